package org.hearsay.ledger.assess;

import org.hearsay.model.Claim;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.Figure;
import org.hearsay.model.Stance;

/** Whether a claim says that it is so, and, of one that is not certain, in which way. */
final class EffectivePolarity {
  private EffectivePolarity() {}

  static Polarity of(Claim claim) {
    return switch (claim.stance()) {
      case DENIES, DOUBTS -> Polarity.NEG;
      case MENTIONS -> claim.commitment().polarity();
      default -> noneOfThem(claim) ? Polarity.NEG : Polarity.POS;
    };
  }

  /** "No soldiers were killed" says that it is not, whatever its verb says. */
  static boolean noneOfThem(Claim claim) {
    return claim.figures().stream().anyMatch(figure -> noneOfThem(figure, claim));
  }

  /** "Withdrew with no losses" counts something else than who withdrew. */
  private static boolean noneOfThem(Figure figure, Claim claim) {
    Double high = figure.high();
    return high != null
        && high == 0
        && claim.patients().stream()
            .anyMatch(
                patient ->
                    patient.span().overlaps(figure.span())
                        || (figure.what() != null && patient.span().overlaps(figure.what())));
  }

  /** What is to come is no hedge of what is. */
  static boolean hedged(Claim claim) {
    boolean hedge = claim.stance() == Stance.EXPECTS || claim.stance() == Stance.CONDITIONAL;
    return hedge && claim.commitment().tense() != Tense.FUTURE;
  }

  static boolean doubted(Claim claim) {
    return claim.stance() == Stance.DOUBTS;
  }

  static boolean open(Claim claim) {
    return claim.stance() == Stance.UNCONFIRMED;
  }
}
