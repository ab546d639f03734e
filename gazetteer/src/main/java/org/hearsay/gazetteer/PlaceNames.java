package org.hearsay.gazetteer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Spellings of one name fall together: "Donets'k", "Donetsk" and "DONETSK", "St. Louis" and "Saint
 * Louis", "the Crimea" and "Crimea", "Zürich" and "Zurich".
 */
public final class PlaceNames {
  /** In UTF-16; names that are longer are cut, since no place has one. */
  public static final int LONGEST = 120;

  private static final Map<String, String> WORDS =
      Map.of("saint", "st", "sainte", "ste", "mount", "mt", "fort", "ft", "township", "twp");

  private PlaceNames() {}

  /** What is looked up; "" if nothing of the name is left. */
  public static String key(String name) {
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    String folded = isPlain(cut) ? cut : Normalizer.normalize(cut, Normalizer.Form.NFKD);
    StringBuilder key = new StringBuilder(folded.length());
    StringBuilder word = new StringBuilder();
    String lower = folded.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        letter(word, c);
      } else if (c == '&') {
        word(key, word);
        word.append("and");
        word(key, word);
      } else if (!isInsideWord(c)) {
        word(key, word);
      }
    }
    word(key, word);
    return key.toString();
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Apostrophes, soft signs, full stops of "U.S." and accents do not part a word. */
  private static boolean isInsideWord(int c) {
    int type = Character.getType(c);
    return c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '\u02BC'
        || c == '`'
        || c == '.'
        || type == Character.NON_SPACING_MARK
        || type == Character.FORMAT;
  }

  private static void letter(StringBuilder word, int c) {
    switch (c) {
      case 'ł' -> word.append('l');
      case 'ø' -> word.append('o');
      case 'đ', 'ð' -> word.append('d');
      case 'þ' -> word.append("th");
      case 'ß' -> word.append("ss");
      case 'æ' -> word.append("ae");
      case 'œ' -> word.append("oe");
      case 'ı' -> word.append('i');
      case 'ə' -> word.append('e');
      case 'ħ' -> word.append('h');
      case 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ʹ' -> {}
      default -> word.appendCodePoint(c);
    }
  }

  private static void word(StringBuilder key, StringBuilder word) {
    if (word.isEmpty()) {
      return;
    }
    String plain = word.toString();
    word.setLength(0);
    if (key.length() == 3 && key.toString().equals("the")) {
      key.setLength(0);
    }
    if (!key.isEmpty()) {
      key.append(' ');
    }
    key.append(WORDS.getOrDefault(plain, plain));
  }
}
