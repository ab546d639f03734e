package org.hearsay.reader.time;

import java.time.LocalDate;
import org.hearsay.model.Span;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeExpression.Precision;
import org.hearsay.model.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/** What a time expression is worth; a {@link TimeExpression} that has no place yet. */
record TimeValue(
    Type type,
    @Nullable String value,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Precision precision,
    boolean ofWhatFollows) {

  static TimeValue date(String value, LocalDate from, LocalDate to, Precision precision) {
    return new TimeValue(Type.DATE, value, from, to, precision, false);
  }

  /** A date whose value is known in part, or not at all. */
  static TimeValue open(Type type, @Nullable String value, Precision precision) {
    return new TimeValue(type, value, null, null, precision, false);
  }

  static TimeValue unknown(Precision precision) {
    return open(Type.DATE, null, precision);
  }

  TimeValue withType(Type type) {
    return new TimeValue(type, value, from, to, precision, ofWhatFollows);
  }

  TimeValue withDates(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new TimeValue(type, value, from, to, precision, ofWhatFollows);
  }

  TimeValue forWhatFollows() {
    return new TimeValue(type, value, from, to, precision, true);
  }

  /** Whether another time can be counted from it: a date with its bounds, not a stretch. */
  boolean isAnchor() {
    return from != null
        && to != null
        && precision != Precision.VAGUE
        && (type == Type.DATE || type == Type.TIME);
  }

  TimeExpression at(Span span) {
    return new TimeExpression(span, type, value, from, to, precision, ofWhatFollows);
  }
}
