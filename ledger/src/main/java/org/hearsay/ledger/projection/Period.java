package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from which claims are asked for, both inclusive.
 *
 * @param from null for open
 * @param to null for open
 */
public record Period(By by, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** What is to lie in the period. */
  public enum By {
    /** When the report was published, or captured if it does not say. */
    PUBLISHED,
    /** When the deed was done, as the claim tells it; a claim that tells no time is in none. */
    EVENT
  }

  public Period {
    requireNonNull(by, "by is null");
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("a period from " + from + " to " + to);
    }
  }
}
