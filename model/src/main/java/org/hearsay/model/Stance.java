package org.hearsay.model;

import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;

/**
 * How a source stands to an event. From the least to the most that one commits to: what is said at
 * one moment in several ways counts as the last of them.
 */
public enum Stance {
  /** "What Ukraine calls a forced deportation". */
  LABELS("uses another term"),
  /** "After the withdrawal", "the withdrawal would be a victory": no position. */
  MENTIONS("only refers to it"),
  /** "Called for", "must", "asked whether". */
  ASKS("asks for it or asks whether it is so"),
  /** "If confirmed", "unless they leave". */
  CONDITIONAL("sets a condition"),
  /** "Could not confirm", "neither confirms nor denies". */
  UNCONFIRMED("cannot confirm it"),
  /** A third party: "will take weeks"; and every hedge: "likely", "allegedly". */
  EXPECTS("expects it"),
  /** "Sees no sign", "is not convinced". */
  DOUBTS("doubts it"),
  /** By the agent itself or one of its side: orders, plans, promises. */
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

  /** Whether it is a position at all. */
  public boolean assertion() {
    return this != MENTIONS && this != LABELS;
  }

  /** What a commitment comes to where the words of the source tell no more. */
  public static Stance of(Commitment commitment) {
    if (commitment.condition() != null) {
      return CONDITIONAL;
    }
    boolean negative = commitment.polarity() == Polarity.NEG;
    return switch (commitment.certainty()) {
      case UNDERSPECIFIED -> UNCONFIRMED;
      case PROBABLE, POSSIBLE -> negative ? DOUBTS : EXPECTS;
      case CERTAIN -> negative ? DENIES : commitment.tense() == Tense.FUTURE ? ANNOUNCES : ASSERTS;
    };
  }
}
