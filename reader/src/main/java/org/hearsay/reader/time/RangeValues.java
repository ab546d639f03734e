package org.hearsay.reader.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of ranges, as ISO 8601 intervals: "from 3 to 5 May" is 2022-05-03/2022-05-05. */
final class RangeValues {
  private RangeValues() {}

  /** "Oct. 12-14", "3 to 5 May 2021". */
  static @Nullable TimeValue days(RuleMatch m, TimeContext c) {
    List<Integer> days = m.numbers("dom");
    TimeValue last = DayValues.monthday(m, c);
    if (last == null || last.from() == null || days.get(0) >= days.get(1)) {
      return null;
    }
    // The first day gave the year; the second is in the same month.
    LocalDate first = last.from();
    return days.get(1) > first.lengthOfMonth()
        ? null
        : between(last, CalendarValues.day(first.withDayOfMonth(days.get(1))));
  }

  /** "2010-2012", "1914-18". */
  static @Nullable TimeValue years(RuleMatch m, TimeContext c) {
    List<Integer> years = m.numbers("year", "yy");
    int first = years.get(0);
    int written = years.get(1);
    int last = written < 100 ? first - first % 100 + written : written;
    return last <= first ? null : between(CalendarValues.year(first), CalendarValues.year(last));
  }

  /** "from March to May 2021": both in the year named behind. */
  static @Nullable TimeValue months(RuleMatch m, TimeContext c) {
    List<Integer> months = m.numbers("month", "shortmonth");
    int year = m.numbers("year").getFirst();
    return months.get(0) >= months.get(1)
        ? null
        : between(
            CalendarValues.month(java.time.YearMonth.of(year, months.get(0))),
            CalendarValues.month(java.time.YearMonth.of(year, months.get(1))));
  }

  /** The stretch from one time to another of the same kind; null if that would run backwards. */
  static @Nullable TimeValue between(TimeValue first, TimeValue last) {
    LocalDate from = first.from();
    LocalDate to = last.to();
    if (isClock(first) && isClock(last)) {
      return TimeValue.open(first.type(), first.value() + "/" + last.value(), first.precision());
    }
    boolean fits =
        first.isAnchor()
            && last.isAnchor()
            && first.precision() == last.precision()
            && first.type() == last.type()
            && Objects.requireNonNull(from).isBefore(Objects.requireNonNull(last.from()));
    return fits
        ? new TimeValue(
            first.type(), first.value() + "/" + last.value(), from, to, first.precision(), false)
        : null;
  }

  /** A time of day of no known day: "T23:00". */
  private static boolean isClock(TimeValue value) {
    return value.value() != null && value.value().startsWith("T");
  }
}
