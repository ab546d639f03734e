package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim.Label;

/** What a party calls an event that somebody else names otherwise: "a forced deportation". */
public record PartyLabel(StoredClaim claim, Label label) {
  public PartyLabel {
    requireNonNull(claim, "claim is null");
    requireNonNull(label, "label is null");
  }

  public String words() {
    return label.span().of(claim.revision().report().text());
  }
}
