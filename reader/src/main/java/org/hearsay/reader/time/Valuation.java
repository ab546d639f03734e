package org.hearsay.reader.time;

import java.time.Period;
import org.hearsay.model.TimeExpression.Precision;
import org.jspecify.annotations.Nullable;

/** Gives each match the value that its rule's form says. Immutable. */
final class Valuation implements Evaluator {
  private final Reach reach;

  Valuation(Reach reach) {
    this.reach = reach;
  }

  @Override
  public Period reach(Unit unit) {
    return reach.of(unit);
  }

  @Override
  public @Nullable Value value(Match m, Clues c) {
    return switch (m.rule().form()) {
      case NONE -> null;
      case MONTHDAY -> Days.monthday(m, c);
      case HOLIDAY -> Days.holiday(m, c);
      case NUMERICDATE -> Days.numericDate(m, c);
      case WEEKDAY -> Days.weekday(m, c);
      case WEEKDAY_IN_WEEK -> Days.weekdayInWeek(m, c);
      case DAY -> Days.near(m, c);
      case WITHIN_DAY -> m.inner() == null ? null : value(m.inner(), c);
      case PART -> Parts.part(m, c);
      case PART_TODAY -> Parts.today(m, c);
      case PART_OPEN -> Parts.open(m, c);
      case OVERNIGHT -> Parts.overnight(m, c);
      case CLOCK -> Parts.clock(m, c);
      case CLOCK_DAY -> Parts.clockDay(m, c);
      case SHIFT -> Periods.shift(m, c);
      case SHIFT_WEEKEND -> Periods.shiftWeekend(m, c);
      case WEEKEND -> Periods.weekend(m, c);
      case WEEK_OF -> Periods.weekOf(m, c);
      case MONTH -> Periods.month(m, c);
      case MONTH_IN_YEAR -> Periods.monthInYear(m, c);
      case SEASON -> Periods.season(m, c);
      case SEASON_SHIFT -> Periods.seasonShift(m, c);
      case SEASON_BARE -> Periods.seasonBare(m, c);
      case QUARTER -> Periods.quarter(m, c);
      case HALF -> Periods.half(m, c);
      case YEAR -> Periods.year(m, c);
      case DECADE -> Periods.decade(m, c);
      case THIRD_DECADE -> Periods.thirdOfDecade(m, c);
      case CENTURY -> Periods.century(m, c);
      case FIRST_UNITS -> Thirds.firstUnits(m, c);
      case THIRD -> Thirds.third(m, c);
      case THIRD_CURRENT -> Thirds.current(m, c);
      case SO_FAR -> Thirds.soFar(m, c);
      case STILL_TO_COME -> Thirds.toCome(m, c);
      case AGO -> Counted.ago(m, c);
      case LATER -> Counted.later(m, c);
      case AFTER -> Counted.after(m, c);
      case NEXT -> Counted.next(m, c);
      case NEXT_PART -> Counted.thatPart(m, c);
      case NEXT_SEASON -> Counted.nextSeason(m, c);
      case STRETCH -> Counted.stretch(m, c);
      case PAST_ONE -> Counted.pastOne(m, c);
      case RECENT -> Counted.recent(m, c);
      case DURATION -> Durations.duration(m, c);
      case DURATION_OPEN -> Durations.open(m, c);
      case DURATION_OF -> Durations.fixed(m, c);
      case LONG -> Durations.fromWord(m, c);
      case SET -> Durations.set(m, c);
      case SET_WEEKDAY -> Durations.setWeekday(m, c);
      case SET_PART -> Durations.setPart(m, c);
      case SET_SEASON -> Durations.setSeason(m, c);
      case SET_MONTH -> Durations.setMonth(m, c);
      case OFTEN -> Durations.often(m, c);
      case REF -> Durations.reference(m, c);
      case DAYS -> Ranges.days(m, c);
      case DAYS_APART -> Value.unknown(Precision.DAY);
      case YEARS -> Ranges.years(m, c);
      case MONTHS -> Ranges.months(m, c);
    };
  }
}
