package org.hearsay.ledger.origin;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;

/**
 * One utterance or observation, with the claims that carry it.
 *
 * @param party who said or saw it
 * @param claims in the order of {@link StoredClaim#BY_TIME}, at least one
 * @param dependsOn the place, in the tree's list, of an earlier origin that this one cannot be
 *     shown to be independent of; empty if it stands on its own
 * @param reasons why its claims are one, and what it depends on; for a person to read
 */
public record Origin(
    Kind kind,
    Party party,
    List<StoredClaim> claims,
    Optional<Integer> dependsOn,
    List<String> reasons) {
  /** What an origin is. */
  public enum Kind {
    UTTERANCE("somebody said it on one occasion"),
    UNNAMED("somebody said it who is not named"),
    AGENCY("an agency reported it"),
    OBSERVATION("an outlet has it of its own");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  public Origin {
    requireNonNull(kind, "kind is null");
    requireNonNull(party, "party is null");
    claims = List.copyOf(claims);
    requireNonNull(dependsOn, "dependsOn is null");
    reasons = List.copyOf(reasons);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("an origin without a claim");
    }
  }

  public boolean independent() {
    return dependsOn.isEmpty();
  }

  /** Ids of the reports that carry it, in their order, each once. */
  public List<String> reports() {
    return claims.stream().map(claim -> claim.revision().id()).distinct().toList();
  }
}
