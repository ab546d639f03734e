package org.hearsay.source.text;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names of months in some seventy languages, as the JDK has them (Unicode CLDR): "août", "березня",
 * "Sept.".
 *
 * <p>A name is looked up in the language of its page first and then in English. In all languages
 * only a name that is one month in each of them counts: "listopad" is October in Croatian and
 * November in Polish. A language's names are made when they are first asked for.
 */
final class MonthWords {
  private static final List<String> LANGUAGES =
      List.of(
          ("en af am ar ar-SY ar-DZ ar-MA az be bg bn bs ca cs cy da de de-AT el es et eu fa fi fil"
                  + " fo fr ga gl gu he hi hr hu hy id is it ka kk km kn ky lb lo lt lv mk ml mr ms"
                  + " mt my nb ne nl nn pa pl pt ro ru si sk sl so sq sr sr-Latn sv sw ta te th tr"
                  + " uk ur uz vi zu")
              .split(" "));

  private static final TextStyle[] STYLES = {
    TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
  };

  /** Marks of Latin, Greek and Cyrillic letters; those of other scripts are vowels. */
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f.]+");

  private static final Pattern LAST_WORD = Pattern.compile("^[^ '\u2019]*+[ '\u2019]");

  /** Letters that tell a month by the beginning of its name: "Sept", "юл", "janv". */
  private static final int SHORTEST = 3;

  /** An inflected name has so many letters more or fewer at its end. */
  private static final int ENDING = 3;

  private static final Map<String, MonthWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<String, Integer> months = new HashMap<>();

  private MonthWords() {}

  /**
   * The number of a month, 1 to 12; 0 if it is none.
   *
   * @param language of the text ("fr", "pt-BR"); empty if it is not known
   */
  static int month(String word, String language) {
    String name = plain(word);
    String code = language.isEmpty() ? "en" : primary(language);
    int found = code.equals("en") ? 0 : of(language).inflected(name);
    if (found == 0 && code.equals("he")) {
      found = of(language).inFull(name.substring(1)); // "in March" is one word
    }
    if (found == 0) {
      found = of("en").inFull(name);
    }
    return found == 0 ? all().months.getOrDefault(name, 0) : found;
  }

  private static MonthWords of(String language) {
    String known = LANGUAGES.contains(language) ? language : primary(language);
    return BY_LANGUAGE.computeIfAbsent(known, MonthWords::load);
  }

  private static String primary(String language) {
    int end = language.indexOf('-');
    String code = end < 0 ? language : language.substring(0, end);
    return LANGUAGES.contains(code) ? code : code.equals("no") ? "nb" : "en";
  }

  private static MonthWords load(String language) {
    MonthWords out = new MonthWords();
    Set<String> several = new HashSet<>();
    Locale locale = Locale.forLanguageTag(language);
    for (Month month : Month.values()) {
      for (TextStyle style : STYLES) {
        String name = plain(month.getDisplayName(style, locale));
        out.put(name, month.getValue(), several);
        // Catalan's are "de març" and "d'abril".
        out.put(LAST_WORD.matcher(name).replaceFirst(""), month.getValue(), several);
      }
    }
    out.months.keySet().removeAll(several);
    return out;
  }

  /** A name of two months in one language or in two is none. */
  private void put(String name, int month, Set<String> several) {
    Integer before = months.putIfAbsent(name, month);
    if (before != null && before != month) {
      several.add(name);
    }
  }

  /** All languages, each name that is one month in all of them. */
  private static final class All {
    private static final MonthWords NAMES = load();

    private static MonthWords load() {
      MonthWords out = new MonthWords();
      Set<String> several = new HashSet<>();
      LANGUAGES.forEach(
          language -> of(language).months.forEach((name, month) -> out.put(name, month, several)));
      out.months.keySet().removeAll(several);
      return out;
    }
  }

  private static MonthWords all() {
    return All.NAMES;
  }

  /** A name, or its beginning: "Sept" of "September"; "Mark" is no month. */
  private int inFull(String name) {
    int found = months.getOrDefault(name, 0);
    return found == 0 && name.length() >= SHORTEST ? only(name, 0) : found;
  }

  /** A name, its beginning, or the same with another ending: "marca" of Slovenian "marec". */
  private int inflected(String name) {
    int found = inFull(name);
    for (int ending = 1; found == 0 && ending <= ENDING; ending++) {
      int left = name.length() - ending;
      found = left < SHORTEST ? 0 : only(name.substring(0, left), ENDING);
    }
    return found;
  }

  /**
   * The one month with a name that begins so.
   *
   * @param more letters that the name may have behind; 0 for any number
   */
  private int only(String beginning, int more) {
    int found = 0;
    for (Map.Entry<String, Integer> one : months.entrySet()) {
      boolean begins =
          one.getKey().startsWith(beginning)
              && (more == 0 || one.getKey().length() - beginning.length() <= more);
      if (begins && found != 0 && found != one.getValue()) {
        return 0;
      }
      found = begins ? one.getValue() : found;
    }
    return found;
  }

  /** Small letters without marks and points. */
  private static String plain(String word) {
    String parted = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return Normalizer.normalize(MARKS.matcher(parted).replaceAll(""), Normalizer.Form.NFC)
        .replace('ı', 'i');
  }
}
