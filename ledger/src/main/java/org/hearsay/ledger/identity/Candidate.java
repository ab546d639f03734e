package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

/**
 * An earlier mention that a mention may be joined to.
 *
 * @param event id of the event that it is in
 */
public record Candidate(String event, EventMention mention) {
  public Candidate {
    requireNonNull(event, "event is null");
    requireNonNull(mention, "mention is null");
  }
}
