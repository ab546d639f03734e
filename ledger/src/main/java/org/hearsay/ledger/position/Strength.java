package org.hearsay.ledger.position;

import java.util.Comparator;
import org.hearsay.ledger.KeptClaim;
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
  static final Comparator<KeptClaim> STRONGEST =
      Comparator.comparing((KeptClaim claim) -> of(claim))
          .reversed()
          .thenComparing(KeptClaim.BY_TIME);

  static Strength of(KeptClaim claim) {
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
