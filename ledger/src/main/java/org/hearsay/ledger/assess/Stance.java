package org.hearsay.ledger.assess;

import java.util.Set;
import org.hearsay.model.Claim;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;

/**
 * How a party stands to an event. From the least to the most that one commits to: what is said at
 * one moment in several ways counts as the last of them.
 */
public enum Stance {
  /** "What Ukraine calls a forced deportation". */
  LABELS("uses another term"),
  /** A third party, or the author for one who ordered it: "will take weeks". */
  EXPECTS("expects it"),
  /** "If confirmed", "sees no sign", "could not confirm". */
  HEDGES("hedges, sets a condition or leaves it open"),
  /** By the agent itself or one of its side. */
  ANNOUNCES("announces it"),
  DENIES("denies it"),
  ASSERTS("asserts it");

  private final String text;

  Stance(String text) {
    this.text = text;
  }

  /** As it is shown behind the party's name. */
  public String text() {
    return text;
  }

  /**
   * What a claim makes of whoever asserts it.
   *
   * @param side of the asserter
   * @param agents sides of those who do it
   */
  static Stance of(Claim claim, String side, Set<String> agents) {
    Commitment commitment = claim.commitment();
    if (commitment.certainty() != Certainty.CERTAIN || commitment.condition() != null) {
      return HEDGES;
    }
    if (EffectivePolarity.of(claim) == Polarity.NEG) {
      return DENIES;
    }
    if (commitment.tense() == Tense.FUTURE) {
      return agents.contains(side) ? ANNOUNCES : EXPECTS;
    }
    return ASSERTS;
  }
}
