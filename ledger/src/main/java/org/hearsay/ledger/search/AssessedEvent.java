package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.EventSummary;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.hearsay.ledger.situation.EventName;

/**
 * An event with all its claims and its assessment as of a moment.
 *
 * @param decisions those of reviewers about its claims and its grade that hold, in their order
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

  /** What it is called, the same in every list. */
  public EventName name() {
    return EventName.of(event.claims());
  }

  /** One value per cell, the same for every outlet. */
  public EventSummary summary() {
    return EventSummary.of(view, !decisions.isEmpty());
  }

  /** The last decision about its grade. */
  public Optional<Decision> graded() {
    return decisions.stream()
        .filter(one -> one.review() instanceof Review.SetGrade)
        .reduce((earlier, later) -> later);
  }
}
