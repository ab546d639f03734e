package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.project.ProjectedLedger;
import org.hearsay.ledger.search.EventViews;

/**
 * A connection to the ledger, with the events that were assessed in its present state: that takes
 * thousands of claims, and every list needs it. Not thread-safe.
 */
public final class LedgerConnection implements AutoCloseable {
  private final ProjectedLedger ledger;
  private EventViews views;
  private LedgerVersion version;

  LedgerConnection(ProjectedLedger ledger) {
    this.ledger = requireNonNull(ledger, "ledger is null");
    this.views = new EventViews(ledger);
    this.version = new LedgerVersion(ledger.overview().last());
  }

  public ProjectedLedger ledger() {
    return ledger;
  }

  /** Assessed events, of the state of the ledger that {@link #refresh} found. */
  EventViews views() {
    return views;
  }

  /** Reads the state of the ledger, and forgets what was assessed in another. */
  public LedgerVersion refresh() {
    LedgerVersion now = new LedgerVersion(ledger.overview().last());
    if (!now.equals(version)) {
      version = now;
      views = new EventViews(ledger);
    }
    return now;
  }

  @Override
  public void close() {
    ledger.close();
  }
}
