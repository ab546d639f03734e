package org.hearsay.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.input.Names;
import org.jspecify.annotations.Nullable;

/**
 * The reports that a user names, in the order of their days within a thousand of one file: a report
 * that is added in the ledger's order is linked once.
 */
public final class OrderedInputs implements Items {
  /** Reports that are read ahead, and their bytes: so many are read in a moment. */
  private static final int MANY = 1_000;

  private static final long BYTES = 8L << 20;

  private final Path ledger;
  private final Naming naming;
  private final Names names;
  private final Deque<Item> ahead = new ArrayDeque<>();
  private @Nullable Item held;

  /**
   * @param ledger the ledger's file, which is never a report itself
   */
  public OrderedInputs(Path ledger, List<String> names, InputStream standard, Limits limits) {
    this.ledger = ledger.toAbsolutePath().normalize();
    this.naming = Naming.besideLedger(ledger);
    this.names = new Names(names, standard, file -> !isLedger(file), limits);
  }

  @Override
  public @Nullable Item next() {
    if (ahead.isEmpty()) {
      readAhead();
    }
    return ahead.poll();
  }

  private boolean isLedger(Path file) {
    return file.toAbsolutePath().normalize().toString().startsWith(ledger.toString());
  }

  /** Those of one address keep their order, which tells the later revision. */
  private void readAhead() {
    List<Placed> some = new ArrayList<>();
    Set<String> addresses = new HashSet<>();
    Item item = held == null ? names.next() : held;
    held = null;
    long bytes = 0;
    while (item instanceof Item.Captured captured) {
      if (some.size() == MANY || bytes > BYTES || !addresses.add(captured.capture().address())) {
        break;
      }
      some.add(placed(captured));
      bytes += captured.capture().bytes().map(line -> line.length).orElse(0);
      item = names.next();
    }
    some.sort(Comparator.comparing(Placed::known).thenComparing(Placed::rank));
    some.forEach(placed -> ahead.add(placed.item));
    if (some.isEmpty() && item != null) {
      ahead.add(item);
    } else {
      held = item;
    }
  }

  /**
   * A report with its place in the ledger's order.
   *
   * @param known of one that tells no day, the end of all days: it is known when it is captured
   */
  private record Placed(Instant known, long rank, Item item) {}

  private Placed placed(Item.Captured captured) {
    if (captured.capture().outcome() instanceof Accepted accepted
        && accepted.report().published() != null) {
      String address = naming.address(captured.capture());
      return new Placed(
          Revision.published(accepted.report()),
          ReportRef.rank(
              ReadReport.revision(address, Sha256.of(accepted.report().text())), accepted.report()),
          captured);
    }
    return new Placed(Instant.MAX, 0, captured);
  }

  @Override
  public void close() {
    names.close();
  }
}
