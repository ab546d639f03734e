package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.journal.JournalRecord.Captured;
import org.hearsay.model.Report;

/** A report that need not be looked for in bytes: one of the demo's. */
public record Provided(Captured captured, Report report) {
  public Provided {
    requireNonNull(captured, "captured is null");
    requireNonNull(report, "report is null");
  }
}
