package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.EventAssessor;
import org.hearsay.ledger.situation.Situations;

/**
 * A connection to the ledger, with the events that were assessed in its present state: that takes
 * thousands of claims, and every list needs it. Not thread-safe.
 */
public final class LedgerConnection implements AutoCloseable {
  /** Moments whose situations are remembered. */
  private static final int MOMENTS = 4;

  private final Ledger ledger;
  private EventAssessor views;
  private LedgerVersion version;
  private final Map<AsOf, Situations> situations = new LinkedHashMap<>(16, 0.75f, true);

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

  /** The situations as of a moment, of the same state. */
  Situations situations(AsOf asOf) {
    Situations known = situations.get(asOf);
    if (known == null) {
      known = Situations.of(ledger, asOf);
      situations.put(asOf, known);
      if (situations.size() > MOMENTS) {
        situations.remove(situations.keySet().iterator().next());
      }
    }
    return known;
  }

  /** Reads the state of the ledger, and forgets what was assessed in another. */
  public LedgerVersion refresh() {
    LedgerVersion now = new LedgerVersion(ledger.overview().last());
    if (!now.equals(version)) {
      version = now;
      views = new EventAssessor(ledger);
      situations.clear();
    }
    return now;
  }

  @Override
  public void close() {
    ledger.close();
  }
}
