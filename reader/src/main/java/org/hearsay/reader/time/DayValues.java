package org.hearsay.reader.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.TimeExpression.Precision;
import org.hearsay.model.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/** Values of expressions for days: "Nov. 10", "Thursday", "yesterday". */
final class DayValues {
  private static final Pattern NUMERIC = Pattern.compile("(\\d+)([-/.])(\\d+)[-/.](\\d+)");

  /** A bare date so far back is rather one to come, if that one is near. */
  private static final int LONG_AGO = 300;

  private static final int NEAR = 65;

  private DayValues() {}

  /** "Nov. 10", "10 November 2022". */
  static @Nullable TimeValue monthday(RuleMatch m, TimeContext c) {
    List<Integer> years = m.numbers("year");
    int month = m.numbers("month", "shortmonth").getFirst();
    int day = m.numbers("dom").getFirst();
    if (!m.rule().argument().isEmpty() && c.published() != null) {
      return date(c.published().getYear() + m.rule().number(), month, day);
    }
    return years.isEmpty() ? inSomeYear(month, day, c) : date(years.getFirst(), month, day);
  }

  static @Nullable TimeValue holiday(RuleMatch m, TimeContext c) {
    String[] code = String.valueOf(m.code("holiday")).split("-", 2);
    int month = Integer.parseInt(code[0]);
    int day = Integer.parseInt(code[1]);
    List<Integer> years = m.numbers("year");
    if (!years.isEmpty()) {
      return date(years.getFirst(), month, day);
    }
    if (c.published() != null && !m.rule().argument().isEmpty()) {
      LocalDate inYear = MonthDay.of(month, day).atYear(c.published().getYear());
      boolean last = m.rule().number() < 0;
      boolean other = last ? !inYear.isBefore(c.published()) : !inYear.isAfter(c.published());
      return CalendarValues.day(other ? inYear.plusYears(m.rule().number()) : inYear);
    }
    return inSomeYear(month, day, c);
  }

  private static @Nullable TimeValue date(int year, int month, int day) {
    try {
      return CalendarValues.day(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return null; // 31 November: no time at all
    }
  }

  /** A date without its year: the last or the next one, as the verb has it; else the nearer. */
  private static @Nullable TimeValue inSomeYear(int month, int day, TimeContext c) {
    if (day > java.time.Month.of(month).maxLength()) {
      return null;
    }
    if (c.published() == null) {
      String value = String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day);
      return TimeValue.open(Type.DATE, value, Precision.DAY);
    }
    return CalendarValues.day(nearest(MonthDay.of(month, day), c.published(), c.tense()));
  }

  private static LocalDate nearest(MonthDay day, LocalDate published, VerbTense tense) {
    int year = published.getYear();
    LocalDate inYear = day.atYear(year);
    LocalDate last = inYear.isAfter(published) ? day.atYear(year - 1) : inYear;
    LocalDate next = inYear.isBefore(published) ? day.atYear(year + 1) : inYear;
    long back = ChronoUnit.DAYS.between(last, published);
    long ahead = ChronoUnit.DAYS.between(published, next);
    return switch (tense) {
      case FUTURE -> next;
      case PAST -> back > LONG_AGO && ahead < NEAR ? next : last;
      case OPEN -> ahead < back ? next : last;
    };
  }

  /**
   * "25/12/2021". Where day and month could be either, it is a date of unknown value: a guess would
   * be wrong on one side of the Atlantic. With full stops the day comes first everywhere.
   */
  static @Nullable TimeValue numericDate(RuleMatch m, TimeContext c) {
    Matcher parts = NUMERIC.matcher(String.valueOf(m.code("numericdate")));
    if (!parts.matches()) {
      return null;
    }
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(3));
    int third = Integer.parseInt(parts.group(4));
    if (parts.group(1).length() == 4) {
      return date(first, second, third);
    }
    boolean dayFirst = first > 12 || first == second || parts.group(2).equals(".");
    if (!dayFirst && second <= 12) {
      return first == 0 || second == 0 ? null : TimeValue.unknown(Precision.DAY);
    }
    return dayFirst ? date(third, second, first) : date(third, first, second);
  }

  /** "Thursday", "last Thursday" (argument -1), "next Thursday" (1), "this Thursday" (0). */
  static TimeValue weekday(RuleMatch m, TimeContext c) {
    int number = m.numbers("weekday").getFirst();
    if (c.published() == null) {
      return TimeValue.open(Type.DATE, "XXXX-WXX-" + number, Precision.DAY);
    }
    DayOfWeek day = DayOfWeek.of(number);
    LocalDate published = c.published();
    LocalDate found =
        switch (m.rule().argument()) {
          case "-1" -> published.with(TemporalAdjusters.previous(day));
          case "1" -> published.with(TemporalAdjusters.next(day));
          case "0" ->
              c.tense() == VerbTense.PAST
                  ? published.with(TemporalAdjusters.previousOrSame(day))
                  : published.with(TemporalAdjusters.nextOrSame(day));
          default ->
              c.tense() == VerbTense.FUTURE
                  ? published.with(TemporalAdjusters.nextOrSame(day))
                  : published.with(TemporalAdjusters.previousOrSame(day));
        };
    return CalendarValues.day(found);
  }

  /** "Monday last week". */
  static TimeValue weekdayInWeek(RuleMatch m, TimeContext c) {
    if (c.published() == null) {
      return TimeValue.unknown(Precision.DAY);
    }
    DayOfWeek day = DayOfWeek.of(m.numbers("weekday").getFirst());
    LocalDate monday = c.published().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return CalendarValues.day(
        monday.plusWeeks(m.rule().number()).with(TemporalAdjusters.nextOrSame(day)));
  }

  /** "today" and its neighbours. */
  static TimeValue near(RuleMatch m, TimeContext c) {
    return c.published() == null
        ? TimeValue.unknown(Precision.DAY)
        : CalendarValues.day(c.published().plusDays(m.rule().number()));
  }
}
