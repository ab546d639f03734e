package org.hearsay.source.text;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day as people write it to people: "Tuesday, 3rd of March 2026", "3 березня 2026", "2026年3月3日",
 * "03.03.2026".
 *
 * <p>The month is a word of a language that {@link MonthWords} knows, or the order is plain: with
 * dots the day comes first, a year in front has its month behind it. "11/10/2026" is one day in
 * French and another in American English; without a word of the language it is none.
 */
public final class WrittenDate {
  /** Characters; a day in a longer line is one that is told of. */
  public static final int LONGEST = 160;

  /** "of", "de", "г.", "ngày", "st": between the parts of a date. */
  private static final int FILLER = 4;

  /** Letters behind a number: "st", "er"; of Latin, Greek and Cyrillic. */
  private static final int ORDINAL = 2;

  private static final char FIRST_OTHER = '\u0530';

  private static final int FIRST_YEAR = 1600;
  private static final int LAST_YEAR = 2200;
  private static final int BUDDHIST = 543;
  private static final int MONTHS = 12;

  /** Between two parts of a date there is no more than this. */
  private static final String SEPARATORS = " .,'\u2019\u00ba\u00aa\u060c\u3001/-\u2010\u2013\u00b7";

  private static final Set<String> YEARS = Set.of("年", "년");
  private static final Set<String> MONTH_SIGNS = Set.of("月", "월");
  private static final String MONTH_BEFORE_ITS_NUMBER = "tháng";

  /** Two numbers with a stroke between may be either in these. */
  private static final Set<String> EITHER_FIRST = Set.of("en", "en-us", "en-ph", "fil", "");

  private final List<Token> tokens;
  private final String language;

  private WrittenDate(List<Token> tokens, String language) {
    this.tokens = tokens;
    this.language = language;
  }

  /**
   * A number or a word.
   *
   * @param value of a number; -1 for a word
   * @param before what stands between it and the one before
   */
  private record Token(String word, int value, int length, String before) {
    boolean number() {
      return value >= 0;
    }

    boolean year() {
      return number() && length == 4;
    }

    boolean dayOrMonth() {
      return number() && length <= 2;
    }

    boolean follows() {
      return before.length() <= 3 && before.chars().allMatch(c -> SEPARATORS.indexOf(c) >= 0);
    }
  }

  /**
   * The first day that a short line tells.
   *
   * @param language of the page ("fr", "en-GB"); null if it is not known
   */
  public static Optional<LocalDate> in(String line, @Nullable String language) {
    requireNonNull(line, "line is null");
    if (line.length() > LONGEST || line.codePoints().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String code = language == null ? "" : language.strip().replace('_', '-');
    return new WrittenDate(tokens(line), code).first();
  }

  private Optional<LocalDate> first() {
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      LocalDate day = null;
      if (token.year()) {
        day = yearFirst(at);
      } else if (token.dayOrMonth()) {
        day = dayFirst(at);
      } else if (!token.number()) {
        day = monthFirst(at);
      }
      if (day != null) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** "2026-03-03", "2026年3月3日", "2026. március 3". */
  private @Nullable LocalDate yearFirst(int at) {
    int year = tokens.get(at).value;
    int next = at + 1;
    if (isWord(next, YEARS)) {
      next++;
    } else if (get(next) != null && !tokens.get(next).number() && month(next) == 0) {
      next++;
    }
    Token month = get(next);
    if (month == null) {
      return null;
    }
    if (month.dayOrMonth() && get(next + 1) != null && !tokens.get(next + 1).number()) {
      int found = month(next + 1); // "2026. gada 3. marts"
      if (found > 0) {
        return day(year, found, month.value);
      }
    }
    int behind = isWord(next + 1, MONTH_SIGNS) ? next + 2 : next + 1;
    Token day = get(behind);
    if (day == null || !day.dayOrMonth()) {
      return null;
    }
    return month.dayOrMonth()
        ? day(year, month.value, day.value)
        : month.number() ? null : day(year, month(next), day.value);
  }

  /** "3 March 2026", "3 de marzo de 2026", "03.03.2026", "3 tháng 3, 2026". */
  private @Nullable LocalDate dayFirst(int at) {
    int day = tokens.get(at).value;
    int next = at + 1;
    Token month = get(next);
    if (month == null) {
      return null;
    }
    if (month.dayOrMonth()) {
      return numbers(day, month, get(next + 1));
    }
    if (month.word.equals(MONTH_BEFORE_ITS_NUMBER)) {
      Token number = get(next + 1);
      Token year = yearFrom(next + 2);
      return number == null || !number.dayOrMonth() || year == null
          ? null
          : day(year.value, number.value, day);
    }
    // A year behind is asked for before the word: few words between two numbers are months.
    for (int word = next; word <= next + 1 && (word == next || isFiller(next)); word++) {
      Token year = yearFrom(word + 1);
      Token name = get(word);
      if (year != null && name != null && !name.number()) {
        int found = month(word);
        if (found > 0) {
          return day(year.value, found, day);
        }
      }
    }
    return null;
  }

  /** "March 3, 2026", "Marso 3rd 2026". */
  private @Nullable LocalDate monthFirst(int at) {
    Token day = get(at + 1);
    if (day == null || !day.dayOrMonth()) {
      return null;
    }
    Token year = yearFrom(at + 2);
    int found = year == null ? 0 : month(at);
    return year == null || found == 0 ? null : day(year.value, found, day.value);
  }

  private @Nullable LocalDate numbers(int first, Token second, @Nullable Token year) {
    if (year == null || !year.number() || !separator(second).equals(separator(year))) {
      return null;
    }
    boolean dots = separator(second).equals(".");
    boolean strokes = separator(second).equals("/") || separator(second).equals("-");
    if (!dots && !strokes || year.length != 4 && !(dots && year.length == 2)) {
      return null;
    }
    int whole = year.length == 2 ? 2000 + year.value : year.value;
    if (dots || first > MONTHS || first == second.value) {
      return day(whole, second.value, first);
    }
    if (second.value > MONTHS) {
      return day(whole, first, second.value);
    }
    return EITHER_FIRST.contains(language.toLowerCase(Locale.ROOT))
        ? null
        : day(whole, second.value, first);
  }

  private static String separator(Token token) {
    return token.before.strip();
  }

  /** The year at a place, or behind one filler: "de 2026", "2026". */
  private @Nullable Token yearFrom(int at) {
    Token token = get(at);
    if (token != null && !token.number() && isFiller(at)) {
      token = get(at + 1);
    }
    return token != null && token.year() ? token : null;
  }

  private boolean isFiller(int at) {
    Token token = get(at);
    return token != null && !token.number() && token.word.length() <= FILLER;
  }

  private boolean isWord(int at, Set<String> words) {
    Token token = get(at);
    return token != null && words.contains(token.word);
  }

  private int month(int at) {
    return MonthWords.month(tokens.get(at).word, language);
  }

  /** One that follows on the token before it. */
  private @Nullable Token get(int at) {
    return at < tokens.size() && tokens.get(at).follows() ? tokens.get(at) : null;
  }

  private @Nullable LocalDate day(int year, int month, int ofMonth) {
    int common = language.startsWith("th") && year > LAST_YEAR ? year - BUDDHIST : year;
    if (common < FIRST_YEAR || common > LAST_YEAR || month == 0) {
      return null;
    }
    try {
      return LocalDate.of(common, month, ofMonth);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static List<Token> tokens(String line) {
    List<Token> out = new ArrayList<>();
    int end = 0;
    for (int at = 0; at < line.length(); ) {
      int start = at;
      boolean number = Character.isDigit(line.codePointAt(at));
      at = end(line, at, number);
      if (at == start) {
        at += Character.charCount(line.codePointAt(at));
        continue;
      }
      String word = line.substring(start, at);
      if (!number && start == end && end > 0 && isOrdinal(word)) {
        end = at; // "3rd", "1er"
        continue;
      }
      String before = line.substring(end, start).replace('\u00a0', ' ').replace('\u202f', ' ');
      out.add(
          new Token(
              word, number ? value(word) : -1, word.codePointCount(0, word.length()), before));
      end = at;
    }
    return out;
  }

  private static boolean isOrdinal(String word) {
    return word.length() <= ORDINAL && word.charAt(0) < FIRST_OTHER;
  }

  private static int end(String line, int start, boolean number) {
    int at = start;
    while (at < line.length() && belongs(line.codePointAt(at), number)) {
      at += Character.charCount(line.codePointAt(at));
      // Thai's short names have points within: "มี.ค."
      boolean within =
          !number
              && at > start
              && at + 1 < line.length()
              && line.charAt(at) == '.'
              && belongs(line.codePointAt(at + 1), false);
      at += within ? 1 : 0;
    }
    return at;
  }

  private static boolean belongs(int character, boolean number) {
    int type = Character.getType(character);
    return number
        ? Character.isDigit(character)
        : Character.isLetter(character)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK;
  }

  /** In digits of any script; of more than four 0, which is no part of a date. */
  private static int value(String digits) {
    int out = 0;
    int[] signs = digits.codePoints().limit(5).toArray();
    for (int sign : signs) {
      out = 10 * out + Character.digit(sign, 10);
    }
    return signs.length > 4 ? 0 : out;
  }
}
