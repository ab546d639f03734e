package org.hearsay.ingest;

import java.util.function.Function;
import org.hearsay.ledger.projection.Ledger;

/** The right to change a ledger: held for a whole run, or taken for each change. */
public interface LedgerWriting {
  /**
   * @throws org.hearsay.ledger.journal.LedgerException if the ledger cannot be written
   */
  <T> T write(Function<Ledger, T> change);

  /** A ledger that is open to be written to. */
  static LedgerWriting of(Ledger ledger) {
    return new LedgerWriting() {
      @Override
      public <T> T write(Function<Ledger, T> change) {
        return change.apply(ledger);
      }
    };
  }
}
