package org.hearsay.ledger.sqlite;

import java.time.Instant;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.journal.Journal;

/**
 * The last moment and the last entry that count.
 *
 * @param known milliseconds
 * @param entry of the journal; the greatest number there is for all of them
 */
record AsOfCutoff(long known, long entry) {
  static AsOfCutoff of(AsOf asOf, Journal journal) {
    Instant known = asOf.known();
    Instant recorded = asOf.recorded();
    return new AsOfCutoff(
        known == null ? Long.MAX_VALUE : known.toEpochMilli(),
        recorded == null ? Long.MAX_VALUE : journal.lastBy(recorded));
  }

  /** Whether the links are asked for that hold now. */
  boolean isNow() {
    return entry == Long.MAX_VALUE;
  }

  /** Every claim of an entry that counts has a smaller number. */
  long claimsBelow() {
    return isNow() ? Long.MAX_VALUE : OrderKey.claim(entry + 1, 0);
  }
}
