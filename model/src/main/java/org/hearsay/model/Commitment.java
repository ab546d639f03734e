package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What the asserter commits himself to (the event's factuality; Saurí and Pustejovsky 2009).
 *
 * @param condition the words that the event hangs on: "if confirmed"; null if it hangs on nothing
 */
public record Commitment(
    Certainty certainty, Polarity polarity, Tense tense, @Nullable Span condition) {

  /** How sure the asserter is. */
  public enum Certainty {
    CERTAIN("CT"),
    PROBABLE("PR"),
    POSSIBLE("PS"),
    /** He leaves it open: "asked whether", "could not confirm that". */
    UNDERSPECIFIED("U");

    private final String code;

    Certainty(String code) {
      this.code = code;
    }

    /** FactBank's short form. */
    public String code() {
      return code;
    }
  }

  /** Whether he says that it is so or that it is not. */
  public enum Polarity {
    POS("+"),
    NEG("-");

    private final String code;

    Polarity(String code) {
      this.code = code;
    }

    /** FactBank's sign. */
    public String code() {
      return code;
    }
  }

  /** When he says it is. */
  public enum Tense {
    DONE,
    ONGOING,
    /** Ordered, planned, announced, expected. */
    FUTURE
  }

  public Commitment {
    requireNonNull(certainty, "certainty is null");
    requireNonNull(polarity, "polarity is null");
    requireNonNull(tense, "tense is null");
  }

  /** FactBank's short form: CT+, PS-, U. */
  public String code() {
    return certainty == Certainty.UNDERSPECIFIED
        ? certainty.code()
        : certainty.code() + polarity.code();
  }
}
