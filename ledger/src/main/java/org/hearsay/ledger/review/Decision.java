package org.hearsay.ledger.review;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision as the journal holds it.
 *
 * @param entry number of its entry, by which it can be undone
 * @param recorded when it was made
 * @param by who made it
 * @param why his reason
 * @param applies false if it was undone, or if the claim it is about is not there
 * @param claim id of the claim it is about; empty if it is about none, or that is not there
 */
public record Decision(
    long entry,
    Instant recorded,
    String by,
    String why,
    Review review,
    boolean applies,
    Optional<String> claim) {
  public Decision {
    requireNonNull(recorded, "recorded is null");
    requireNonNull(by, "by is null");
    requireNonNull(why, "why is null");
    requireNonNull(review, "review is null");
    requireNonNull(claim, "claim is null");
  }
}
