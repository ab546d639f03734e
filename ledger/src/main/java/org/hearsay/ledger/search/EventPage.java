package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.projection.ListedEvent;

/**
 * A page of events, the last changed first.
 *
 * @param more whether there may be others behind
 * @param tested how many were judged to find these, where status or grade were asked for; 0 else
 */
public record EventPage(List<Row> events, boolean more, int tested) {
  /**
   * An event as a page shows it.
   *
   * @param view what became of it; empty for one with so many claims that a list does not judge it
   */
  public record Row(ListedEvent listed, Optional<EventAssessment> view) {
    public Row {
      requireNonNull(listed, "listed is null");
      requireNonNull(view, "view is null");
    }

    public String id() {
      return listed.id();
    }
  }

  public EventPage {
    events = List.copyOf(events);
  }
}
