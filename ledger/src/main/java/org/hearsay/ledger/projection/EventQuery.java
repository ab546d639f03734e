package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.hearsay.ledger.AsOf;
import org.hearsay.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for: those with a claim to which all of it applies.
 *
 * @param actor a name or an id ("state:RU") of who takes part or asserts; null for all
 * @param place a name; null for all
 * @param type of a claim; null for all
 * @param since only those with a claim that became known then or later; null for all
 * @param limit how many at most, the last changed first
 * @param outlet who published the report; null for all
 * @param period in which it was published or done; null for all
 * @param offset how many are left out first
 */
public record EventQuery(
    AsOf asOf,
    @Nullable String actor,
    @Nullable String place,
    @Nullable EventType type,
    @Nullable Instant since,
    int limit,
    @Nullable String outlet,
    @Nullable Period period,
    int offset) {
  public static final int PAGE = 50;

  public EventQuery {
    requireNonNull(asOf, "asOf is null");
    if (limit < 1) {
      throw new IllegalArgumentException("a list of " + limit + " events");
    }
    if (offset < 0) {
      throw new IllegalArgumentException("a list from " + offset + " on");
    }
  }

  /** Of any outlet and period, from the first on. */
  public EventQuery(
      AsOf asOf,
      @Nullable String actor,
      @Nullable String place,
      @Nullable EventType type,
      @Nullable Instant since,
      int limit) {
    this(asOf, actor, place, type, since, limit, null, null, 0);
  }

  /** The events that changed last. */
  public static EventQuery of(AsOf asOf) {
    return new EventQuery(asOf, null, null, null, null, PAGE);
  }

  /** Whether any claim will do. */
  public boolean isOpen() {
    return actor == null
        && place == null
        && type == null
        && since == null
        && outlet == null
        && period == null;
  }
}
