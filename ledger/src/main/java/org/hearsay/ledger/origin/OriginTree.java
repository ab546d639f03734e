package org.hearsay.ledger.origin;

import java.util.List;
import org.hearsay.ledger.Phrases;
import org.hearsay.ledger.StoredClaim;

/**
 * The origins of an event's claims: those who are quoted in the order in which they became known,
 * then what outlets have in their own words; every claim is in one.
 *
 * @param origins those that stand on their own and those that may be an earlier one again
 */
public record OriginTree(List<Origin> origins) {
  public OriginTree {
    origins = List.copyOf(origins);
    for (int i = 0; i < origins.size(); i++) {
      int at = i;
      origins
          .get(i)
          .dependsOn()
          .ifPresent(
              earlier -> {
                if (earlier < 0 || earlier >= at) {
                  throw new IllegalArgumentException("origin " + at + " depends on " + earlier);
                }
              });
    }
  }

  /** The origins of which none can be an earlier one again. */
  public List<Origin> independent() {
    return origins.stream().filter(Origin::independent).toList();
  }

  /** Ids of all reports, in their order. */
  public List<String> reports() {
    return origins.stream()
        .flatMap(origin -> origin.claims().stream())
        .sorted(StoredClaim.BY_TIME)
        .map(claim -> claim.revision().id())
        .distinct()
        .toList();
  }

  /** "3 independent origins in 17 reports". */
  public String summary() {
    return Phrases.counted(independent().size(), "independent origin")
        + " in "
        + Phrases.counted(reports().size(), "report");
  }
}
