package org.hearsay.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import org.hearsay.model.TimeExpression.Precision;
import org.hearsay.model.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/** Values of expressions for weeks, months, seasons, years and their parts. */
final class PeriodValues {
  private PeriodValues() {}

  /** "last week", "this year". */
  static TimeValue shift(RuleMatch m, TimeContext c) {
    String code = m.code("unit");
    CalendarUnit unit = code == null ? CalendarUnit.YEAR : CalendarUnit.of(code);
    int number = Integer.parseInt(Objects.requireNonNull(m.code("shift")));
    if (unit == CalendarUnit.WEEKEND && number == 0 && c.tense() != VerbTense.OPEN) {
      return weekend(m, c); // on a Monday "this weekend" may be the one that was
    }
    return c.published() == null
        ? TimeValue.unknown(unit.precision())
        : unit.around(
            unit.plus(c.published().withDayOfMonth(safeDay(unit, c.published())), number));
  }

  /** The 31st has no fellow in most months; the 15th has in all. */
  private static int safeDay(CalendarUnit unit, LocalDate day) {
    return unit.compareTo(CalendarUnit.MONTH) >= 0 ? 15 : day.getDayOfMonth();
  }

  /** "last weekend" of which the unit is in the argument. */
  static TimeValue shiftWeekend(RuleMatch m, TimeContext c) {
    return c.published() == null
        ? TimeValue.unknown(Precision.WEEKEND)
        : CalendarValues.weekend(c.published().plusWeeks(m.rule().number()));
  }

  /** "the weekend": the last one begun, or the one to come. */
  static TimeValue weekend(RuleMatch m, TimeContext c) {
    if (c.published() == null) {
      return TimeValue.unknown(Precision.WEEKEND);
    }
    return CalendarValues.weekend(
        c.tense() == VerbTense.FUTURE
            ? c.published().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
            : c.published().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)));
  }

  /** "the week of Nov. 2". */
  static TimeValue weekOf(RuleMatch m, TimeContext c) {
    TimeValue day = c.value(Objects.requireNonNull(m.inner()));
    return day == null || day.from() == null
        ? TimeValue.unknown(Precision.WEEK)
        : CalendarValues.week(day.from());
  }

  /** "November", "November 2021"; argument -1 the last one, 0 of this year, 1 the next. */
  static TimeValue month(RuleMatch m, TimeContext c) {
    int month = m.numbers("month", "shortmonth").getFirst();
    List<Integer> years = m.numbers("year");
    if (!years.isEmpty()) {
      return CalendarValues.month(YearMonth.of(years.getFirst(), month));
    }
    if (c.published() == null) {
      String value = String.format(Locale.ROOT, "XXXX-%02d", month);
      return TimeValue.open(Type.DATE, value, Precision.MONTH);
    }
    YearMonth now = YearMonth.from(c.published());
    YearMonth found =
        switch (m.rule().argument()) {
          case "-1" -> last(month, now.minusMonths(1));
          case "0" -> now.withMonth(month);
          case "1" -> last(month, now.plusMonths(12));
          default -> bare(month, now, c.tense());
        };
    return CalendarValues.month(found);
  }

  private static YearMonth bare(int month, YearMonth now, VerbTense tense) {
    YearMonth last = last(month, now);
    YearMonth next = last.equals(now) ? now : last.plusYears(1);
    return switch (tense) {
      case PAST -> last;
      case FUTURE -> next;
      // Half a year or more back is further than what is to come.
      case OPEN -> last.isBefore(now.minusMonths(6)) ? next : last;
    };
  }

  /** The latest month of this number that is not behind the given one. */
  private static YearMonth last(int month, YearMonth latest) {
    YearMonth same = latest.withMonth(month);
    return same.isAfter(latest) ? same.minusYears(1) : same;
  }

  /** "March last year". */
  static TimeValue monthInYear(RuleMatch m, TimeContext c) {
    int month = m.numbers("month", "shortmonth").getFirst();
    return c.published() == null
        ? TimeValue.unknown(Precision.MONTH)
        : CalendarValues.month(YearMonth.of(c.published().getYear() + m.rule().number(), month));
  }

  static TimeValue season(RuleMatch m, TimeContext c) {
    String season = Objects.requireNonNull(m.code("season"));
    return CalendarValues.season(m.numbers("year").getFirst(), season);
  }

  /** "last summer", "this winter". */
  static TimeValue seasonShift(RuleMatch m, TimeContext c) {
    String season = Objects.requireNonNull(m.code("season"));
    if (c.published() == null) {
      return TimeValue.open(Type.DATE, "XXXX-" + season, Precision.SEASON);
    }
    LocalDate now = c.published();
    IntFunction<TimeValue> in = year -> CalendarValues.season(year, season);
    return switch (Objects.requireNonNull(m.code("shift"))) {
      case "-1" -> latest(in, now.getYear(), v -> before(v.to(), now));
      case "1" -> earliest(in, now.getYear(), v -> before(now, v.from()));
      // Of this calendar year; a winter that has not ended is the one that began last year.
      default ->
          in.apply(
              season.equals("WI") && now.getMonthValue() < 3 ? now.getYear() - 1 : now.getYear());
    };
  }

  /** The first season of this kind that starts behind the day. */
  static TimeValue seasonAfter(String season, LocalDate day) {
    return earliest(
        year -> CalendarValues.season(year, season), day.getYear(), v -> before(day, v.from()));
  }

  /** "in the summer": the last one begun, or the one to come. */
  static TimeValue seasonBare(RuleMatch m, TimeContext c) {
    String season = Objects.requireNonNull(m.code("season"));
    if (c.published() == null) {
      return TimeValue.open(Type.DATE, "XXXX-" + season, Precision.SEASON);
    }
    return bare(year -> CalendarValues.season(year, season), c.published(), c.tense());
  }

  /** "the third quarter", of the year named behind it or of none. */
  static @Nullable TimeValue quarter(RuleMatch m, TimeContext c) {
    int quarter = nth(m);
    if (quarter > 4) {
      return null;
    }
    RuleMatch year = m.inner();
    if (year != null) {
      return inYear(year, c, Precision.QUARTER, y -> CalendarValues.quarter(y, quarter));
    }
    return c.published() == null
        ? TimeValue.open(Type.DATE, "XXXX-Q" + quarter, Precision.QUARTER)
        : bare(y -> CalendarValues.quarter(y, quarter), c.published(), c.tense());
  }

  static @Nullable TimeValue half(RuleMatch m, TimeContext c) {
    int half = nth(m);
    RuleMatch year = m.inner();
    if (half > 2) {
      return null;
    }
    if (year != null) {
      return inYear(year, c, Precision.HALF_YEAR, y -> CalendarValues.half(y, half));
    }
    return c.published() == null
        ? TimeValue.open(Type.DATE, "XXXX-H" + half, Precision.HALF_YEAR)
        : CalendarValues.half(c.published().getYear(), half);
  }

  private static TimeValue inYear(
      RuleMatch year, TimeContext c, Precision precision, IntFunction<TimeValue> of) {
    TimeValue value = c.value(year);
    return value == null || value.from() == null
        ? TimeValue.unknown(precision)
        : of.apply(value.from().getYear());
  }

  private static int nth(RuleMatch m) {
    return m.numbers("nth").getFirst();
  }

  private static TimeValue bare(IntFunction<TimeValue> in, LocalDate now, VerbTense tense) {
    return tense == VerbTense.FUTURE
        ? earliest(in, now.getYear(), v -> !before(v.to(), now))
        : latest(in, now.getYear(), v -> !before(now, v.from()));
  }

  private static TimeValue latest(
      IntFunction<TimeValue> in, int year, java.util.function.Predicate<TimeValue> fits) {
    TimeValue found = in.apply(year);
    for (int back = 1; back <= 2 && !fits.test(found); back++) {
      found = in.apply(year - back);
    }
    return found;
  }

  private static TimeValue earliest(
      IntFunction<TimeValue> in, int year, java.util.function.Predicate<TimeValue> fits) {
    TimeValue found = in.apply(year - 1);
    for (int ahead = 0; ahead <= 1 && !fits.test(found); ahead++) {
      found = in.apply(year + ahead);
    }
    return found;
  }

  private static boolean before(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && one.isBefore(other);
  }

  static TimeValue year(RuleMatch m, TimeContext c) {
    return CalendarValues.year(m.numbers("year").getFirst());
  }

  static TimeValue decade(RuleMatch m, TimeContext c) {
    return CalendarValues.decade(decadeOf(m));
  }

  private static int decadeOf(RuleMatch m) {
    int written = m.numbers("decade", "decadeword").getFirst();
    return written < 100 ? 1900 + written : written;
  }

  /** "the early 1990s". */
  static TimeValue thirdOfDecade(RuleMatch m, TimeContext c) {
    return PeriodParts.of(CalendarValues.decade(decadeOf(m)), PeriodParts.word(m));
  }

  static @Nullable TimeValue century(RuleMatch m, TimeContext c) {
    int number = nth(m);
    return number > 21 ? null : CalendarValues.century(number);
  }
}
