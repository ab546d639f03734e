package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Stance;

/**
 * What a party held at a moment.
 *
 * @param since when it was first known to hold this without holding another thing between
 * @param leansTo for a hedge: whether it hedges that it is so, or that it is not
 * @param claims that make it so, in the order of {@link StoredClaim#BY_TIME}; at least one
 */
public record StanceAt(Stance stance, Instant since, Polarity leansTo, List<StoredClaim> claims) {
  public StanceAt {
    requireNonNull(stance, "stance is null");
    requireNonNull(since, "since is null");
    requireNonNull(leansTo, "leansTo is null");
    claims = List.copyOf(claims);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException(stance + " without a claim");
    }
  }
}
