package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.EventAssessor;

/**
 * A connection to the ledger, with what was found out of the state that it is in: who stands where
 * is told by thousands of claims, and asked by every list. Not thread-safe; one asks at a time.
 */
final class Open implements AutoCloseable {
  private final Ledger ledger;
  private EventAssessor views;
  private Mark mark;

  Open(Ledger ledger) {
    this.ledger = requireNonNull(ledger, "ledger is null");
    this.views = new EventAssessor(ledger);
    this.mark = new Mark(ledger.overview().last());
  }

  Ledger ledger() {
    return ledger;
  }

  /** How events are judged, as of the state of the ledger that {@link #look} has found. */
  EventAssessor views() {
    return views;
  }

  /** Looks at the state of the ledger. */
  Mark look() {
    Mark now = new Mark(ledger.overview().last());
    if (!now.equals(mark)) {
      mark = now;
      views = new EventAssessor(ledger);
    }
    return now;
  }

  @Override
  public void close() {
    ledger.close();
  }
}
