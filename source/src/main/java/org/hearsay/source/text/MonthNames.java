package org.hearsay.source.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of months in the languages that news is in, as the JDK has them (Unicode CLDR). A name
 * that stands for two months ("listopad" is October to Croats and November to Czechs) is none,
 * unless it is English.
 */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "ar", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fa", "fi",
          "fr", "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ka", "kk", "lt", "lv",
          "mk", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "tr",
          "uk", "uz", "vi");

  private static final Pattern NO_LETTERS = Pattern.compile("[.\u200f\u200e]+|\\d+");
  private static final int SHORTEST = 3;

  /** Made when the first odd date comes. */
  private static final class Table {
    private static final Map<String, Integer> NUMBERS = numbers();
  }

  private MonthNames() {}

  /** The number of a month from 1; 0 if it is none's name. */
  static int number(String name) {
    return Table.NUMBERS.getOrDefault(folded(name), 0);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> out = new HashMap<>();
    LANGUAGES.forEach(code -> add(Locale.forLanguageTag(code), out));
    Map<String, Integer> english = new HashMap<>();
    add(Locale.ENGLISH, english);
    english.put("sept", 9);
    out.putAll(english);
    return out;
  }

  private static void add(Locale locale, Map<String, Integer> out) {
    for (Month month : Month.values()) {
      Stream.of(TextStyle.values())
          .filter(style -> style != TextStyle.NARROW && style != TextStyle.NARROW_STANDALONE)
          .map(style -> folded(month.getDisplayName(style, locale)))
          .filter(name -> name.length() >= SHORTEST)
          .forEach(
              name -> out.merge(name, month.getValue(), (one, two) -> one.equals(two) ? one : 0));
    }
  }

  private static String folded(String name) {
    return NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("").strip();
  }
}
