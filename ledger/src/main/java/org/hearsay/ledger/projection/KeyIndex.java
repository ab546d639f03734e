package org.hearsay.ledger.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.ledger.journal.Sql;
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
      "SELECT known, rank, report FROM claim_key WHERE span = ? AND key = ?"
          + " AND (known, rank, report) < (?, ?, ?) AND known >= ?"
          + " ORDER BY known DESC, rank DESC, report DESC LIMIT ?";

  private static final String AFTER =
      "SELECT known, rank, report FROM claim_key WHERE span = ? AND key = ?"
          + " AND (known, rank, report) > (?, ?, ?) AND known <= ?"
          + " ORDER BY known, rank, report LIMIT ?";

  private static final String ALL =
      "SELECT known, rank, report FROM claim_key WHERE span = ? AND key = ?"
          + " ORDER BY known, rank, report LIMIT ?";

  /** Reports of one key in one span that are kept in memory. */
  private static final int FEW = 1_000;

  /** All that are kept in memory: 20 MB. */
  private static final long REMEMBERED = 300_000;

  private final Sql sql;
  private final long window;
  private final int perKey;
  private final RecentlyUsed<Block, Holders> remembered = new RecentlyUsed<>(REMEMBERED);

  private record Block(long span, long key) {}

  /**
   * @param few in their order; null if there are too many to be kept
   */
  private record Holders(@Nullable List<OrderKey> few) {}

  /**
   * @param window milliseconds
   */
  KeyIndex(Sql sql, long window, int perKey) {
    this.sql = sql;
    this.window = window;
    this.perKey = perKey;
  }

  void write(String word, OrderKey at) {
    Block block = new Block(span(at.known()), KeyHashes.hash(word));
    int rows =
        sql.run(
            "INSERT OR IGNORE INTO claim_key (span, key, known, rank, report)"
                + " VALUES (?, ?, ?, ?, ?)",
            block.span,
            block.key,
            at.known(),
            at.rank(),
            at.item());
    Holders there = remembered.get(block);
    List<OrderKey> few = there == null ? null : there.few;
    if (few != null && rows > 0) {
      few.add(-1 - Collections.binarySearch(few, at), at);
    }
  }

  /**
   * The latest before a report under each key, with the keys they share; the latest first.
   *
   * @param without a report that is passed over
   */
  Map<OrderKey, Set<String>> before(
      Collection<String> keys, OrderKey at, @Nullable OrderKey without) {
    Map<OrderKey, Set<String>> found = new HashMap<>();
    for (String key : keys) {
      List<OrderKey> latest = before(key, at, perKey + (without == null ? 0 : 1));
      int taken = 0;
      for (int i = 0; i < latest.size() && taken < perKey; i++) {
        if (!latest.get(i).equals(without)) {
          found.computeIfAbsent(latest.get(i), report -> new HashSet<>()).add(key);
          taken++;
        }
      }
    }
    List<OrderKey> order = new ArrayList<>(found.keySet());
    order.sort(Comparator.reverseOrder());
    Map<OrderKey, Set<String>> out = new LinkedHashMap<>();
    order.forEach(report -> out.put(report, found.getOrDefault(report, Set.of())));
    return out;
  }

  /** The one that would be among the latest before a report if another were not. */
  @Nullable OrderKey next(String key, OrderKey at) {
    List<OrderKey> latest = before(key, at, perKey + 1);
    return latest.size() > perKey ? latest.getLast() : null;
  }

  private List<OrderKey> before(String word, OrderKey at, int limit) {
    long key = KeyHashes.hash(word);
    List<OrderKey> found = new ArrayList<>(limit);
    long from = at.known() - window;
    for (long s = span(at.known()); s >= span(from) && found.size() < limit; s--) {
      List<OrderKey> few = few(new Block(s, key));
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

  /** The first after a report under a key: those among whose latest it is. */
  List<OrderKey> after(String word, OrderKey at) {
    long key = KeyHashes.hash(word);
    List<OrderKey> found = new ArrayList<>(perKey);
    long to = at.known() + window;
    for (long s = span(at.known()); s <= span(to) && found.size() < perKey; s++) {
      List<OrderKey> few = few(new Block(s, key));
      if (few == null) {
        found.addAll(some(AFTER, s, key, at, to, perKey - found.size()));
      } else {
        for (int i = first(few, at); i < few.size() && found.size() < perKey; i++) {
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
  private static int first(List<OrderKey> few, OrderKey at) {
    int found = Collections.binarySearch(few, at);
    return found < 0 ? -1 - found : found;
  }

  private @Nullable List<OrderKey> few(Block block) {
    return remembered.get(block, this::holders, made -> made.few == null ? 1 : 2L + made.few.size())
        .few;
  }

  private Holders holders(Block block) {
    List<OrderKey> all = sql.list(ALL, KeyIndex::standing, block.span, block.key, FEW + 1);
    return new Holders(all.size() > FEW ? null : all);
  }

  private List<OrderKey> some(String which, long span, long key, OrderKey at, long end, int limit) {
    return sql.list(
        which, KeyIndex::standing, span, key, at.known(), at.rank(), at.item(), end, limit);
  }

  private static OrderKey standing(java.sql.ResultSet row) throws java.sql.SQLException {
    return new OrderKey(row.getLong(1), row.getLong(2), row.getLong(3));
  }

  private long span(long known) {
    return Math.floorDiv(known, window);
  }

  /** Forgets what it remembers: a transaction was taken back. */
  void clear() {
    remembered.clear();
  }
}
