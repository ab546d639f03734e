package org.hearsay.ledger.project;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.hearsay.ledger.AsOf;
import org.hearsay.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for.
 *
 * @param actor a name or an id ("state:RU") of who takes part or asserts; null for all
 * @param place a name; null for all
 * @param type of a claim; null for all
 * @param since only those with a claim that became known then or later; null for all
 * @param limit how many at most, the last changed first
 */
public record EventQuery(
    AsOf asOf,
    @Nullable String actor,
    @Nullable String place,
    @Nullable EventType type,
    @Nullable Instant since,
    int limit) {
  public static final int PAGE = 50;

  public EventQuery {
    requireNonNull(asOf, "asOf is null");
    if (limit < 1) {
      throw new IllegalArgumentException("a list of " + limit + " events");
    }
  }

  /** The events that changed last. */
  public static EventQuery of(AsOf asOf) {
    return new EventQuery(asOf, null, null, null, null, PAGE);
  }
}
