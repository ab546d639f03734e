package org.hearsay.ledger.project;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.KeptClaim;

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

  /** How many earlier claims are looked at under each key: the latest. */
  int perKey();

  /** Blocks: claims that have none in common are never compared. */
  Collection<String> keys(KeptClaim claim);

  /**
   * The earlier claim that this one is joined to; empty if it founds an event.
   *
   * @param earlier those within the window that share a key, the latest first
   */
  Optional<ClaimLink> link(KeptClaim claim, List<KeptClaim> earlier);
}
