package org.hearsay.ingest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hearsay.ledger.journal.JournalRecord;
import org.hearsay.ledger.projection.ClaimChange;
import org.hearsay.ledger.projection.ReadReport;
import org.jspecify.annotations.Nullable;

/** What became of one input; every input has exactly one result. */
public sealed interface IngestResult {
  /** Its address in the ledger. */
  String address();

  /** The first text from its address. */
  record Added(ReadReport report) implements IngestResult {
    public Added {
      requireNonNull(report, "report is null");
    }

    @Override
    public String address() {
      return report.captured().address();
    }
  }

  /**
   * A new revision of a report that the ledger has.
   *
   * @param changes of its claims, against the revision before
   */
  record Changed(ReadReport report, List<ClaimChange> changes) implements IngestResult {
    public Changed {
      requireNonNull(report, "report is null");
      changes = List.copyOf(changes);
    }

    @Override
    public String address() {
      return report.captured().address();
    }
  }

  /** The ledger has this text from this address: nothing was written. */
  record Known(String address, String revision, @Nullable String title) implements IngestResult {
    public Known {
      requireNonNull(address, "address is null");
      requireNonNull(revision, "revision is null");
    }
  }

  /** It was recorded as rejected, with the reason. */
  record Rejected(JournalRecord.Rejected record) implements IngestResult {
    public Rejected {
      requireNonNull(record, "record is null");
    }

    @Override
    public String address() {
      return record.address();
    }
  }
}
