package org.hearsay.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.ledger.project.ReadReport;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.Rows;
import org.hearsay.source.WebSource;
import org.jspecify.annotations.Nullable;

/**
 * What a user names, one report after the other: files, the files in folders in the order of their
 * names, addresses, and the rows of batches, a thousand at a time by their day.
 */
final class AddInputs implements AutoCloseable {
  /** Something to be added. */
  sealed interface Item {
    /** A file or an address, to be captured by whoever works on it. */
    record Named(String name) implements Item {}

    /** A row, or what is wrong with a batch: it comes with its bytes. */
    record Come(Capture capture) implements Item {}
  }

  /** Rows that are read ahead, and their bytes: so many are read in a moment. */
  private static final int ROWS = 1_000;

  private static final long BYTES = 8L << 20;

  private final Path ledger;
  private final Limits limits;
  private final Deque<String> names;
  private final Deque<Item> ahead = new ArrayDeque<>();
  private Item.@Nullable Come held;
  private @Nullable InputStream stream;
  private @Nullable Rows rows;
  private String batch = "";

  /**
   * @param ledger which is no report, even if it lies in a folder that is added
   */
  AddInputs(Path ledger, List<String> names, Limits limits) {
    this.ledger = ledger.toAbsolutePath().normalize();
    this.names = new ArrayDeque<>(names);
    this.limits = limits;
  }

  /** The next one; null at the end. */
  @Nullable Item next() {
    while (true) {
      if (ahead.isEmpty()) {
        readAhead();
      }
      Item row = ahead.poll();
      if (row != null) {
        return row;
      }
      endBatch();
      String name = names.poll();
      if (name == null) {
        return null;
      }
      if (!WebSource.isAddress(name) && Files.isDirectory(Path.of(name))) {
        Optional<Item> problem = folder(name);
        if (problem.isPresent()) {
          return problem.get();
        }
      } else if (isBatch(name) && Files.isRegularFile(Path.of(name))) {
        Optional<Item> problem = begin(name);
        if (problem.isPresent()) {
          return problem.get();
        }
      } else {
        return new Item.Named(name);
      }
    }
  }

  private static boolean isBatch(String name) {
    return !WebSource.isAddress(name) && (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz"));
  }

  /** Puts the files of a folder in its place. */
  private Optional<Item> folder(String name) {
    try (Stream<Path> all = Files.walk(Path.of(name))) {
      List<String> files =
          new ArrayList<>(
              all.filter(Files::isRegularFile)
                  .filter(file -> isVisible(Path.of(name), file) && !isLedger(file))
                  .map(Path::toString)
                  .sorted()
                  .toList());
      files.reversed().forEach(names::addFirst);
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.of(problem(name, "a folder that cannot be read: " + e.getMessage()));
    }
  }

  private static boolean isVisible(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private boolean isLedger(Path file) {
    return file.toAbsolutePath().normalize().toString().startsWith(ledger.toString());
  }

  private Optional<Item> begin(String name) {
    try {
      InputStream file = new BufferedInputStream(Files.newInputStream(Path.of(name)), 1 << 16);
      stream = file;
      rows = new Rows(name, name.endsWith(".gz") ? new GZIPInputStream(file) : file, limits);
      batch = name;
      return Optional.empty();
    } catch (IOException e) {
      endBatch();
      return Optional.of(problem(name, "rows that cannot be read: " + e.getMessage()));
    }
  }

  /**
   * Some rows, in the ledger's order: who comes in order is linked once. Rows of one address keep
   * theirs, which tells the later revision.
   */
  private void readAhead() {
    List<Placed> some = new ArrayList<>();
    Set<String> addresses = new HashSet<>();
    Item.Come row = held == null ? row() : held;
    held = null;
    long bytes = 0;
    while (row != null) {
      if (some.size() == ROWS || bytes > BYTES || !addresses.add(row.capture().address())) {
        held = row;
        break;
      }
      some.add(placed(row));
      bytes += row.capture().bytes().map(line -> line.length).orElse(0);
      row = row();
    }
    some.sort(Comparator.comparing(Placed::day).thenComparing(Placed::revision));
    some.forEach(placed -> ahead.add(placed.row));
  }

  /**
   * A row with its place in the ledger's order.
   *
   * @param day of a row that tells none, the end of all days: it is known when it is captured
   */
  private record Placed(LocalDate day, String revision, Item.Come row) {}

  private Placed placed(Item.Come row) {
    if (row.capture().outcome() instanceof Accepted accepted
        && accepted.report().published() != null) {
      Path folder = ledger.getParent();
      String address =
          AddWork.address(folder == null ? Path.of("/") : folder, row.capture().address());
      return new Placed(
          accepted.report().published(),
          ReadReport.revision(address, Sha256.of(accepted.report().text())),
          row);
    }
    return new Placed(LocalDate.MAX, "", row);
  }

  private Item.@Nullable Come row() {
    try {
      Capture capture = rows == null ? null : rows.capture();
      return capture == null ? null : new Item.Come(capture);
    } catch (IOException e) {
      // A damaged archive: what stood before the damage has been given.
      rows = null;
      return problem(batch, "rows that cannot be read on: " + e.getMessage());
    }
  }

  private static Item.Come problem(String name, String message) {
    Rejected rejected = new Rejected(name, Reason.UNREADABLE, message);
    return new Item.Come(new Capture(name, Method.FILE, null, Optional.empty(), rejected));
  }

  private void endBatch() {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      stream = null;
      rows = null;
    }
  }

  @Override
  public void close() {
    endBatch();
  }
}
