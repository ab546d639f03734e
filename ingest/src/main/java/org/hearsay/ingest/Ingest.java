package org.hearsay.ingest;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.ledger.journal.JournalRecord;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.projection.AddResult;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.source.Capture;
import org.hearsay.source.InOrder;
import org.hearsay.source.Item;
import org.hearsay.source.input.Capturing;

/**
 * The one way into a ledger: input, capture, reading, result. Each report is in whole or not at
 * all, and one bad input stops no other.
 */
public final class Ingest {
  private final ReportPreparer preparer;
  private final LedgerWriting ledger;

  public Ingest(ReportPreparer preparer, LedgerWriting ledger) {
    this.preparer = requireNonNull(preparer, "preparer is null");
    this.ledger = requireNonNull(ledger, "ledger is null");
  }

  /**
   * Ingests a capture.
   *
   * @throws LedgerException if the ledger cannot be asked or written
   */
  public IngestResult ingest(Capture capture) {
    return store(preparer.prepare(capture));
  }

  /** Ingests a report that is parsed. */
  public IngestResult ingest(ParsedReport report) {
    return store(preparer.prepare(report));
  }

  /**
   * Ingests whatever comes: read by several threads, stored in its order by one.
   *
   * @param results is given each result, in the order of the input, by one thread
   * @throws IOException if the input or the ledger fails; what came before it is stored
   */
  public void run(
      InOrder.Input<Item> input, Capturing capturing, int workers, Consumer<IngestResult> results)
      throws IOException {
    new InOrder<Item, List<PreparedReport>>(
            workers,
            Ingest::weight,
            item -> capturing.of(item).stream().map(preparer::prepare).toList())
        .run(
            input,
            (prepared, more) -> {
              for (PreparedReport one : prepared) {
                results.accept(stored(one));
              }
            });
  }

  private IngestResult stored(PreparedReport prepared) throws IOException {
    try {
      return store(prepared);
    } catch (LedgerException e) {
      // The ledger itself cannot be written: nothing after it could be either.
      throw new IOException(e.getMessage(), e);
    }
  }

  private IngestResult store(PreparedReport prepared) {
    return switch (prepared) {
      case PreparedReport.Read read -> add(read.report());
      case PreparedReport.Known known ->
          new IngestResult.Known(known.address(), known.revision(), known.title());
      case PreparedReport.Rejected rejected -> reject(rejected.record());
    };
  }

  private IngestResult add(ReadReport report) {
    try {
      return switch (ledger.write(open -> open.add(report))) {
        case AddResult.Seen seen ->
            new IngestResult.Known(
                report.captured().address(), seen.revision(), report.reading().report().title());
        case AddResult.New added -> new IngestResult.Added(report);
        case AddResult.Changed changed -> new IngestResult.Changed(report, changed.changes());
      };
    } catch (IllegalArgumentException e) {
      return reject(
          ReportPreparer.rejected(
              report.captured(), "ledger", "cannot be stored: " + e.getMessage()));
    }
  }

  private IngestResult reject(JournalRecord.Rejected rejected) {
    ledger.write(open -> open.reject(rejected));
    return new IngestResult.Rejected(rejected);
  }

  private static int weight(Item item) {
    return switch (item) {
      case Item.Captured captured ->
          captured.capture().bytes().map(bytes -> bytes.length).orElse(1);
      case Item.Raw raw -> raw.bytes().length;
      case Item.Named named -> 1 << 18;
      case Item.Listed listed -> 1 << 18;
    };
  }
}
