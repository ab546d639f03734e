package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.EventAssessor;

/**
 * A connection to the ledger, with the events that were assessed in its present state: that takes
 * thousands of claims, and every list needs it. Not thread-safe.
 */
public final class LedgerConnection implements AutoCloseable {
  private final Ledger ledger;
  private EventAssessor views;
  private LedgerVersion version;

  LedgerConnection(Ledger ledger) {
    this.ledger = requireNonNull(ledger, "ledger is null");
    this.views = new EventAssessor(ledger);
    this.version = new LedgerVersion(ledger.overview().last());
  }

  public Ledger ledger() {
    return ledger;
  }

  /** Assessed events, of the state of the ledger that {@link #refresh} found. */
  EventAssessor views() {
    return views;
  }

  /** Reads the state of the ledger, and forgets what was assessed in another. */
  public LedgerVersion refresh() {
    LedgerVersion now = new LedgerVersion(ledger.overview().last());
    if (!now.equals(version)) {
      version = now;
      views = new EventAssessor(ledger);
    }
    return now;
  }

  @Override
  public void close() {
    ledger.close();
  }
}
