package org.hearsay.ledger.review;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.assess.Credibility;
import org.hearsay.ledger.assess.Reliabilities.Subject;
import org.hearsay.ledger.assess.Reliability;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a person about what the ledger holds. {@link ReviewJson} has its form in the
 * journal.
 */
public sealed interface Review {
  /** A decision about one claim. */
  sealed interface OfClaim extends Review {
    Anchor claim();
  }

  /**
   * Who asserts a claim.
   *
   * @param name null where the author asserts it himself
   * @param actor id of a known actor, "state:RU"; null for none
   */
  record FixSpeaker(Anchor claim, @Nullable String name, @Nullable String actor)
      implements OfClaim {
    public FixSpeaker {
      requireNonNull(claim, "claim is null");
      if (name == null ? actor != null : name.isBlank()) {
        throw new IllegalArgumentException("a speaker without a name");
      }
    }
  }

  /**
   * Where it happened.
   *
   * @param name null where the words tell no place
   * @param latitude degrees north, WGS 84; null, as the longitude, where it is not known
   * @param precision ACLED's: 1 the place itself, 2 near it, 3 somewhere in a region; 0 unknown
   */
  record FixPlace(
      Anchor claim,
      @Nullable String name,
      @Nullable Integer geonamesId,
      @Nullable Double latitude,
      @Nullable Double longitude,
      int precision)
      implements OfClaim {
    public FixPlace {
      requireNonNull(claim, "claim is null");
      if (name != null && name.isBlank()) {
        throw new IllegalArgumentException("a place without a name");
      }
      if ((latitude == null) != (longitude == null)) {
        throw new IllegalArgumentException("half a point: a latitude wants a longitude");
      }
      if (latitude != null
          && longitude != null
          && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("no point of the earth: " + latitude + ", " + longitude);
      }
      if (precision < 0 || precision > 3) {
        throw new IllegalArgumentException("precision is 0 to 3, not " + precision);
      }
    }
  }

  /**
   * What deed it is.
   *
   * @param subType ACLED's; null for none
   */
  record FixType(Anchor claim, EventType type, @Nullable String subType) implements OfClaim {
    public FixType {
      requireNonNull(claim, "claim is null");
      requireNonNull(type, "type is null");
    }
  }

  /** How far the asserter commits himself. */
  record FixCommitment(Anchor claim, Certainty certainty, Polarity polarity, Tense tense)
      implements OfClaim {
    public FixCommitment {
      requireNonNull(claim, "claim is null");
      requireNonNull(certainty, "certainty is null");
      requireNonNull(polarity, "polarity is null");
      requireNonNull(tense, "tense is null");
    }
  }

  /** It is no claim. */
  record RejectClaim(Anchor claim) implements OfClaim {
    public RejectClaim {
      requireNonNull(claim, "claim is null");
    }
  }

  /** The events of two claims are one. */
  record Merge(Anchor claim, Anchor other) implements OfClaim {
    public Merge {
      requireNonNull(claim, "claim is null");
      requireNonNull(other, "other is null");
    }
  }

  /** A claim is of another event than those that it is joined to. */
  record Split(Anchor claim) implements OfClaim {
    public Split {
      requireNonNull(claim, "claim is null");
    }
  }

  /**
   * The grade of the event of a claim, beside what the rule suggests.
   *
   * @param reliability null where the rule's stands
   * @param credibility null where the rule's stands
   */
  record SetGrade(
      Anchor claim, @Nullable Reliability reliability, @Nullable Credibility credibility)
      implements OfClaim {
    public SetGrade {
      requireNonNull(claim, "claim is null");
      if (reliability == null && credibility == null) {
        throw new IllegalArgumentException("a grade without reliability and credibility");
      }
    }
  }

  /**
   * How far a source can be relied upon.
   *
   * @param source its name or its actor's id
   * @param subject of whom it speaks; null for whatever it says
   */
  record SetReliability(String source, Reliability reliability, @Nullable Subject subject)
      implements Review {
    public SetReliability {
      requireNonNull(reliability, "reliability is null");
      if (source.isBlank()) {
        throw new IllegalArgumentException("a source without a name");
      }
    }
  }

  /** Takes an earlier decision back; also one that took another back. */
  record Undo(long entry) implements Review {
    public Undo {
      if (entry < 1) {
        throw new IllegalArgumentException("no entry " + entry);
      }
    }
  }

  /** The word for it in the journal and on the command line: "speaker". */
  default String action() {
    return switch (this) {
      case FixSpeaker fix -> "speaker";
      case FixPlace fix -> "place";
      case FixType fix -> "type";
      case FixCommitment fix -> "commitment";
      case RejectClaim reject -> "reject";
      case Merge merge -> "merge";
      case Split split -> "split";
      case SetGrade grade -> "grade";
      case SetReliability grade -> "reliability";
      case Undo undo -> "undo";
    };
  }
}
