package org.hearsay.ingest;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.journal.JournalRecord.Captured;
import org.hearsay.model.Report;

/** A report that is parsed already: one of the demo's. */
public record ParsedReport(Captured captured, Report report) {
  public ParsedReport {
    requireNonNull(captured, "captured is null");
    requireNonNull(report, "report is null");
  }
}
