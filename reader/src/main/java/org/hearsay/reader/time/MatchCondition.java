package org.hearsay.reader.time;

import java.util.Locale;

/**
 * What must stand around a match so that it is a time and not a name, a number or a saying; the
 * names are those of time-rules.tsv. {@link ConditionChecks} checks them.
 */
enum MatchCondition {
  NONE,
  /** "The Sunday Times" is a newspaper. */
  WEEKDAY,
  /** "USA Today", "the Today show". */
  TODAY,
  /** "an overnight stay" is a kind of stay; of which night is left open. */
  OVERNIGHT,
  /** A bare "3:15" may be a verse or a score. */
  CLOCK,
  /** "last week" but not "this minute", "next day" or "last night". */
  SHIFT,
  /** "May said", "the March", "April Dow". */
  MONTH,
  /** "in the morning", not "in the morning meetings". */
  OPEN_PART,
  /** "at night", "at dawn". */
  AT,
  /** "at Christmas", not "Christmas trees". */
  HOLIDAY,
  /** "in the fall", not "the fall of Orlen"; "in winter", not "in winter gear". */
  SEASON,
  /** "1 March Street" is an address. */
  STREET,
  QUARTER,
  /** "in 2014", "the 2014 election", not "2014 people" or "Flight 2014". */
  YEAR,
  /** "the 90s", "the '90s", "the 1990s"; "in her 40s" is an age, "in the mid-30s" a rate. */
  DECADE,
  /** "will rule in two weeks" is a day; "built in two weeks" is how long. */
  IN_FUTURE,
  /** "days after the flood", not "the days after". */
  AFTER,
  /**
   * "the day before." and "the day before, ..."; "the day before the vote" counts from the vote.
   */
  THE_BEFORE,
  /** "for a day", not "300 crowns a day" or "41 years old". */
  ARTICLE,
  /** "a three-day visit", not "a 41-year-old". */
  COMPOUND,
  /** "for years", "years of war"; not "the years". */
  UNITS,
  /** "daily", not "Daily Mail". */
  OFTEN,
  /** "between 2010 and 2012". */
  BETWEEN,
  NOW,
  /** "in the past", not "the past leaders". */
  THE_PAST,
  /** "soon", not "as soon as", "shortly after". */
  SOON,
  /** "recent weeks"; "the last days of the war" were its own. */
  RECENT,
  /** "the last week", not "the last day of the talks". */
  NOT_OF;

  /**
   * The condition of this name in the table; "-" is none.
   *
   * @throws IllegalArgumentException if there is no such condition
   */
  static MatchCondition of(String name) {
    return name.equals("-") ? NONE : valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
