package org.hearsay.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.ledger.journal.JournalRecord;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.projection.AddResult;
import org.hearsay.ledger.projection.ClaimChange;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.source.InOrder;
import org.hearsay.source.Item;

/** Writes what was read into the ledger and keeps the count; one thread at a time. */
final class IngestSummary {
  private final Terminal terminal;
  private final Ledger ledger;
  private long added;
  private long changed;
  private long seen;
  private long failed;
  private long claims;

  IngestSummary(Terminal terminal, Ledger ledger) {
    this.terminal = terminal;
    this.ledger = ledger;
  }

  void write(ReportIngest.Result result) throws IOException {
    try {
      switch (result) {
        case ReportIngest.Result.Read read -> add(read.report());
        case ReportIngest.Result.Seen nothing -> seen++;
        case ReportIngest.Result.Failed reason -> fail(reason.rejected());
      }
    } catch (LedgerException e) {
      // The ledger itself cannot be written: nothing after it could be either.
      throw new IOException(e.getMessage(), e);
    }
  }

  private void add(ReadReport report) {
    try {
      switch (ledger.add(report)) {
        case AddResult.Seen nothing -> seen++;
        case AddResult.New one -> count(report);
        case AddResult.Changed change -> {
          count(report);
          changed++;
          terminal.complain(report.captured().address() + ": " + told(change.changes()));
        }
      }
    } catch (IllegalArgumentException e) {
      JournalRecord.Captured captured = report.captured();
      fail(
          new JournalRecord.Rejected(
              captured.address(),
              captured.method(),
              captured.fetched(),
              "ledger",
              "cannot be kept: " + e.getMessage(),
              captured.bytes()));
    }
  }

  private void count(ReadReport report) {
    added++;
    claims += report.reading().claims().size();
  }

  private void fail(JournalRecord.Rejected rejected) {
    ledger.reject(rejected);
    failed++;
    terminal.complain(rejected.address() + ": " + rejected.message());
  }

  /** "a new revision: 1 claim added, 2 gone". */
  private static String told(List<ClaimChange> changes) {
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

  long all() {
    return added + seen + failed;
  }

  String summary() {
    return String.format(
        Locale.ROOT,
        "%,d added with %,d claims%s, %,d there already, %,d rejected",
        added,
        claims,
        changed == 0 ? "" : String.format(Locale.ROOT, " (%,d of them new revisions)", changed),
        seen,
        failed);
  }

  long failed() {
    return failed;
  }

  /** Reads items by several threads and writes what comes of them in their order. */
  void run(ReportIngest work, InOrder.Input<Item> items, Progress progress) throws IOException {
    new InOrder<Item, List<ReportIngest.Result>>(
            ReadCommand.workers(), IngestSummary::weight, work::of)
        .run(
            items,
            (results, more) -> {
              for (ReportIngest.Result result : results) {
                write(result);
              }
              progress.done(all());
            });
  }

  private static int weight(Item item) {
    return switch (item) {
      case Item.Come come -> come.capture().bytes().map(bytes -> bytes.length).orElse(1);
      case Item.Raw raw -> raw.bytes().length;
      case Item.Named named -> 1 << 18;
      case Item.Listed listed -> 1 << 18;
    };
  }
}
