package org.hearsay.ingest;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.journal.JournalRecord;
import org.hearsay.ledger.projection.ReadReport;
import org.jspecify.annotations.Nullable;

/** An input after everything that can be done without writing to the ledger. */
public sealed interface PreparedReport {
  /** It was read. */
  record Read(ReadReport report) implements PreparedReport {
    public Read {
      requireNonNull(report, "report is null");
    }
  }

  /** The ledger has this text from this address. */
  record Known(String address, String revision, @Nullable String title) implements PreparedReport {
    public Known {
      requireNonNull(address, "address is null");
      requireNonNull(revision, "revision is null");
    }
  }

  /** It is not a report, or the reader failed. */
  record Rejected(JournalRecord.Rejected record) implements PreparedReport {
    public Rejected {
      requireNonNull(record, "record is null");
    }
  }
}
