package org.hearsay.reader.time;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.hearsay.model.TimeExpression.Precision;
import org.hearsay.model.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/** Values of expressions that count from a day: "two weeks ago", "a day later", "the next day". */
final class RelativeTimes {
  private RelativeTimes() {}

  /** "two days ago", "in two weeks": from the day of publication, back or on. */
  static TimeValue ago(RuleMatch m, TimeContext c) {
    CalendarUnit unit = CountedUnits.unit(m);
    Double number = CountedUnits.number(m);
    int sign = m.rule().number();
    if (number == null || !unit.counts(number)) {
      return TimeValue.open(Type.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF", Precision.VAGUE);
    }
    return c.published() == null
        ? TimeValue.unknown(unit.precision())
        : unit.about(unit.plus(c.published(), sign * number));
  }

  /** "two days later": from the date before it. */
  static TimeValue later(RuleMatch m, TimeContext c) {
    CalendarUnit unit = CountedUnits.unit(m);
    Double number = CountedUnits.number(m);
    return number == null
        ? TimeValue.unknown(Precision.VAGUE)
        : from(c.before(), unit, m.rule().number() * number);
  }

  private static TimeValue from(@Nullable TimeValue anchor, CalendarUnit unit, double number) {
    LocalDate day = anchor == null || !anchor.isAnchor() ? null : anchor.from();
    if (anchor == null || day == null || !unit.counts(Math.abs(number))) {
      return TimeValue.unknown(unit.precision());
    }
    boolean fine = anchor.precision().compareTo(coarser(unit.precision())) <= 0;
    return fine ? unit.about(unit.plus(day, number)) : TimeValue.unknown(unit.precision());
  }

  /** The night before a day can be counted. */
  private static Precision coarser(Precision precision) {
    return precision.compareTo(Precision.DAY) < 0 ? Precision.DAY : precision;
  }

  /**
   * "a day after ...": where a date stands right behind it, from that one. Else, where one stands
   * before, that is the day of what stands there, and the words give the day of what comes behind:
   * "reclaimed Thursday, a day after Russia ordered" is Wednesday. Else just how long.
   */
  static TimeValue after(RuleMatch m, TimeContext c) {
    CalendarUnit unit = CountedUnits.unit(m);
    Double number = CountedUnits.number(m);
    if (number != null && unit.counts(number) && !hasBound(m)) {
      int sign = m.rule().number();
      TimeValue ahead = from(c.behind(), unit, sign * number);
      TimeValue back = ahead.value() == null ? from(c.before(), unit, -sign * number) : ahead;
      if (back.value() != null) {
        return ahead.value() == null ? back.forWhatFollows() : ahead;
      }
    }
    return DurationValues.duration(m, c);
  }

  /** "less than a day after" is no day that can be counted to. */
  private static boolean hasBound(RuleMatch m) {
    return m.caught().stream().anyMatch(one -> one.name().equals("_cmp"));
  }

  /** "the next day" (argument 1), "the previous day" (-1), "the same day" (0). */
  static TimeValue next(RuleMatch m, TimeContext c) {
    return from(c.before(), CountedUnits.unit(m), m.rule().number());
  }

  /** "that evening" (argument 0), "the following morning" (1). */
  static TimeValue thatPart(RuleMatch m, TimeContext c) {
    TimeValue day = from(c.before(), CalendarUnit.DAY, m.rule().number());
    return CalendarValues.partOf(day, Objects.requireNonNull(m.code("part")));
  }

  /** "the following spring". */
  static TimeValue nextSeason(RuleMatch m, TimeContext c) {
    String season = Objects.requireNonNull(m.code("season"));
    TimeValue anchor = c.before();
    LocalDate end = anchor == null || !anchor.isAnchor() ? null : anchor.to();
    return end == null
        ? TimeValue.unknown(Precision.SEASON)
        : PeriodValues.seasonAfter(season, end);
  }

  /** "the past two years": how long, up to now; with the argument 1, from now on. */
  static TimeValue stretch(RuleMatch m, TimeContext c) {
    CalendarUnit unit = CountedUnits.unit(m);
    Double number = CountedUnits.number(m);
    return number == null
        ? reaching(DurationValues.duration(m, c), unit, m.rule().number(), c)
        : stretch(DurationValues.duration(m, c), unit, m.rule().number() * number, c.published());
  }

  /** "the past week". */
  static TimeValue pastOne(RuleMatch m, TimeContext c) {
    CalendarUnit unit = !CountedUnits.hasUnit(m) ? CalendarUnit.YEAR : CountedUnits.unit(m);
    TimeValue duration =
        TimeValue.open(Type.DURATION, unit.duration(CountedUnits.ONE), unit.precision());
    return stretch(duration, unit, -1, c.published());
  }

  private static TimeValue stretch(
      TimeValue duration, CalendarUnit unit, double number, @Nullable LocalDate published) {
    boolean hours = unit.compareTo(CalendarUnit.DAY) < 0;
    if (published == null || (!hours && !unit.counts(Math.abs(number)))) {
      return duration;
    }
    double days = hours ? Math.signum(number) * daysOf(unit, Math.abs(number)) : number;
    LocalDate other = (hours ? CalendarUnit.DAY : unit).plus(published, days);
    return number < 0 ? duration.withDates(other, published) : duration.withDates(published, other);
  }

  /** Days that some hours may touch: 24 hours back is yesterday. */
  private static double daysOf(CalendarUnit unit, double number) {
    return switch (unit) {
      case HOUR -> Math.min(1000, Math.ceil(number / 24));
      default -> 1;
    };
  }

  /** "recent weeks": the value says no more than the direction, the dates a convention. */
  static TimeValue recent(RuleMatch m, TimeContext c) {
    int sign = m.rule().number();
    String value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
    return reaching(
        TimeValue.open(Type.DATE, value, Precision.VAGUE), CountedUnits.unit(m), sign, c);
  }

  private static TimeValue reaching(TimeValue value, CalendarUnit unit, int sign, TimeContext c) {
    LocalDate published = c.published();
    if (published == null) {
      return value;
    }
    Period reach = c.evaluator().reach(unit);
    LocalDate other = sign < 0 ? published.minus(reach) : published.plus(reach);
    return sign < 0 ? value.withDates(other, published) : value.withDates(published, other);
  }
}
