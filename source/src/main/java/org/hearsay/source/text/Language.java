package org.hearsay.source.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guesses a text's language: by its script, and within the Latin one by the share of the commonest
 * words ("the", "of": about a third of any English report, nearly nothing of any other).
 *
 * <p>It only has to tell English from the rest, which the reader does not know; a library of models
 * would be too large for that.
 */
public final class Language {
  /** So much of the text is looked at; more changes nothing. */
  private static final int SAMPLE = 20_000;

  /** Below this number of words nothing is claimed but English. */
  private static final int FEW_WORDS = 12;

  /** A common word in so many makes a text plainly English. */
  private static final int PLAIN = 8;

  /** Characters; no common word has more. */
  private static final int LONGEST = 8;

  private static final Map<String, Set<String>> COMMON =
      Map.of(
          "en", words("the of and to in a that is was for on with as he by at said from has"),
          "de", words("der die das und ist nicht mit dem den ein eine auf von sich zu im des"),
          "fr", words("le la les des et est une dans que qui pour sur du au il pas par ont"),
          "es", words("el la los las y es una que en por con para del se su al como ha"),
          "it", words("il la gli di e che una per con del della non sono nel alla ha lo"),
          "pt", words("o os as e um uma que em por com para do da no na se ao foi dos"),
          "nl", words("de het een van en is dat niet op met voor zijn te aan door ook"));

  /** The languages of each common word. */
  private static final Map<String, List<String>> CODES = codes();

  private static final Map<UnicodeScript, String> SCRIPTS =
      new EnumMap<>(
          Map.of(
              UnicodeScript.ARABIC, "ar",
              UnicodeScript.HEBREW, "he",
              UnicodeScript.GREEK, "el",
              UnicodeScript.HAN, "zh",
              UnicodeScript.HIRAGANA, "ja",
              UnicodeScript.HANGUL, "ko",
              UnicodeScript.DEVANAGARI, "hi",
              UnicodeScript.THAI, "th"));

  /** A tag of a language that says which. */
  private static final Pattern CODE =
      Pattern.compile("(?!und|mul|mis|zxx)([a-z]{2,3})(?:[-_].{0,40})?");

  private static final Pattern WORD = Pattern.compile("\\p{L}++");

  private Language() {}

  /**
   * ISO 639-1 code; "en" for a text too short to tell, "und" for one that is none of those known.
   */
  public static String of(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    UnicodeScript script = script(sample);
    return switch (script) {
      case LATIN, COMMON -> latin(sample);
      case CYRILLIC -> sample.matches("(?s).*[іїєґІЇЄҐ].*") ? "uk" : "ru";
      default -> SCRIPTS.getOrDefault(script, "und");
    };
  }

  /**
   * The same where the format tells a language ("sv", "en-GB"). What the text plainly is holds:
   * English in a page that is marked as German, German in one that is marked as English. Else what
   * is told: it knows more languages than those that are told apart here, and short texts.
   *
   * @param told null if nothing is
   */
  public static String of(String text, @Nullable String told) {
    String found = of(text);
    Matcher code = CODE.matcher(told == null ? "" : told.strip().toLowerCase(Locale.ROOT));
    if (!code.matches()) {
      return found;
    }
    String known = code.group(1);
    if (known.equals(found)) {
      return found;
    }
    return switch (found) {
      case "und" -> known;
      case "en" -> isPlainlyEnglish(text) ? found : known;
      default -> known.equals("en") ? found : known;
    };
  }

  /** Whether the words that every English report has are many in it, not one or two by chance. */
  private static boolean isPlainlyEnglish(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    List<String> words =
        WORD.matcher(sample).results().map(word -> word.group().toLowerCase(Locale.ROOT)).toList();
    long common =
        words.stream().filter(word -> CODES.getOrDefault(word, List.of()).contains("en")).count();
    return words.size() >= FEW_WORDS && common * PLAIN >= words.size();
  }

  /** The language's name in English: "Ukrainian". */
  public static String nameOf(String code) {
    return code.equals("und")
        ? "an unknown language"
        : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }

  /** The script of most letters; COMMON where there is no letter. */
  private static UnicodeScript script(String sample) {
    UnicodeScript[] scripts = UnicodeScript.values();
    int[] counts = new int[scripts.length];
    for (int i = 0; i < sample.length(); ) {
      int character = sample.codePointAt(i);
      if (Character.isLetter(character)) {
        UnicodeScript script = character < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(character);
        counts[script.ordinal()]++;
      }
      i += Character.charCount(character);
    }
    UnicodeScript most = UnicodeScript.COMMON;
    for (UnicodeScript script : scripts) {
      most = counts[script.ordinal()] > counts[most.ordinal()] ? script : most;
    }
    return most;
  }

  private static String latin(String sample) {
    Map<String, Integer> hits = new HashMap<>();
    int words = 0;
    for (int i = 0; i < sample.length(); ) {
      int start = i;
      while (i < sample.length() && Character.isLetter(sample.codePointAt(i))) {
        i += Character.charCount(sample.codePointAt(i));
      }
      if (i == start) {
        i += Character.charCount(sample.codePointAt(i));
        continue;
      }
      words++;
      if (i - start <= LONGEST) {
        String word = sample.substring(start, i).toLowerCase(Locale.ROOT);
        CODES.getOrDefault(word, List.of()).forEach(code -> hits.merge(code, 1, Integer::sum));
      }
    }
    if (words < FEW_WORDS) {
      return "en";
    }
    // English wins a tie: its reports quote foreign names, not the other way round.
    List<String> order = List.of("en", "de", "fr", "es", "it", "pt", "nl");
    String best = order.getFirst();
    for (String code : order) {
      best = hits.getOrDefault(code, 0) > hits.getOrDefault(best, 0) ? code : best;
    }
    return hits.getOrDefault(best, 0) * 20 < words ? "und" : best;
  }

  private static Map<String, List<String>> codes() {
    Map<String, List<String>> out = new HashMap<>();
    COMMON.forEach(
        (code, common) ->
            common.forEach(word -> out.computeIfAbsent(word, k -> new ArrayList<>()).add(code)));
    return Map.copyOf(out);
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
