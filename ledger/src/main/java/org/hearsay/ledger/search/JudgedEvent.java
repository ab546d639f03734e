package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.position.EventView;
import org.hearsay.ledger.project.KeptEvent;

/** An event with all its claims, and what became of it, as of a moment. */
public record JudgedEvent(KeptEvent event, EventView view) {
  public JudgedEvent {
    requireNonNull(event, "event is null");
    requireNonNull(view, "view is null");
  }

  public String id() {
    return event.id();
  }
}
