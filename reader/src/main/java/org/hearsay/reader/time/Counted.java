package org.hearsay.reader.time;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Set;
import org.hearsay.model.TimeExpression.Precision;
import org.hearsay.model.TimeExpression.Type;
import org.hearsay.reader.token.Amount;
import org.jspecify.annotations.Nullable;

/** Values of expressions that count from a day: "two weeks ago", "a day later", "the next day". */
final class Counted {
  private static final Set<String> UNITS = Set.of("unit", "units");

  private Counted() {}

  static Unit unit(Match m) {
    return Unit.of(m.codes(UNITS).getFirst());
  }

  /** How many; one where an article or nothing tells; null where the number is open. */
  static @Nullable Double number(Match m) {
    Amount amount = m.amount();
    boolean bare = amount == null && m.code("unit") == null;
    if (bare || (amount != null && amount.vague())) {
      return null;
    }
    double half = m.rule().andAHalf() ? 0.5 : 0;
    return (amount == null ? 1 : amount.low()) + half;
  }

  /** "two days ago", "in two weeks": from the day of publication, back or on. */
  static Value ago(Match m, Clues c) {
    Unit unit = unit(m);
    Double number = number(m);
    int sign = m.rule().number();
    if (number == null || !unit.counts(number)) {
      return Value.open(Type.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF", Precision.VAGUE);
    }
    return c.published() == null
        ? Value.unknown(unit.precision())
        : unit.about(unit.plus(c.published(), sign * number));
  }

  /** "two days later": from the date told before it. */
  static Value later(Match m, Clues c) {
    Unit unit = unit(m);
    Double number = number(m);
    return number == null
        ? Value.unknown(Precision.VAGUE)
        : from(c.before(), unit, m.rule().number() * number);
  }

  private static Value from(@Nullable Value anchor, Unit unit, double number) {
    LocalDate day = anchor == null || !anchor.isAnchor() ? null : anchor.from();
    if (anchor == null || day == null || !unit.counts(Math.abs(number))) {
      return Value.unknown(unit.precision());
    }
    boolean fine = anchor.precision().compareTo(coarser(unit.precision())) <= 0;
    return fine ? unit.about(unit.plus(day, number)) : Value.unknown(unit.precision());
  }

  /** The night before a day can be told. */
  private static Precision coarser(Precision precision) {
    return precision.compareTo(Precision.DAY) < 0 ? Precision.DAY : precision;
  }

  /**
   * "a day after ...": where a date stands right behind it, from that one. Else, where one stands
   * before, that is the day of what was told there, and the words tell the day of what comes
   * behind: "reclaimed Thursday, a day after Russia ordered" is Wednesday. Else just how long.
   */
  static Value after(Match m, Clues c) {
    Unit unit = unit(m);
    Double number = number(m);
    if (number != null && unit.counts(number) && !hasBound(m)) {
      int sign = m.rule().number();
      Value ahead = from(c.behind(), unit, sign * number);
      Value back = ahead.value() == null ? from(c.before(), unit, -sign * number) : ahead;
      if (back.value() != null) {
        return ahead.value() == null ? back.forWhatFollows() : ahead;
      }
    }
    return Durations.duration(m, c);
  }

  /** "less than a day after" is no day that can be counted to. */
  private static boolean hasBound(Match m) {
    return m.caught().stream().anyMatch(one -> one.name().equals("_cmp"));
  }

  /** "the next day" (argument 1), "the previous day" (-1), "the same day" (0). */
  static Value next(Match m, Clues c) {
    return from(c.before(), unit(m), m.rule().number());
  }

  /** "that evening" (argument 0), "the following morning" (1). */
  static Value thatPart(Match m, Clues c) {
    Value day = from(c.before(), Unit.DAY, m.rule().number());
    return Parts.of(day, Objects.requireNonNull(m.code("part")));
  }

  /** "the following spring". */
  static Value nextSeason(Match m, Clues c) {
    String season = Objects.requireNonNull(m.code("season"));
    Value anchor = c.before();
    LocalDate end = anchor == null || !anchor.isAnchor() ? null : anchor.to();
    return end == null ? Value.unknown(Precision.SEASON) : Periods.seasonAfter(season, end);
  }

  /** "the past two years": how long, up to now; with the argument 1, from now on. */
  static Value stretch(Match m, Clues c) {
    Unit unit = unit(m);
    Double number = number(m);
    return number == null
        ? reaching(Durations.duration(m, c), unit, m.rule().number(), c)
        : stretch(Durations.duration(m, c), unit, m.rule().number() * number, c.published());
  }

  /** "the past week". */
  static Value pastOne(Match m, Clues c) {
    Unit unit = m.codes(UNITS).isEmpty() ? Unit.YEAR : unit(m);
    Value duration = Value.open(Type.DURATION, unit.duration(ONE), unit.precision());
    return stretch(duration, unit, -1, c.published());
  }

  static final Amount ONE = new Amount(1, 1.0, false, false, 0);

  private static Value stretch(
      Value duration, Unit unit, double number, @Nullable LocalDate published) {
    boolean hours = unit.compareTo(Unit.DAY) < 0;
    if (published == null || (!hours && !unit.counts(Math.abs(number)))) {
      return duration;
    }
    double days = hours ? Math.signum(number) * daysOf(unit, Math.abs(number)) : number;
    LocalDate other = (hours ? Unit.DAY : unit).plus(published, days);
    return number < 0 ? duration.withDates(other, published) : duration.withDates(published, other);
  }

  /** Days that some hours may touch: 24 hours back is yesterday. */
  private static double daysOf(Unit unit, double number) {
    return switch (unit) {
      case HOUR -> Math.min(1000, Math.ceil(number / 24));
      default -> 1;
    };
  }

  /** "recent weeks": the value tells no more than the direction, the dates a convention. */
  static Value recent(Match m, Clues c) {
    int sign = m.rule().number();
    String value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
    return reaching(Value.open(Type.DATE, value, Precision.VAGUE), unit(m), sign, c);
  }

  private static Value reaching(Value value, Unit unit, int sign, Clues c) {
    LocalDate published = c.published();
    if (published == null) {
      return value;
    }
    Period reach = c.evaluator().reach(unit);
    LocalDate other = sign < 0 ? published.minus(reach) : published.plus(reach);
    return sign < 0 ? value.withDates(other, published) : value.withDates(published, other);
  }
}
