package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.ClaimRef;

/**
 * An earlier mention that a mention may be linked to.
 *
 * @param claim that it is the mention of
 * @param event that it is in, by the claim that founds it
 */
public record Candidate(ClaimRef claim, ClaimRef event, EventMention mention) {
  public Candidate {
    requireNonNull(claim, "claim is null");
    requireNonNull(event, "event is null");
    requireNonNull(mention, "mention is null");
  }
}
