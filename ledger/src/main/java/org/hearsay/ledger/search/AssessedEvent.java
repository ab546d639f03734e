package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.review.Decision;

/**
 * An event with all its claims, and what became of it, as of a moment.
 *
 * @param decisions what persons decided about its claims and its grade and holds, in their order;
 *     the grade of the view stays the rule's
 */
public record AssessedEvent(EventSnapshot event, EventAssessment view, List<Decision> decisions) {
  public AssessedEvent {
    requireNonNull(event, "event is null");
    requireNonNull(view, "view is null");
    decisions = List.copyOf(decisions);
  }

  public String id() {
    return event.id();
  }
}
