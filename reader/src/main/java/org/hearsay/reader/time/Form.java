package org.hearsay.reader.time;

import java.util.Locale;
import java.util.function.BiFunction;
import org.hearsay.model.TimeExpression.Precision;
import org.jspecify.annotations.Nullable;

/** What a rule's match is worth; the names are those of time-rules.tsv. */
enum Form {
  NONE((m, c) -> null),
  MONTHDAY(Days::monthday),
  HOLIDAY(Days::holiday),
  NUMERICDATE(Days::numericDate),
  WEEKDAY(Days::weekday),
  WEEKDAY_IN_WEEK(Days::weekdayInWeek),
  DAY(Days::near),
  WITHIN_DAY((m, c) -> m.inner() == null ? null : value(m.inner(), c)),
  PART(Parts::part),
  PART_TODAY(Parts::today),
  PART_OPEN(Parts::open),
  OVERNIGHT(Parts::overnight),
  CLOCK(Parts::clock),
  CLOCK_DAY(Parts::clockDay),
  SHIFT(Periods::shift),
  SHIFT_WEEKEND(Periods::shiftWeekend),
  WEEKEND(Periods::weekend),
  WEEK_OF(Periods::weekOf),
  MONTH(Periods::month),
  MONTH_IN_YEAR(Periods::monthInYear),
  SEASON(Periods::season),
  SEASON_SHIFT(Periods::seasonShift),
  SEASON_BARE(Periods::seasonBare),
  QUARTER(Periods::quarter),
  HALF(Periods::half),
  YEAR(Periods::year),
  DECADE(Periods::decade),
  THIRD_DECADE(Periods::thirdOfDecade),
  CENTURY(Periods::century),
  FIRST_UNITS(Thirds::firstUnits),
  THIRD(Thirds::third),
  THIRD_CURRENT(Thirds::current),
  SO_FAR(Thirds::soFar),
  STILL_TO_COME(Thirds::toCome),
  AGO(Counted::ago),
  LATER(Counted::later),
  AFTER(Counted::after),
  NEXT(Counted::next),
  NEXT_PART(Counted::thatPart),
  NEXT_SEASON(Counted::nextSeason),
  STRETCH(Counted::stretch),
  PAST_ONE(Counted::pastOne),
  RECENT(Counted::recent),
  DURATION(Durations::duration),
  DURATION_OPEN(Durations::open),
  DURATION_OF(Durations::fixed),
  LONG(Durations::fromWord),
  SET(Durations::set),
  SET_WEEKDAY(Durations::setWeekday),
  SET_PART(Durations::setPart),
  SET_SEASON(Durations::setSeason),
  SET_MONTH(Durations::setMonth),
  OFTEN(Durations::often),
  REF(Durations::reference),
  DAYS(Ranges::days),
  /** Days that are no stretch: TIMEX3 has no value for a list. */
  DAYS_APART((m, c) -> Value.unknown(Precision.DAY)),
  YEARS(Ranges::years),
  MONTHS(Ranges::months);

  private final BiFunction<Match, Clues, @Nullable Value> worth;

  Form(BiFunction<Match, Clues, @Nullable Value> worth) {
    this.worth = worth;
  }

  /**
   * The form of this name in the table: "set-weekday".
   *
   * @throws IllegalArgumentException if there is none
   */
  static Form of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** What a match is worth; null where it is no time after all: "31 November". */
  static @Nullable Value value(Match match, Clues clues) {
    return match.rule().form().worth.apply(match, clues);
  }

  /** Whether it needs another time of its sentence to count from. */
  boolean isRelative() {
    return switch (this) {
      case LATER, AFTER, NEXT, NEXT_PART, NEXT_SEASON -> true;
      default -> false;
    };
  }
}
