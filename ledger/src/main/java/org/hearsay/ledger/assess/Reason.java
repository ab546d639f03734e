package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hearsay.ledger.StoredClaim;

/**
 * What speaks for or against a grade, or makes a status.
 *
 * @param text "Ukraine and Russia, who are opposed, both assert it"
 * @param claims behind it; empty only for what is missing
 */
public record Reason(String text, List<StoredClaim> claims) {
  public Reason {
    requireNonNull(text, "text is null");
    claims = List.copyOf(claims);
  }
}
