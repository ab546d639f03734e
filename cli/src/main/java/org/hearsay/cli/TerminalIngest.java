package org.hearsay.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ingest.Ingest;
import org.hearsay.ingest.IngestResult;
import org.hearsay.ingest.IngestSummary;
import org.hearsay.ingest.LedgerWriting;
import org.hearsay.ingest.Naming;
import org.hearsay.ingest.ReportPreparer;
import org.hearsay.ledger.projection.ClaimChange;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.reader.Reader;
import org.hearsay.source.InOrder;
import org.hearsay.source.Item;
import org.hearsay.source.input.Capturing;

/** Ingests from a terminal: what was rejected or changed is told as it comes, the rest counted. */
final class TerminalIngest {
  private final Terminal terminal;
  private final Ingest ingest;
  private final IngestSummary summary = new IngestSummary();

  /**
   * @param writing the ledger, open to be written to
   * @param known the same ledger, open to be asked by several threads, one at a time
   */
  TerminalIngest(
      Terminal terminal,
      Reader reader,
      LedgerOption option,
      Ledger writing,
      Ledger known,
      ReportPreparer.Overrides overrides) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    ReportPreparer preparer =
        new ReportPreparer(
            reader,
            Naming.besideLedger(option.path()),
            (revision, address, hash) -> {
              synchronized (known) {
                return known.holds(revision, address, hash);
              }
            },
            overrides,
            InstantSource.system());
    this.ingest = new Ingest(preparer, LedgerWriting.of(writing));
  }

  IngestSummary run(InOrder.Input<Item> items, Capturing capturing, Progress progress)
      throws IOException {
    ingest.run(
        items,
        capturing,
        ReadCommand.workers(),
        result -> {
          summary.count(result);
          complain(result);
          progress.done(summary.all());
        });
    return summary;
  }

  private void complain(IngestResult result) {
    switch (result) {
      case IngestResult.Rejected rejected ->
          terminal.complain(rejected.address() + ": " + rejected.record().message());
      case IngestResult.Changed changed ->
          terminal.complain(changed.address() + ": " + text(changed.changes()));
      case IngestResult.Added added -> {}
      case IngestResult.Known known -> {}
    }
  }

  /** "a new revision: of its claims 1 added, 2 gone". */
  private static String text(List<ClaimChange> changes) {
    List<String> parts = new ArrayList<>();
    for (ClaimChange.What what : ClaimChange.What.values()) {
      long count = changes.stream().filter(change -> change.what() == what).count();
      if (count > 0) {
        parts.add(
            count
                + switch (what) {
                  case ADDED -> " added";
                  case GONE -> " gone";
                  case COMMITMENT -> " with another commitment";
                  case FIGURES -> " with other figures";
                });
      }
    }
    return "a new revision: "
        + (parts.isEmpty() ? "the same claims" : "of its claims " + String.join(", ", parts));
  }
}
