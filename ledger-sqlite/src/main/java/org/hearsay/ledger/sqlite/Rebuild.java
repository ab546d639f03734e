package org.hearsay.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.hearsay.json.ReadingParser;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.journal.JournalEntry;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.projection.LinkingRules;

/**
 * Makes all projections anew from the journal, in a file beside the ledger, and compares them with
 * those that are there; what differs is replaced.
 */
public final class Rebuild {
  /** How many entries are projected in one transaction of the file beside. */
  private static final int BATCH = 500;

  private final LedgerFile file;
  private final LinkingRules rules;

  /**
   * What came of it.
   *
   * @param tables in the order of their names
   * @param otherRules whether those that were there had been made by other rules, so that
   *     differences are to be expected
   */
  public record Outcome(List<Table> tables, boolean otherRules) {
    public Outcome {
      tables = List.copyOf(tables);
    }

    public boolean equal() {
      return tables.stream().allMatch(Table::equal);
    }
  }

  /**
   * A table of projections.
   *
   * @param rows of the new one
   * @param digest SHA-256 over its rows in order
   * @param difference the first row that differs, told for a person; empty if none does
   */
  public record Table(String name, long rows, String digest, Optional<String> difference) {
    public boolean equal() {
      return difference.isEmpty();
    }
  }

  private Rebuild(LedgerFile file, LinkingRules rules) {
    this.file = file;
    this.rules = rules;
  }

  /**
   * @param file opened to write
   * @param progress is told how many entries are done
   */
  public static Outcome of(LedgerFile file, LinkingRules rules, LongConsumer progress) {
    return new Rebuild(file, rules).run(progress);
  }

  private Outcome run(LongConsumer progress) {
    Path beside = file.path().resolveSibling(file.path().getFileName() + ".rebuild");
    delete(beside);
    try (Sql fresh = LedgerFile.scratch(beside)) {
      replay(fresh, progress);
      return compare(fresh, beside);
    } finally {
      delete(beside);
    }
  }

  private void replay(Sql fresh, LongConsumer progress) {
    ClaimCache store = new ClaimCache(fresh, file.journal());
    ProjectionWriter projector =
        new ProjectionWriter(fresh, store, new Decisions(fresh, file.journal(), store), rules);
    Map<Long, JournalEntry> captured = new HashMap<>();
    long last = file.journal().last().map(JournalEntry::number).orElse(0L);
    for (long from = 1; from <= last; from += BATCH) {
      long first = from;
      fresh.transaction(
          () -> {
            for (long n = first; n <= last && n < first + BATCH; n++) {
              JournalEntry entry = file.journal().entry(n).orElseThrow();
              project(projector, entry, captured);
              progress.accept(n);
            }
          });
    }
  }

  private void project(
      ProjectionWriter projector, JournalEntry entry, Map<Long, JournalEntry> captured) {
    switch (entry.kind()) {
      case CAPTURED -> {
        captured.clear();
        captured.put(entry.number(), entry);
      }
      case REJECTED -> projector.rejected(entry);
      case REVIEWED -> projector.reviewed(entry);
      case READ -> {
        long of = Long.parseLong(entry.fields().getOrDefault("captured", "0"));
        JournalEntry bytes = captured.get(of);
        projector.read(
            bytes != null ? bytes : file.journal().entry(of).orElseThrow(),
            entry,
            ReadingParser.reading(entry.content()));
      }
    }
  }

  private Outcome compare(Sql fresh, Path beside) {
    Sql kept = file.sql();
    String made =
        kept.first("SELECT rules FROM projected", row -> row.getString(1)).orElse(rules.name());
    Map<Projection, Digest> now = digests(fresh);
    Map<Projection, Digest> before = digests(kept);
    kept.run("ATTACH ? AS fresh", beside.toString());
    try {
      List<Table> tables = new ArrayList<>();
      now.forEach(
          (projection, digest) ->
              tables.add(
                  new Table(
                      projection.table(),
                      digest.rows(),
                      digest.hash(),
                      digest.equals(before.get(projection))
                          ? Optional.empty()
                          : Optional.of(projection.difference(kept)))));
      Outcome outcome = new Outcome(tables, !made.equals(rules.name()));
      if (!outcome.equal()) {
        kept.transaction(() -> replace(kept));
      }
      return outcome;
    } finally {
      kept.execute("DETACH fresh");
    }
  }

  private static Map<Projection, Digest> digests(Sql sql) {
    Map<Projection, Digest> out = new TreeMap<>();
    for (Projection projection : Projection.values()) {
      out.put(projection, projection.digest(sql));
    }
    return out;
  }

  private void replace(Sql kept) {
    for (Projection projection : Projection.values()) {
      if (!projection.isWords()) {
        kept.run("DELETE FROM main." + projection.table());
        kept.run(
            "INSERT INTO main."
                + projection.table()
                + " SELECT * FROM fresh."
                + projection.table());
      } else {
        kept.run(
            "INSERT INTO main."
                + projection.table()
                + " ("
                + projection.table()
                + ") VALUES ('delete-all')");
      }
    }
    ClaimCache store = new ClaimCache(kept, file.journal());
    ProjectionWriter projector =
        new ProjectionWriter(kept, store, new Decisions(kept, file.journal(), store), rules);
    for (long entry :
        kept.list("SELECT entry FROM main.revision ORDER BY entry", row -> row.getLong(1))) {
      List<StoredClaim> claims =
          IntStream.range(0, store.events(entry).length)
              .mapToObj(place -> store.claim(OrderKey.claim(entry, place)))
              .toList();
      projector.words(entry, store.revision(entry).report(), claims);
    }
  }

  private static void delete(Path beside) {
    try {
      for (String end : List.of("", "-wal", "-shm", "-journal")) {
        Files.deleteIfExists(Path.of(beside + end));
      }
    } catch (IOException e) {
      throw new LedgerException(beside + ": cannot be removed: " + e.getMessage(), e);
    }
  }

  /** What a table holds. */
  record Digest(long rows, String hash) {}
}
