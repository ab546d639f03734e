package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.project.ProjectedLedger;
import org.hearsay.ledger.search.EventViews;

/**
 * A connection to the ledger, with what was found out of the state that it is in: who stands where
 * is told by thousands of claims, and asked by every list. Not thread-safe; one asks at a time.
 */
final class Open implements AutoCloseable {
  private final ProjectedLedger ledger;
  private EventViews views;
  private Mark mark;

  Open(ProjectedLedger ledger) {
    this.ledger = requireNonNull(ledger, "ledger is null");
    this.views = new EventViews(ledger);
    this.mark = new Mark(ledger.overview().last());
  }

  ProjectedLedger ledger() {
    return ledger;
  }

  /** How events are judged, as of the state of the ledger that {@link #look} has found. */
  EventViews views() {
    return views;
  }

  /** Looks at the state of the ledger. */
  Mark look() {
    Mark now = new Mark(ledger.overview().last());
    if (!now.equals(mark)) {
      mark = now;
      views = new EventViews(ledger);
    }
    return now;
  }

  @Override
  public void close() {
    ledger.close();
  }
}
