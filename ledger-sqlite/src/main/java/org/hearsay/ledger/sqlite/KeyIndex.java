package org.hearsay.ledger.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hearsay.ledger.ReportRef;
import org.jspecify.annotations.Nullable;

/**
 * Which reports hold which keys: a table, of which the lists that were asked for last are kept in
 * memory.
 *
 * <p>Time is cut into spans as long as the linker's window, so that what lies in the window of a
 * report is in its span and the next one. A key that is frequent in a span is asked of the file
 * each time, for as many reports as are needed.
 */
final class KeyIndex {
  private static final String BEFORE =
      "SELECT known, rank FROM claim_key WHERE span = ? AND key = ?"
          + " AND (known, rank) < (?, ?) AND known >= ?"
          + " ORDER BY known DESC, rank DESC LIMIT ?";

  private static final String AFTER =
      "SELECT known, rank FROM claim_key WHERE span = ? AND key = ?"
          + " AND (known, rank) > (?, ?) AND known <= ?"
          + " ORDER BY known, rank LIMIT ?";

  private static final String ALL =
      "SELECT known, rank FROM claim_key WHERE span = ? AND key = ?"
          + " ORDER BY known, rank LIMIT ?";

  /** Reports of one key in one span that are kept in memory. */
  private static final int FEW = 1_000;

  /** All that are kept in memory: 20 MB. */
  private static final long REMEMBERED = 300_000;

  private final Sql sql;
  private final long window;
  private final RecentlyUsed<Block, Holders> remembered = new RecentlyUsed<>(REMEMBERED);

  private record Block(long span, long key) {}

  /**
   * @param few in their order; null if there are too many to be kept
   */
  private record Holders(@Nullable List<ReportRef> few) {}

  /**
   * @param window milliseconds
   */
  KeyIndex(Sql sql, long window) {
    this.sql = sql;
    this.window = window;
  }

  void write(long key, ReportRef at) {
    Block block = new Block(span(at.known()), key);
    int rows =
        sql.run(
            "INSERT OR IGNORE INTO claim_key (span, key, known, rank) VALUES (?, ?, ?, ?)",
            block.span,
            block.key,
            at.known(),
            at.rank());
    Holders there = remembered.get(block);
    List<ReportRef> few = there == null ? null : there.few;
    if (few != null && rows > 0) {
      few.add(-1 - Collections.binarySearch(few, at), at);
    }
  }

  /** The latest before a report under a key, the latest first. */
  List<ReportRef> before(long key, ReportRef at, long from, int limit) {
    List<ReportRef> found = new ArrayList<>(limit);
    for (long s = span(at.known()); s >= span(from) && found.size() < limit; s--) {
      List<ReportRef> few = few(new Block(s, key));
      if (few == null) {
        found.addAll(some(BEFORE, s, key, at, from, limit - found.size()));
      } else {
        for (int i = first(few, at) - 1; i >= 0 && found.size() < limit; i--) {
          if (few.get(i).known() < from) {
            break;
          }
          found.add(few.get(i));
        }
      }
    }
    return found;
  }

  /** The first after a report under a key. */
  List<ReportRef> after(long key, ReportRef at, long to, int limit) {
    List<ReportRef> found = new ArrayList<>(limit);
    for (long s = span(at.known()); s <= span(to) && found.size() < limit; s++) {
      List<ReportRef> few = few(new Block(s, key));
      if (few == null) {
        found.addAll(some(AFTER, s, key, at, to, limit - found.size()));
      } else {
        for (int i = first(few, at); i < few.size() && found.size() < limit; i++) {
          if (few.get(i).known() > to) {
            break;
          }
          if (!few.get(i).equals(at)) {
            found.add(few.get(i));
          }
        }
      }
    }
    return found;
  }

  /** How many come before it. */
  private static int first(List<ReportRef> few, ReportRef at) {
    int found = Collections.binarySearch(few, at);
    return found < 0 ? -1 - found : found;
  }

  private @Nullable List<ReportRef> few(Block block) {
    return remembered.get(block, this::holders, made -> made.few == null ? 1 : 2L + made.few.size())
        .few;
  }

  private Holders holders(Block block) {
    List<ReportRef> all = sql.list(ALL, KeyIndex::ref, block.span, block.key, FEW + 1);
    return new Holders(all.size() > FEW ? null : all);
  }

  private List<ReportRef> some(
      String which, long span, long key, ReportRef at, long end, int limit) {
    return sql.list(which, KeyIndex::ref, span, key, at.known(), at.rank(), end, limit);
  }

  private static ReportRef ref(ResultSet row) throws SQLException {
    return new ReportRef(row.getLong(1), row.getLong(2));
  }

  private long span(long known) {
    return Math.floorDiv(known, window);
  }

  /** Forgets what it remembers: a transaction was taken back. */
  void clear() {
    remembered.clear();
  }
}
