package org.hearsay.ledger.project;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.KeptClaim;
import org.hearsay.ledger.Revision;

/**
 * Decides which earlier claim a claim is of the same event with.
 *
 * <p>Its answer must be a function of the claim and of those that come before it in {@link
 * KeptClaim#BY_TIME}: then the order of capture does not matter, and nothing published later leaks
 * in.
 */
public interface ClaimLinker {
  /** Name and version of the rules; with others, projections must be made anew. */
  String rules();

  /** How far apart two claims of one event may become known. */
  Duration window();

  /** How many earlier reports are looked at under each key: the latest. */
  int perKey();

  /** Blocks: reports of which no claims have one in common are never looked at. */
  Collection<String> keys(KeptClaim claim);

  /**
   * The earlier claim that this one is joined to; empty if it founds an event.
   *
   * @param near the reports within the window that share a key, the latest first; before them the
   *     claim's own, with the claims before it
   */
  Optional<ClaimLink> link(KeptClaim claim, List<NearReport> near);

  /** Whether the answer hangs on which events the earlier claims are in, and not on them alone. */
  boolean looksAtEvents();

  /**
   * Whether a report that shares a key with an earlier one may be joined to it: if not, it need not
   * be linked anew when the earlier one comes late. To say yes is always right, and slower.
   */
  default boolean concerns(Revision later, Revision earlier) {
    return true;
  }

  /** A report whose claims a claim may be joined to. */
  interface NearReport {
    Revision revision();

    /** Those that it shares with the claim; all of them where it is the claim's own report. */
    Set<String> keys();

    /** Its claims before the claim, in order; taken from the file when they are asked for. */
    List<Candidate> claims();
  }

  /**
   * An earlier claim.
   *
   * @param event what tells its event from others
   */
  record Candidate(KeptClaim claim, String event) {
    public Candidate {
      requireNonNull(claim, "claim is null");
      requireNonNull(event, "event is null");
    }
  }
}
