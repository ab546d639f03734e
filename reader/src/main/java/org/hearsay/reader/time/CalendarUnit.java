package org.hearsay.reader.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.hearsay.model.TimeExpression.Precision;
import org.hearsay.reader.token.Amount;
import org.jspecify.annotations.Nullable;

/** Units of time; the codes are those of time-words.tsv. */
enum CalendarUnit {
  SECOND("T", "S", 1, Precision.MINUTE),
  MINUTE("T", "M", 1, Precision.MINUTE),
  HOUR("T", "H", 1, Precision.HOUR),
  NIGHT("", "TNI", 1, Precision.PART_OF_DAY),
  DAY("", "D", 1, Precision.DAY),
  WEEKEND("", "WE", 1, Precision.WEEKEND),
  WEEK("", "W", 1, Precision.WEEK),
  FORTNIGHT("", "W", 2, Precision.WEEK),
  MONTH("", "M", 1, Precision.MONTH),
  QUARTER("", "Q", 1, Precision.QUARTER),
  YEAR("", "Y", 1, Precision.YEAR),
  DECADE("", "DE", 1, Precision.DECADE),
  CENTURY("", "CE", 1, Precision.CENTURY);

  /** Longer stretches would leave the calendar. */
  private static final double MOST_YEARS = 3000;

  private final String time;
  private final String designator;
  private final int times;
  private final Precision precision;

  CalendarUnit(String time, String designator, int times, Precision precision) {
    this.time = time;
    this.designator = designator;
    this.times = times;
    this.precision = precision;
  }

  static CalendarUnit of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  Precision precision() {
    return precision;
  }

  /** "P9M"; "PXM" where the number is open. */
  String duration(@Nullable Amount amount) {
    return "P"
        + time
        + (amount == null || amount.vague() ? "X" : plain(amount.low() * times))
        + designator;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  /** Whether days can be counted by it, and stay on the calendar. */
  boolean counts(double number) {
    double years =
        switch (this) {
          case DECADE -> number * 10;
          case CENTURY -> number * 100;
          default -> number;
        };
    return compareTo(NIGHT) >= 0 && years <= MOST_YEARS;
  }

  /** The day this many units on, or back where the number is negative. */
  LocalDate plus(LocalDate day, double number) {
    long whole = (long) number;
    long months = Math.round(number * 12);
    return switch (this) {
      case SECOND, MINUTE, HOUR -> day;
      case NIGHT, DAY -> day.plusDays(whole);
      case WEEKEND, WEEK -> day.plusDays(Math.round(7 * number));
      case FORTNIGHT -> day.plusDays(Math.round(14 * number));
      case MONTH -> day.plusMonths(whole);
      case QUARTER -> day.plusMonths(3 * whole);
      case YEAR -> day.plusMonths(months);
      case DECADE -> day.plusMonths(10 * months);
      case CENTURY -> day.plusMonths(100 * months);
    };
  }

  /** The unit of the calendar that the day is in. */
  TimeValue around(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> CalendarValues.day(day);
      case NIGHT -> CalendarValues.partOf(CalendarValues.day(day), "NI");
      case WEEKEND -> CalendarValues.weekend(day);
      case WEEK, FORTNIGHT -> CalendarValues.week(day);
      case MONTH -> CalendarValues.month(YearMonth.from(day));
      case QUARTER -> CalendarValues.quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> CalendarValues.year(day.getYear());
      case DECADE -> CalendarValues.decade(day.getYear());
      case CENTURY -> CalendarValues.century(Math.floorDiv(day.getYear() - 1, 100) + 1);
    };
  }

  /** As {@link #around}, but decades and centuries ago are known to the year. */
  TimeValue about(LocalDate day) {
    return this == DECADE || this == CENTURY ? CalendarValues.year(day.getYear()) : around(day);
  }
}
