package org.hearsay.ledger.search;

import java.util.List;

/**
 * A page of events, the last changed or the most salient first.
 *
 * @param more whether there may be others behind
 * @param tested how many were assessed to find these, where status or grade were asked for; 0 else
 * @param hidden how many were not listed since they tell too little
 */
public record EventPage(List<AssessedEvent> events, boolean more, int tested, int hidden) {
  public EventPage {
    events = List.copyOf(events);
  }

  /** With nothing hidden. */
  public EventPage(List<AssessedEvent> events, boolean more, int tested) {
    this(events, more, tested, 0);
  }
}
