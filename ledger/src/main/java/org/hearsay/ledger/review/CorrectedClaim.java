package org.hearsay.ledger.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Commitment;
import org.hearsay.model.EventType;
import org.hearsay.model.Stance;
import org.jspecify.annotations.Nullable;

/** A claim with what reviewers decided about it. */
public final class CorrectedClaim {
  /** In place of an attribution where a person named the speaker and the reader found none. */
  static final String BY_A_PERSON = "review";

  private CorrectedClaim() {}

  /**
   * The claim as it is after the decisions.
   *
   * @param decisions in the order in which they were made
   * @return empty if it is rejected
   */
  public static Optional<StoredClaim> of(StoredClaim claim, List<Review> decisions) {
    StoredClaim out = claim;
    for (Review review : decisions) {
      switch (review) {
        case Review.RejectClaim reject -> {
          return Optional.empty();
        }
        case Review.FixSpeaker fix -> out = speaker(out, fix);
        case Review.FixPlace fix -> out = with(out, place(out, fix));
        case Review.FixType fix -> out = with(out, fix.type(), fix.subType());
        case Review.FixCommitment fix -> out = with(out, commitment(out, fix));
        default -> {}
      }
    }
    return Optional.of(out);
  }

  private static StoredClaim speaker(StoredClaim kept, Review.FixSpeaker fix) {
    Claim claim = kept.claim();
    String name = fix.name();
    List<Asserter> by = new ArrayList<>();
    List<Party> chain = new ArrayList<>();
    if (name != null) {
      String attribution =
          claim.assertedBy().isEmpty() ? BY_A_PERSON : claim.assertedBy().getFirst().attribution();
      by.add(new Asserter(name, attribution));
      chain.add(new Party(name, fix.actor()));
      by.addAll(claim.assertedBy().stream().skip(1).toList());
      chain.addAll(kept.chain().stream().skip(1).toList());
    }
    return new StoredClaim(
        kept.revision(),
        copy(claim, claim.type(), claim.subType(), claim.place(), claim.commitment(), by),
        chain,
        kept.sentence());
  }

  private static @Nullable EventPlace place(StoredClaim kept, Review.FixPlace fix) {
    String name = fix.name();
    EventPlace old = kept.claim().place();
    return name == null
        ? null
        : new EventPlace(
            name,
            List.of(),
            fix.geonamesId(),
            fix.latitude(),
            fix.longitude(),
            fix.precision(),
            old == null ? kept.claim().trigger() : old.span());
  }

  private static Commitment commitment(StoredClaim kept, Review.FixCommitment fix) {
    return new Commitment(
        fix.certainty(), fix.polarity(), fix.tense(), kept.claim().commitment().condition());
  }

  private static StoredClaim with(StoredClaim kept, @Nullable EventPlace place) {
    Claim c = kept.claim();
    return with(kept, copy(c, c.type(), c.subType(), place, c.commitment(), c.assertedBy()));
  }

  private static StoredClaim with(StoredClaim kept, EventType type, @Nullable String subType) {
    Claim c = kept.claim();
    return with(kept, copy(c, type, subType, c.place(), c.commitment(), c.assertedBy()));
  }

  private static StoredClaim with(StoredClaim kept, Commitment commitment) {
    Claim c = kept.claim();
    return with(kept, copy(c, c.type(), c.subType(), c.place(), commitment, c.assertedBy()));
  }

  private static StoredClaim with(StoredClaim kept, Claim claim) {
    return new StoredClaim(kept.revision(), claim, kept.chain(), kept.sentence());
  }

  private static Claim copy(
      Claim claim,
      EventType type,
      @Nullable String subType,
      @Nullable EventPlace place,
      Commitment commitment,
      List<Asserter> by) {
    return new Claim(
        claim.id(),
        type,
        subType,
        claim.trigger(),
        claim.agents(),
        claim.patients(),
        place,
        claim.time(),
        claim.figures(),
        commitment,
        commitment.equals(claim.commitment()) ? claim.stance() : Stance.of(commitment),
        by,
        claim.labels(),
        claim.confidence());
  }
}
