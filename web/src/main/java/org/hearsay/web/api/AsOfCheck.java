package org.hearsay.web.api;

import java.time.Instant;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Revision;

/** Whether a revision was known as of a moment. */
final class AsOfCheck {
  private AsOfCheck() {}

  static boolean holds(AsOf asOf, Revision revision) {
    Instant known = asOf.known();
    Instant recorded = asOf.recorded();
    return (known == null || !revision.known().isAfter(known))
        && (recorded == null || !revision.recorded().isAfter(recorded));
  }
}
