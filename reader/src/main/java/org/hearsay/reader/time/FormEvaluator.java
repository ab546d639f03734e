package org.hearsay.reader.time;

import java.time.Period;
import org.hearsay.model.TimeExpression.Precision;
import org.jspecify.annotations.Nullable;

/** Gives each match the value that its rule's form says. Immutable. */
final class FormEvaluator implements Evaluator {
  private final RecentPeriods reach;

  FormEvaluator(RecentPeriods reach) {
    this.reach = reach;
  }

  @Override
  public Period reach(CalendarUnit unit) {
    return reach.of(unit);
  }

  @Override
  public @Nullable TimeValue value(RuleMatch m, TimeContext c) {
    return switch (m.rule().form()) {
      case NONE -> null;
      case MONTHDAY -> DayValues.monthday(m, c);
      case HOLIDAY -> DayValues.holiday(m, c);
      case NUMERICDATE -> DayValues.numericDate(m, c);
      case WEEKDAY -> DayValues.weekday(m, c);
      case WEEKDAY_IN_WEEK -> DayValues.weekdayInWeek(m, c);
      case DAY -> DayValues.near(m, c);
      case WITHIN_DAY -> m.inner() == null ? null : value(m.inner(), c);
      case PART -> DayPartValues.part(m, c);
      case PART_TODAY -> DayPartValues.today(m, c);
      case PART_OPEN -> DayPartValues.open(m, c);
      case OVERNIGHT -> DayPartValues.overnight(m, c);
      case CLOCK -> DayPartValues.clock(m, c);
      case CLOCK_DAY -> DayPartValues.clockDay(m, c);
      case SHIFT -> PeriodValues.shift(m, c);
      case SHIFT_WEEKEND -> PeriodValues.shiftWeekend(m, c);
      case WEEKEND -> PeriodValues.weekend(m, c);
      case WEEK_OF -> PeriodValues.weekOf(m, c);
      case MONTH -> PeriodValues.month(m, c);
      case MONTH_IN_YEAR -> PeriodValues.monthInYear(m, c);
      case SEASON -> PeriodValues.season(m, c);
      case SEASON_SHIFT -> PeriodValues.seasonShift(m, c);
      case SEASON_BARE -> PeriodValues.seasonBare(m, c);
      case QUARTER -> PeriodValues.quarter(m, c);
      case HALF -> PeriodValues.half(m, c);
      case YEAR -> PeriodValues.year(m, c);
      case DECADE -> PeriodValues.decade(m, c);
      case THIRD_DECADE -> PeriodValues.thirdOfDecade(m, c);
      case CENTURY -> PeriodValues.century(m, c);
      case FIRST_UNITS -> PeriodParts.firstUnits(m, c);
      case THIRD -> PeriodParts.third(m, c);
      case THIRD_CURRENT -> PeriodParts.current(m, c);
      case SO_FAR -> PeriodParts.soFar(m, c);
      case STILL_TO_COME -> PeriodParts.toCome(m, c);
      case AGO -> RelativeTimes.ago(m, c);
      case LATER -> RelativeTimes.later(m, c);
      case AFTER -> RelativeTimes.after(m, c);
      case NEXT -> RelativeTimes.next(m, c);
      case NEXT_PART -> RelativeTimes.thatPart(m, c);
      case NEXT_SEASON -> RelativeTimes.nextSeason(m, c);
      case STRETCH -> RelativeTimes.stretch(m, c);
      case PAST_ONE -> RelativeTimes.pastOne(m, c);
      case RECENT -> RelativeTimes.recent(m, c);
      case DURATION -> DurationValues.duration(m, c);
      case DURATION_OPEN -> DurationValues.open(m, c);
      case DURATION_OF -> DurationValues.fixed(m, c);
      case LONG -> DurationValues.fromWord(m, c);
      case SET -> DurationValues.set(m, c);
      case SET_WEEKDAY -> DurationValues.setWeekday(m, c);
      case SET_PART -> DurationValues.setPart(m, c);
      case SET_SEASON -> DurationValues.setSeason(m, c);
      case SET_MONTH -> DurationValues.setMonth(m, c);
      case OFTEN -> DurationValues.often(m, c);
      case REF -> DurationValues.reference(m, c);
      case DAYS -> RangeValues.days(m, c);
      case DAYS_APART -> TimeValue.unknown(Precision.DAY);
      case YEARS -> RangeValues.years(m, c);
      case MONTHS -> RangeValues.months(m, c);
    };
  }
}
