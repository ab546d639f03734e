package org.hearsay.ledger.assess;

import java.util.Comparator;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Tense;

/** How much a claim commits to, whichever its polarity; in this order. */
enum Strength {
  OPEN,
  HEDGED,
  TO_COME,
  CERTAIN;

  /** By strength, then by the order of claims: the first of the strongest. */
  static final Comparator<StoredClaim> STRONGEST =
      Comparator.comparing((StoredClaim claim) -> of(claim))
          .reversed()
          .thenComparing(StoredClaim.BY_TIME);

  static Strength of(StoredClaim claim) {
    Commitment commitment = claim.claim().commitment();
    if (commitment.certainty() == Certainty.UNDERSPECIFIED) {
      return OPEN;
    }
    if (commitment.certainty() != Certainty.CERTAIN || commitment.condition() != null) {
      return HEDGED;
    }
    return commitment.tense() == Tense.FUTURE ? TO_COME : CERTAIN;
  }
}
