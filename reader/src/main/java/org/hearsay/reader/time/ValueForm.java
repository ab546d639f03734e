package org.hearsay.reader.time;

import java.util.Locale;

/** What kind of value a rule's match has; the names are those of time-rules.tsv. */
enum ValueForm {
  NONE,
  MONTHDAY,
  HOLIDAY,
  NUMERICDATE,
  WEEKDAY,
  WEEKDAY_IN_WEEK,
  DAY,
  WITHIN_DAY,
  PART,
  PART_TODAY,
  PART_OPEN,
  OVERNIGHT,
  CLOCK,
  CLOCK_DAY,
  SHIFT,
  SHIFT_WEEKEND,
  WEEKEND,
  WEEK_OF,
  MONTH,
  MONTH_IN_YEAR,
  SEASON,
  SEASON_SHIFT,
  SEASON_BARE,
  QUARTER,
  HALF,
  YEAR,
  DECADE,
  THIRD_DECADE,
  CENTURY,
  FIRST_UNITS,
  THIRD,
  THIRD_CURRENT,
  SO_FAR,
  STILL_TO_COME,
  AGO,
  LATER,
  AFTER,
  NEXT,
  NEXT_PART,
  NEXT_SEASON,
  STRETCH,
  PAST_ONE,
  RECENT,
  DURATION,
  DURATION_OPEN,
  DURATION_OF,
  LONG,
  SET,
  SET_WEEKDAY,
  SET_PART,
  SET_SEASON,
  SET_MONTH,
  OFTEN,
  REF,
  DAYS,
  /** Days that are no stretch: TIMEX3 has no value for a list. */
  DAYS_APART,
  YEARS,
  MONTHS;

  /**
   * The form of this name in the table: "set-weekday".
   *
   * @throws IllegalArgumentException if there is none
   */
  static ValueForm of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether it needs another time of its sentence to count from. */
  boolean isRelative() {
    return switch (this) {
      case LATER, AFTER, NEXT, NEXT_PART, NEXT_SEASON -> true;
      default -> false;
    };
  }
}
