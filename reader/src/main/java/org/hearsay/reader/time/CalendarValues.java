package org.hearsay.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeExpression.Precision;

/** Stretches of the calendar with their TIMEX3 values. */
final class CalendarValues {
  private CalendarValues() {}

  static TimeValue day(LocalDate day) {
    return TimeValue.date(day.toString(), day, day, Precision.DAY);
  }

  /** The part of that day; a night ends on the next. */
  static TimeValue partOf(TimeValue day, String part) {
    String value = day.value() == null ? null : day.value() + "T" + part;
    LocalDate to = day.to();
    LocalDate end = to != null && part.equals("NI") ? to.plusDays(1) : to;
    return new TimeValue(
        TimeExpression.Type.TIME, value, day.from(), end, Precision.PART_OF_DAY, false);
  }

  /** The ISO week, Monday to Sunday, that the day is in. */
  static TimeValue week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return TimeValue.date(weekCode(day), monday, monday.plusDays(6), Precision.WEEK);
  }

  /** Saturday and Sunday of the ISO week that the day is in. */
  static TimeValue weekend(LocalDate day) {
    LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return TimeValue.date(weekCode(day) + "-WE", sunday.minusDays(1), sunday, Precision.WEEKEND);
  }

  private static String weekCode(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static TimeValue month(YearMonth month) {
    return TimeValue.date(month.toString(), month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  static TimeValue quarter(int year, int quarter) {
    YearMonth first = YearMonth.of(year, 3 * quarter - 2);
    return TimeValue.date(
        year + "-Q" + quarter,
        first.atDay(1),
        first.plusMonths(2).atEndOfMonth(),
        Precision.QUARTER);
  }

  static TimeValue half(int year, int half) {
    YearMonth first = YearMonth.of(year, 6 * half - 5);
    return TimeValue.date(
        year + "-H" + half,
        first.atDay(1),
        first.plusMonths(5).atEndOfMonth(),
        Precision.HALF_YEAR);
  }

  /**
   * Whole months, as meteorologists count in the northern half of the earth: spring is March to
   * May; a winter is that of the year in which it begins.
   */
  static TimeValue season(int year, String season) {
    YearMonth first = YearMonth.of(year, firstMonth(season));
    return TimeValue.date(
        year + "-" + season, first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.SEASON);
  }

  private static int firstMonth(String season) {
    return switch (season) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      case "WI" -> 12;
      default -> throw new IllegalArgumentException("no season " + season);
    };
  }

  static TimeValue year(int year) {
    return TimeValue.date(
        String.format(Locale.ROOT, "%04d", year),
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        Precision.YEAR);
  }

  /** The 1990s are "199". */
  static TimeValue decade(int year) {
    int first = year - Math.floorMod(year, 10);
    return TimeValue.date(
        String.format(Locale.ROOT, "%03d", first / 10),
        LocalDate.of(first, 1, 1),
        LocalDate.of(first + 9, 12, 31),
        Precision.DECADE);
  }

  /** The 19th century is "18", from 1801 to 1900. */
  static TimeValue century(int number) {
    int first = 100 * (number - 1);
    return TimeValue.date(
        String.format(Locale.ROOT, "%02d", number - 1),
        LocalDate.of(first + 1, 1, 1),
        LocalDate.of(first + 100, 12, 31),
        Precision.CENTURY);
  }
}
