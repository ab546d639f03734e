package org.hearsay.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.ledger.journal.Fact;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.project.Added;
import org.hearsay.ledger.project.Change;
import org.hearsay.ledger.project.ProjectedLedger;
import org.hearsay.ledger.project.ReadReport;
import org.hearsay.source.InOrder;
import org.hearsay.source.Item;

/** Writes what was read into the ledger and keeps the count; one thread at a time. */
final class AddTally {
  private final Terminal terminal;
  private final ProjectedLedger ledger;
  private long added;
  private long changed;
  private long seen;
  private long failed;
  private long claims;

  AddTally(Terminal terminal, ProjectedLedger ledger) {
    this.terminal = terminal;
    this.ledger = ledger;
  }

  void write(AddWork.Result result) throws IOException {
    try {
      switch (result) {
        case AddWork.Result.Read read -> add(read.report());
        case AddWork.Result.Seen nothing -> seen++;
        case AddWork.Result.Failed reason -> fail(reason.rejected());
      }
    } catch (LedgerException e) {
      // The ledger itself cannot be written: nothing after it could be either.
      throw new IOException(e.getMessage(), e);
    }
  }

  private void add(ReadReport report) {
    try {
      switch (ledger.add(report)) {
        case Added.Seen nothing -> seen++;
        case Added.New one -> count(report);
        case Added.Changed change -> {
          count(report);
          changed++;
          terminal.complain(report.captured().address() + ": " + told(change.changes()));
        }
      }
    } catch (IllegalArgumentException e) {
      Fact.Captured captured = report.captured();
      fail(
          new Fact.Rejected(
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

  private void fail(Fact.Rejected rejected) {
    ledger.reject(rejected);
    failed++;
    terminal.complain(rejected.address() + ": " + rejected.message());
  }

  /** "a new revision: 1 claim added, 2 gone". */
  private static String told(List<Change> changes) {
    List<String> parts = new ArrayList<>();
    for (Change.What what : Change.What.values()) {
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
  void run(AddWork work, InOrder.Input<Item> items, Progress progress) throws IOException {
    new InOrder<Item, List<AddWork.Result>>(ReadCommand.workers(), AddTally::weight, work::of)
        .run(
            items,
            (results, more) -> {
              for (AddWork.Result result : results) {
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
