package org.hearsay.reader.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hearsay.model.TimeExpression.Precision;
import org.jspecify.annotations.Nullable;

/**
 * "early November", "the end of the year": the value stays that of the whole, as TIMEX3 has it (the
 * rest is its attribute mod); the dates narrow to a third of it.
 */
final class PeriodParts {
  /** Days in a year: no count of units within one is larger. */
  private static final double MOST = 366;

  private PeriodParts() {}

  static @Nullable TimeValue third(RuleMatch m, TimeContext c) {
    TimeValue whole = c.value(Objects.requireNonNull(m.inner()));
    return whole == null ? null : of(whole, word(m));
  }

  /** "the first nine months of 2022" (argument 1), "the last three months" (-1). */
  static @Nullable TimeValue firstUnits(RuleMatch m, TimeContext c) {
    TimeValue whole = c.value(Objects.requireNonNull(m.inner()));
    Double number = CountedUnits.number(m);
    LocalDate from = whole == null ? null : whole.from();
    LocalDate to = whole == null ? null : whole.to();
    if (whole == null || number == null || from == null || to == null) {
      return whole;
    }
    CalendarUnit unit = CountedUnits.unit(m);
    boolean first = m.rule().number() > 0;
    LocalDate start = first ? from : unit.plus(to.plusDays(1), -Math.min(number, MOST));
    LocalDate end = first ? unit.plus(from, Math.min(number, MOST)).minusDays(1) : to;
    boolean inside = !start.isBefore(from) && !end.isAfter(to) && !end.isBefore(start);
    return inside
        ? new TimeValue(whole.type(), whole.value(), start, end, unit.precision(), false)
        : null;
  }

  /** "the end of the year": of the one that is running. */
  static TimeValue current(RuleMatch m, TimeContext c) {
    String code = m.code("unit");
    CalendarUnit unit = CalendarUnit.of(Objects.requireNonNull(code));
    return c.published() == null
        ? TimeValue.unknown(unit.precision())
        : of(unit.around(c.published()), word(m));
  }

  /** "earlier this week": from its first day up to now. */
  static @Nullable TimeValue soFar(RuleMatch m, TimeContext c) {
    TimeValue whole = c.value(Objects.requireNonNull(m.inner()));
    return whole == null || !isInside(whole, c.published())
        ? whole
        : whole.withDates(whole.from(), c.published());
  }

  /** "later this week": from now up to its last day. */
  static @Nullable TimeValue toCome(RuleMatch m, TimeContext c) {
    TimeValue whole = c.value(Objects.requireNonNull(m.inner()));
    return whole == null || !isInside(whole, c.published())
        ? whole
        : whole.withDates(c.published(), whole.to());
  }

  private static boolean isInside(TimeValue whole, @Nullable LocalDate day) {
    LocalDate from = whole.from();
    LocalDate to = whole.to();
    return day != null && from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
  }

  static String word(RuleMatch m) {
    String third = m.code("third");
    return third != null ? third : Objects.requireNonNull(m.code("edge"));
  }

  static TimeValue of(TimeValue whole, String third) {
    LocalDate from = whole.from();
    LocalDate to = whole.to();
    if (from == null || to == null || whole.precision() == Precision.DAY) {
      return whole;
    }
    return switch (third) {
      case "early" -> whole.withDates(from, earlyEnd(whole, from));
      case "mid" -> middle(whole, from, to);
      default -> whole.withDates(lateStart(whole, to), to);
    };
  }

  private static TimeValue middle(TimeValue whole, LocalDate from, LocalDate to) {
    LocalDate first = earlyEnd(whole, from).plusDays(1);
    LocalDate last = lateStart(whole, to).minusDays(1);
    return last.isBefore(first) ? whole : whole.withDates(first, last);
  }

  /** Four months of a year, four years of a decade, three days of a week, else a third. */
  private static LocalDate earlyEnd(TimeValue whole, LocalDate from) {
    return switch (whole.precision()) {
      case YEAR -> from.plusMonths(4).minusDays(1);
      case DECADE -> from.plusYears(4).minusDays(1);
      case CENTURY -> from.plusYears(33).minusDays(1);
      case WEEK -> from.plusDays(2);
      default -> from.plusDays(third(whole) - 1);
    };
  }

  private static LocalDate lateStart(TimeValue whole, LocalDate to) {
    return switch (whole.precision()) {
      case YEAR -> to.plusDays(1).minusMonths(4);
      case DECADE -> to.plusDays(1).minusYears(4);
      case CENTURY -> to.plusDays(1).minusYears(33);
      case WEEK -> to.minusDays(3);
      case MONTH -> to.withDayOfMonth(21);
      default -> to.minusDays(third(whole) - 1);
    };
  }

  private static long third(TimeValue whole) {
    long days =
        ChronoUnit.DAYS.between(
                Objects.requireNonNull(whole.from()), Objects.requireNonNull(whole.to()))
            + 1;
    return Math.max(1, whole.precision() == Precision.MONTH ? 10 : days / 3);
  }
}
