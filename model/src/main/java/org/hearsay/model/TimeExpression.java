package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words of a report that tell a time: "Tuesday night" in a report of Thursday, 10 November 2022 is
 * {@code 2022-11-08TNI}, from the 8th to the 9th.
 *
 * <p>What cannot be told is null: the value of "the next day" with nothing to count from, the dates
 * of "nine months". The day of publication is what others are counted from; it is never an answer
 * by itself.
 *
 * @param value in the form of TIMEX3 (TimeML 1.2.1): ISO 8601 dates, times, weeks and durations,
 *     "2022-SU", "199" for the 1990s, PAST_REF; ranges as ISO 8601 intervals; null where it cannot
 *     be told
 * @param from first day of it; null where it is not told or open ("until Friday")
 * @param to last day of it, inclusive; null where it is not told or open ("since February")
 * @param precision how exactly the words tell it
 * @param ofWhatFollows whether the time is that of the deed told behind the words and not of the
 *     one before them: "reclaimed villages Thursday, a day after Russia ordered ..." is Wednesday,
 *     the day of the order
 */
public record TimeExpression(
    Span span,
    Type type,
    @Nullable String value,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Precision precision,
    boolean ofWhatFollows) {

  /** The types of TIMEX3. */
  public enum Type {
    DATE("a day or a longer stretch of the calendar, or a vague reference to one"),
    TIME("a time of day"),
    DURATION("how long: nine months"),
    SET("how often: every day");

    private final String text;

    Type(String text) {
      this.text = text;
    }

    /** As it stands in a reading's JSON: "date". */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
      return text;
    }
  }

  /** The unit to which the words tell a time, finest first; of a duration, the unit it counts. */
  public enum Precision {
    MINUTE("minute", "a minute or finer"),
    HOUR("hour", "an hour"),
    PART_OF_DAY("part-of-day", "a morning, an afternoon, an evening, a night"),
    DAY("day", "a day"),
    WEEKEND("weekend", "Saturday and Sunday"),
    WEEK("week", "a week, Monday to Sunday"),
    MONTH("month", "a month"),
    QUARTER("quarter", "a quarter of a year"),
    SEASON("season", "a season, of the northern half of the earth"),
    HALF_YEAR("half-year", "half a year"),
    YEAR("year", "a year"),
    DECADE("decade", "ten years"),
    CENTURY("century", "a hundred years"),
    VAGUE("vague", "not told: recently, for years");

    private final String code;
    private final String text;

    Precision(String code, String text) {
      this.code = code;
      this.text = text;
    }

    /** As it stands in a reading's JSON. */
    public String code() {
      return code;
    }

    public String text() {
      return text;
    }
  }

  public TimeExpression {
    requireNonNull(span, "span is null");
    requireNonNull(type, "type is null");
    requireNonNull(precision, "precision is null");
    if (span.isEmpty()) {
      throw new IllegalArgumentException("a time of no characters at " + span);
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("a time from " + from + " to " + to + " at " + span);
    }
    if (value == null && (from != null || to != null)) {
      throw new IllegalArgumentException("a time with dates and no value at " + span);
    }
  }
}
