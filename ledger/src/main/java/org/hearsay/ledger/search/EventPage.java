package org.hearsay.ledger.search;

import java.util.List;

/**
 * A page of events, the last changed first.
 *
 * @param more whether there may be others behind
 * @param tested how many were assessed to find these, where status or grade were asked for; 0 else
 */
public record EventPage(List<AssessedEvent> events, boolean more, int tested) {
  public EventPage {
    events = List.copyOf(events);
  }
}
