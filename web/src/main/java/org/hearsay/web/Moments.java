package org.hearsay.web;

import java.time.Instant;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Revision;

/** What was there as of a moment. */
final class Moments {
  private Moments() {}

  static boolean holds(AsOf asOf, Revision revision) {
    Instant known = asOf.known();
    Instant recorded = asOf.recorded();
    return (known == null || !revision.known().isAfter(known))
        && (recorded == null || !revision.recorded().isAfter(recorded));
  }
}
