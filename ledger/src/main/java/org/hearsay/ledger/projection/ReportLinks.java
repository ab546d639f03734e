package org.hearsay.ledger.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.journal.Sql;
import org.hearsay.ledger.origin.ReportKey;
import org.hearsay.ledger.projection.CopyFinder.EarlierReports;

/**
 * Links reports to those that their text was taken from, in the same way as {@link ClaimLinks}.
 *
 * <p>Of each print only the first holders are looked at, so a new report concerns a later one if it
 * is among the first that hold prints of it, or takes from it the place of what it is linked to.
 */
final class ReportLinks {
  private static final String BEFORE =
      "SELECT known, rank, report FROM print WHERE print = ? AND (known, rank, report) < (?, ?, ?)"
          + " ORDER BY known, rank, report LIMIT ?";

  private static final String AFTER =
      "SELECT known, rank, report, (SELECT linked FROM report_link WHERE item = report"
          + " AND until IS NULL) FROM print WHERE print = ? AND (known, rank, report) > (?, ?, ?)"
          + " ORDER BY known, rank, report";

  /** Whether any report comes after one. */
  private static final String LATER =
      "SELECT entry FROM revision WHERE (known, rank) > (?, ?) LIMIT 1";

  private final Sql sql;
  private final ClaimCache store;
  private final CopyFinder finder;
  private final LinkForest forest;

  /** The earliest holders of the new report's prints. */
  private final Map<Long, List<OrderKey>> before = new HashMap<>();

  ReportLinks(Sql sql, ClaimCache store, CopyFinder finder) {
    this.sql = sql;
    this.store = store;
    this.finder = finder;
    this.forest = new LinkForest(sql, "report_link");
  }

  /** Links a new report, which is in the store and in the table already. */
  void add(OrderKey at, Revision revision) {
    long[] prints = finder.prints(revision.report().text());
    for (long print : prints) {
      sql.run(
          "INSERT INTO print (print, known, rank, report) VALUES (?, ?, ?, ?)",
          print,
          at.known(),
          at.rank(),
          at.item());
    }
    before.clear();
    TreeSet<OrderKey> open = new TreeSet<>(concerned(at, prints));
    open.add(at);
    for (OrderKey one : open) {
      link(at.item(), one);
    }
  }

  private void link(long entry, OrderKey at) {
    Revision revision = store.revision(at.item());
    Map<String, Long> numbers = new HashMap<>();
    EarlierReports earlier = new Earlier(at, at.item() == entry, numbers);
    LinkForest.Target target =
        finder
            .link(revision, earlier)
            .map(link -> new LinkForest.Target(number(link, numbers), link.share(), link.reasons()))
            .orElse(null);
    forest.link(at.item(), entry, target, (item, root) -> {});
  }

  private static long number(ReportLink link, Map<String, Long> numbers) {
    Long number = numbers.get(link.earlier());
    if (number == null) {
      throw new IllegalStateException("linked to " + link.earlier() + ", which was not offered");
    }
    return number;
  }

  private List<OrderKey> before(long print, OrderKey at) {
    return sql.list(
        BEFORE,
        row -> new OrderKey(row.getLong(1), row.getLong(2), row.getLong(3)),
        print,
        at.known(),
        at.rank(),
        at.item(),
        finder.perPrint());
  }

  private List<OrderKey> concerned(OrderKey at, long[] prints) {
    Map<OrderKey, Integer> shared = new HashMap<>();
    TreeSet<OrderKey> out = new TreeSet<>();
    boolean isLate = sql.number(LATER, at.known(), at.rank()) != null;
    for (long print : prints) {
      List<OrderKey> earlier = before(print, at);
      before.put(print, earlier);
      if (isLate && earlier.size() < finder.perPrint()) {
        List<Long> holders = new ArrayList<>(earlier.stream().map(OrderKey::item).toList());
        holders.add(at.item());
        later(print, at, holders, shared, out);
      }
    }
    shared.forEach(
        (later, count) -> {
          IntSupplier fewer =
              () ->
                  Math.min(
                      prints.length,
                      finder.prints(store.revision(later.item()).report().text()).length);
          if (finder.compares(count, fewer)) {
            out.add(later);
          }
        });
    return List.copyOf(out);
  }

  /**
   * Those that come later under a print.
   *
   * @param holders those that come first, the new one among them; grows to one more than are asked
   *     for, which is the one that the new report has pushed out
   */
  private void later(
      long print,
      OrderKey at,
      List<Long> holders,
      Map<OrderKey, Integer> shared,
      Set<OrderKey> out) {
    int most = finder.perPrint();
    sql.each(
        AFTER,
        row -> {
          OrderKey later = new OrderKey(row.getLong(1), row.getLong(2), row.getLong(3));
          shared.merge(later, 1, Integer::sum);
          if (holders.size() > most
              && row.getObject(4) != null
              && row.getLong(4) == holders.get(most)) {
            out.add(later);
          }
          if (holders.size() <= most) {
            holders.add(later.item());
          }
          return true;
        },
        print,
        at.known(),
        at.rank(),
        at.item());
  }

  /** The index of prints before a report. */
  private final class Earlier implements EarlierReports {
    private final OrderKey at;
    private final boolean isNew;
    private final Map<String, Long> numbers;

    Earlier(OrderKey at, boolean isNew, Map<String, Long> numbers) {
      this.at = at;
      this.isNew = isNew;
      this.numbers = numbers;
    }

    @Override
    public List<ReportKey> holders(long print) {
      List<OrderKey> asked = isNew ? before.get(print) : null;
      List<ReportKey> out = new ArrayList<>();
      for (OrderKey one : asked == null ? before(print, at) : asked) {
        String id = OrderKey.id(one.rank());
        numbers.put(id, one.item());
        out.add(new ReportKey(Instant.ofEpochMilli(one.known()), id));
      }
      return out;
    }

    @Override
    public String text(String revision) {
      Long number = numbers.get(revision);
      if (number == null) {
        throw new IllegalArgumentException(revision + " holds none of the prints asked for");
      }
      return store.revision(number).report().text();
    }
  }
}
