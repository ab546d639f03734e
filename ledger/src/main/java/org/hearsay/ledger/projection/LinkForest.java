package org.hearsay.ledger.projection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.hearsay.ledger.journal.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Links of one table, each to something earlier, with what they were before: trees whose roots are
 * events, or families of copies.
 *
 * <p>A change never overwrites what held before: the row gets an end, and a new one begins with the
 * entry that made it necessary.
 */
final class LinkForest {
  private final Sql sql;
  private final String current;
  private final String to;
  private final String end;
  private final String drop;
  private final String begin;
  private final String rootOf;

  private record Row(long since, @Nullable Long linked, long root, double score, String reasons) {}

  /** What an item is linked to. */
  record Target(long linked, double score, List<String> reasons) {}

  /**
   * @param table "event_link" or "report_link"
   */
  LinkForest(Sql sql, String table) {
    this.sql = sql;
    String row = "SELECT since, linked, root, score, reasons FROM " + table;
    this.current = row + " WHERE item = ? AND until IS NULL";
    this.to = "SELECT item FROM " + table + " WHERE linked = ? AND until IS NULL ORDER BY item";
    this.end = "UPDATE " + table + " SET until = ? WHERE item = ? AND since = ?";
    this.drop = "DELETE FROM " + table + " WHERE item = ? AND since = ?";
    this.begin =
        "INSERT INTO "
            + table
            + " (item, since, until, linked, root, score, reasons) VALUES (?, ?, NULL, ?, ?, ?, ?)";
    this.rootOf = "SELECT root FROM " + table + " WHERE item = ? AND until IS NULL";
  }

  /**
   * Links an item, as of an entry.
   *
   * @param target null if it is a root
   * @param moved is told every item whose root is another now, with that root
   */
  void link(long item, long entry, @Nullable Target target, BiConsumer<Long, Long> moved) {
    long root = target == null ? item : root(target.linked());
    Row row =
        new Row(
            entry,
            target == null ? null : (Long) target.linked(),
            root,
            target == null ? 0 : target.score(),
            target == null ? "[]" : TextList.json(target.reasons()));
    Row before = row(item);
    if (before != null && same(before, row)) {
      return;
    }
    write(item, before, row);
    if (before == null || before.root() != root) {
      moved.accept(item, root);
      if (before != null) {
        move(item, root, entry, moved);
      }
    }
  }

  /** Takes what hangs on an item to its new root. */
  private void move(long item, long root, long entry, BiConsumer<Long, Long> moved) {
    Deque<Long> open = new ArrayDeque<>(List.of(item));
    while (!open.isEmpty()) {
      for (long child : sql.list(to, row -> row.getLong(1), open.pop())) {
        Row before = row(child);
        if (before != null && before.root() != root) {
          write(
              child,
              before,
              new Row(entry, before.linked(), root, before.score(), before.reasons()));
          moved.accept(child, root);
          open.push(child);
        }
      }
    }
  }

  private void write(long item, @Nullable Row before, Row row) {
    if (before != null && before.since() == row.since()) {
      // The same report made both: nobody ever saw the first.
      sql.run(drop, item, before.since());
    } else if (before != null) {
      sql.run(end, row.since(), item, before.since());
    }
    sql.run(begin, item, row.since(), row.linked(), row.root(), row.score(), row.reasons());
  }

  private static boolean same(Row one, Row other) {
    return java.util.Objects.equals(one.linked(), other.linked())
        && one.root() == other.root()
        && one.score() == other.score()
        && one.reasons().equals(other.reasons());
  }

  private @Nullable Row row(long item) {
    return sql.first(
            current,
            row ->
                new Row(
                    row.getLong(1),
                    row.getObject(2) == null ? null : (Long) row.getLong(2),
                    row.getLong(3),
                    row.getDouble(4),
                    row.getString(5)),
            item)
        .orElse(null);
  }

  private long root(long item) {
    Long root = sql.number(rootOf, item);
    if (root == null) {
      throw new IllegalStateException("linked to " + item + ", which has no root");
    }
    return root;
  }
}
