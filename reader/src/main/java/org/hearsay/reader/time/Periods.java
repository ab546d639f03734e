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
final class Periods {
  private Periods() {}

  /** "last week", "this year". */
  static Value shift(Match m, Clues c) {
    String code = m.code("unit");
    Unit unit = code == null ? Unit.YEAR : Unit.of(code);
    int number = Integer.parseInt(Objects.requireNonNull(m.code("shift")));
    if (unit == Unit.WEEKEND && number == 0 && c.tense() != Tense.OPEN) {
      return weekend(m, c); // on a Monday "this weekend" may be the one that was
    }
    return c.published() == null
        ? Value.unknown(unit.precision())
        : unit.around(
            unit.plus(c.published().withDayOfMonth(safeDay(unit, c.published())), number));
  }

  /** The 31st has no fellow in most months; the 15th has in all. */
  private static int safeDay(Unit unit, LocalDate day) {
    return unit.compareTo(Unit.MONTH) >= 0 ? 15 : day.getDayOfMonth();
  }

  /** "last weekend" of which the unit is in the argument. */
  static Value shiftWeekend(Match m, Clues c) {
    return c.published() == null
        ? Value.unknown(Precision.WEEKEND)
        : Calendar.weekend(c.published().plusWeeks(m.rule().number()));
  }

  /** "the weekend": the last one begun, or the one to come. */
  static Value weekend(Match m, Clues c) {
    if (c.published() == null) {
      return Value.unknown(Precision.WEEKEND);
    }
    return Calendar.weekend(
        c.tense() == Tense.FUTURE
            ? c.published().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
            : c.published().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)));
  }

  /** "the week of Nov. 2". */
  static Value weekOf(Match m, Clues c) {
    Value day = c.value(Objects.requireNonNull(m.inner()));
    return day == null || day.from() == null
        ? Value.unknown(Precision.WEEK)
        : Calendar.week(day.from());
  }

  /** "November", "November 2021"; argument -1 the last one, 0 of this year, 1 the next. */
  static Value month(Match m, Clues c) {
    int month = m.numbers("month", "shortmonth").getFirst();
    List<Integer> years = m.numbers("year");
    if (!years.isEmpty()) {
      return Calendar.month(YearMonth.of(years.getFirst(), month));
    }
    if (c.published() == null) {
      String value = String.format(Locale.ROOT, "XXXX-%02d", month);
      return Value.open(Type.DATE, value, Precision.MONTH);
    }
    YearMonth now = YearMonth.from(c.published());
    YearMonth found =
        switch (m.rule().argument()) {
          case "-1" -> last(month, now.minusMonths(1));
          case "0" -> now.withMonth(month);
          case "1" -> last(month, now.plusMonths(12));
          default -> bare(month, now, c.tense());
        };
    return Calendar.month(found);
  }

  private static YearMonth bare(int month, YearMonth now, Tense tense) {
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
  static Value monthInYear(Match m, Clues c) {
    int month = m.numbers("month", "shortmonth").getFirst();
    return c.published() == null
        ? Value.unknown(Precision.MONTH)
        : Calendar.month(YearMonth.of(c.published().getYear() + m.rule().number(), month));
  }

  static Value season(Match m, Clues c) {
    String season = Objects.requireNonNull(m.code("season"));
    return Calendar.season(m.numbers("year").getFirst(), season);
  }

  /** "last summer", "this winter". */
  static Value seasonShift(Match m, Clues c) {
    String season = Objects.requireNonNull(m.code("season"));
    if (c.published() == null) {
      return Value.open(Type.DATE, "XXXX-" + season, Precision.SEASON);
    }
    LocalDate now = c.published();
    IntFunction<Value> in = year -> Calendar.season(year, season);
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
  static Value seasonAfter(String season, LocalDate day) {
    return earliest(
        year -> Calendar.season(year, season), day.getYear(), v -> before(day, v.from()));
  }

  /** "in the summer": the last one begun, or the one to come. */
  static Value seasonBare(Match m, Clues c) {
    String season = Objects.requireNonNull(m.code("season"));
    if (c.published() == null) {
      return Value.open(Type.DATE, "XXXX-" + season, Precision.SEASON);
    }
    return bare(year -> Calendar.season(year, season), c.published(), c.tense());
  }

  /** "the third quarter", of the year told behind it or of none. */
  static @Nullable Value quarter(Match m, Clues c) {
    int quarter = nth(m);
    if (quarter > 4) {
      return null;
    }
    Match year = m.inner();
    if (year != null) {
      return inYear(year, c, Precision.QUARTER, y -> Calendar.quarter(y, quarter));
    }
    return c.published() == null
        ? Value.open(Type.DATE, "XXXX-Q" + quarter, Precision.QUARTER)
        : bare(y -> Calendar.quarter(y, quarter), c.published(), c.tense());
  }

  static @Nullable Value half(Match m, Clues c) {
    int half = nth(m);
    Match year = m.inner();
    if (half > 2) {
      return null;
    }
    if (year != null) {
      return inYear(year, c, Precision.HALF_YEAR, y -> Calendar.half(y, half));
    }
    return c.published() == null
        ? Value.open(Type.DATE, "XXXX-H" + half, Precision.HALF_YEAR)
        : Calendar.half(c.published().getYear(), half);
  }

  private static Value inYear(Match year, Clues c, Precision precision, IntFunction<Value> of) {
    Value value = c.value(year);
    return value == null || value.from() == null
        ? Value.unknown(precision)
        : of.apply(value.from().getYear());
  }

  private static int nth(Match m) {
    return m.numbers("nth").getFirst();
  }

  private static Value bare(IntFunction<Value> in, LocalDate now, Tense tense) {
    return tense == Tense.FUTURE
        ? earliest(in, now.getYear(), v -> !before(v.to(), now))
        : latest(in, now.getYear(), v -> !before(now, v.from()));
  }

  private static Value latest(
      IntFunction<Value> in, int year, java.util.function.Predicate<Value> fits) {
    Value found = in.apply(year);
    for (int back = 1; back <= 2 && !fits.test(found); back++) {
      found = in.apply(year - back);
    }
    return found;
  }

  private static Value earliest(
      IntFunction<Value> in, int year, java.util.function.Predicate<Value> fits) {
    Value found = in.apply(year - 1);
    for (int ahead = 0; ahead <= 1 && !fits.test(found); ahead++) {
      found = in.apply(year + ahead);
    }
    return found;
  }

  private static boolean before(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && one.isBefore(other);
  }

  static Value year(Match m, Clues c) {
    return Calendar.year(m.numbers("year").getFirst());
  }

  static Value decade(Match m, Clues c) {
    return Calendar.decade(decadeOf(m));
  }

  private static int decadeOf(Match m) {
    int written = m.numbers("decade", "decadeword").getFirst();
    return written < 100 ? 1900 + written : written;
  }

  /** "the early 1990s". */
  static Value thirdOfDecade(Match m, Clues c) {
    return Thirds.of(Calendar.decade(decadeOf(m)), Thirds.word(m));
  }

  static @Nullable Value century(Match m, Clues c) {
    int number = nth(m);
    return number > 21 ? null : Calendar.century(number);
  }
}
