package org.hearsay.ledger.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hearsay.ledger.assess.EventSummary;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeExpression.Precision;

/**
 * A day with ACLED's precision: 1 the day itself, 2 within a week, 3 within a month, each by its
 * first day. What is vaguer or has an open end has no day, and what lies in one year its year.
 */
record AcledDate(Optional<LocalDate> date, Optional<Integer> year, Optional<Integer> precision) {
  private static final int WEEK = 7;
  private static final int MONTH = 31;

  static AcledDate of(EventSummary event) {
    return event
        .time()
        .filter(time -> time.from() != null && time.to() != null)
        .map(AcledDate::of)
        .orElse(new AcledDate(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static AcledDate of(TimeExpression time) {
    LocalDate from = java.util.Objects.requireNonNull(time.from(), "from is null");
    LocalDate to = java.util.Objects.requireNonNull(time.to(), "to is null");
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    // "Tuesday night" ends on Wednesday.
    boolean day = days == 1 || (days == 2 && time.precision() == Precision.PART_OF_DAY);
    int precision = day ? 1 : days <= WEEK ? 2 : days <= MONTH ? 3 : 0;
    return new AcledDate(
        precision == 0 ? Optional.empty() : Optional.of(from),
        from.getYear() == to.getYear() || precision > 0
            ? Optional.of(from.getYear())
            : Optional.empty(),
        precision == 0 ? Optional.empty() : Optional.of(precision));
  }
}
