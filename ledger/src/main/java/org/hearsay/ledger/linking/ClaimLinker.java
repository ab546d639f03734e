package org.hearsay.ledger.linking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.EventMention;
import org.hearsay.ledger.identity.NearReport;

/**
 * Decides which earlier claim a claim is of the same event with.
 *
 * <p>Its answers must be functions of what it is given: then the order of capture does not matter,
 * and nothing published later leaks in.
 */
public interface ClaimLinker {
  /** Name and version of the rules; with others, projections must be made anew. */
  String rules();

  /** How far apart two claims of one event may become known. */
  Duration window();

  /** How many earlier reports are looked at under each key: the latest. */
  int perKey();

  /** How many reports are looked into for a claim, its own among them. */
  int reports();

  /** Blocks: reports of which no claims have one in common are never looked at. */
  List<String> keys(EventMention mention);

  /** How much it counts that two reports share a key; the reports that share most come first. */
  double weight(String key);

  /** Whether to share a key is enough to be looked into. */
  boolean suffices(String key);

  /** Whether two reports that share other keys are about the same. */
  boolean isAbout(DocumentWords document, DocumentWords earlier);

  /**
   * The earlier claim that this one is linked to; empty if it founds an event.
   *
   * @param near the reports that are looked into, first the claim's own
   */
  Optional<Target> link(EventMention mention, List<NearReport> near);

  /** An earlier claim, how surely it is of the same event, and why. */
  record Target(ClaimRef earlier, double score, List<String> reasons) {
    public Target {
      reasons = List.copyOf(reasons);
    }
  }
}
