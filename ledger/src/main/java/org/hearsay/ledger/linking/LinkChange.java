package org.hearsay.ledger.linking;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;

/** That something has another link than before, or its first. */
public sealed interface LinkChange {
  /** Of a claim to an earlier claim. */
  record OfClaim(ClaimRef item, Link<ClaimRef> link) implements LinkChange {
    public OfClaim {
      requireNonNull(item, "item is null");
      requireNonNull(link, "link is null");
    }
  }

  /** Of a report to the report that its text was taken from. */
  record OfReport(ReportRef item, Link<ReportRef> link) implements LinkChange {
    public OfReport {
      requireNonNull(item, "item is null");
      requireNonNull(link, "link is null");
    }
  }
}
