package org.hearsay.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.hearsay.model.Claim;
import org.hearsay.model.Span;

/**
 * A claim as the ledger holds it: with the report it stands in, and the parties that assert it.
 *
 * @param chain from the innermost speaker outwards, without those of whom the report does not tell
 *     who they are; empty where the author asserts it himself, or nobody in the chain is known
 * @param sentence the sentence of the trigger
 */
public record StoredClaim(Revision revision, Claim claim, List<Party> chain, Span sentence) {
  /** By the time it was known, then by what stands where: the same order in every ledger. */
  public static final Comparator<StoredClaim> BY_TIME =
      Comparator.comparing(StoredClaim::known)
          .thenComparingInt(kept -> ReportRef.words(kept.revision().report()))
          .thenComparing(kept -> kept.revision().id())
          .thenComparingInt(kept -> kept.claim().trigger().start())
          .thenComparing(kept -> kept.claim().id());

  public StoredClaim {
    requireNonNull(revision, "revision is null");
    requireNonNull(claim, "claim is null");
    chain = List.copyOf(chain);
    requireNonNull(sentence, "sentence is null");
  }

  /** "r1f0c3a9e55d20b46/c3". */
  public String id() {
    return revision.id() + "/" + claim.id();
  }

  public Instant known() {
    return revision.known();
  }

  /**
   * Who holds it: the innermost known speaker, else whose the report's own words are; an unknown
   * speaker is "an unnamed source of" those, and never they themselves.
   */
  public Party party() {
    if (!chain.isEmpty()) {
      return chain.getFirst();
    }
    String author = author(revision).name();
    return new Party(
        claim.assertedBy().isEmpty() ? author : "an unnamed source of " + author, null);
  }

  /** Whose the report's own words are. */
  public static Party author(Revision revision) {
    String told = revision.report().credited();
    return new Party(told == null || told.isBlank() ? revision.address() : told, null);
  }

  /** The words that name the event. */
  public String words() {
    return revision.report().text().substring(claim.trigger().start(), claim.trigger().end());
  }
}
