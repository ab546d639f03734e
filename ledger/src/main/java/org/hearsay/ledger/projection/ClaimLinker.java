package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;

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
  Collection<String> keys(StoredClaim claim);

  /**
   * The reports that are looked into for a claim, by their keys and texts alone: whatever became of
   * their claims. The same for all claims of a report that have the same keys.
   *
   * @param near the reports within the window that share a key, the latest first; before them the
   *     claim's own, with the claims before it
   */
  default List<NearReport> nearest(StoredClaim claim, List<NearReport> near) {
    return near;
  }

  /**
   * Whether {@link #nearest} may ever choose a report for a claim, by what they share. To say yes
   * is always right, and slower.
   *
   * @param shared the keys that both have
   */
  default boolean mayBeNear(StoredClaim claim, Revision earlier, Set<String> shared) {
    return true;
  }

  /**
   * The earlier claim that this one is joined to; empty if it founds an event.
   *
   * <p>A function of the claim, of these reports in their order, and of their claims, with their
   * events if {@link #looksAtEvents}; not of the keys that they share, which change when others
   * come late.
   *
   * @param nearest what {@link #nearest} has chosen
   */
  Optional<ClaimLink> link(StoredClaim claim, List<NearReport> nearest);

  /** Whether the answer hangs on which events the earlier claims are in, and not on them alone. */
  boolean looksAtEvents();

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
  record Candidate(StoredClaim claim, String event) {
    public Candidate {
      requireNonNull(claim, "claim is null");
      requireNonNull(event, "event is null");
    }
  }
}
