package org.hearsay.ledger.sqlite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.LedgerStats;

/** What there is in a ledger, for who shows it: counts, days, reports, where claims stand. */
final class SqliteStats implements LedgerStats {
  private static final String NO_HASH = "0".repeat(64);

  private final Sql sql;
  private final Journal journal;
  private final ClaimCache store;

  SqliteStats(Sql sql, Journal journal, ClaimCache store) {
    this.sql = sql;
    this.journal = journal;
    this.store = store;
  }

  @Override
  public Last last() {
    String rules = sql.first("SELECT rules FROM projected", row -> row.getString(1)).orElse("");
    return sql.first(
            "SELECT entry, hash, recorded FROM journal ORDER BY entry DESC LIMIT 1",
            row ->
                new Last(
                    row.getLong(1),
                    HexFormat.of().formatHex(row.getBytes(2)),
                    Instant.ofEpochMilli(row.getLong(3)),
                    rules))
        .orElse(new Last(0, NO_HASH, null, rules));
  }

  @Override
  public Counts counts() {
    return new Counts(
        count("SELECT count(*) FROM revision"),
        count("SELECT count(DISTINCT address) FROM revision"),
        count("SELECT count(*) FROM kept_claim"),
        count("SELECT count(DISTINCT event) FROM kept_claim"),
        count("SELECT count(*) FROM rejection"),
        count("SELECT count(*) FROM journal WHERE kind = 'reviewed'"));
  }

  private long count(String query) {
    Long count = sql.number(query);
    return count == null ? 0 : count;
  }

  @Override
  public Optional<Bounds> bounds() {
    return sql.first(
            "SELECT (SELECT min(known) FROM revision), (SELECT max(known) FROM revision),"
                + " (SELECT recorded FROM revision ORDER BY entry LIMIT 1),"
                + " (SELECT recorded FROM revision ORDER BY entry DESC LIMIT 1)",
            row ->
                row.getObject(1) == null
                    ? Optional.<Bounds>empty()
                    : Optional.of(
                        new Bounds(
                            Instant.ofEpochMilli(row.getLong(1)),
                            Instant.ofEpochMilli(row.getLong(2)),
                            Instant.ofEpochMilli(row.getLong(3)),
                            Instant.ofEpochMilli(row.getLong(4)))))
        .orElse(Optional.empty());
  }

  @Override
  public List<Day> days() {
    long milliseconds = TimeUnit.DAYS.toMillis(1);
    Map<Long, Long> claims = new TreeMap<>();
    sql.each(
        "SELECT known / " + milliseconds + ", count(*) FROM kept_claim GROUP BY 1",
        row -> {
          claims.put(row.getLong(1), row.getLong(2));
          return true;
        });
    return sql.list(
        "SELECT known / " + milliseconds + ", count(*) FROM revision GROUP BY 1 ORDER BY 1",
        row ->
            new Day(
                LocalDate.ofEpochDay(row.getLong(1)),
                row.getLong(2),
                claims.getOrDefault(row.getLong(1), 0L)));
  }

  @Override
  public Optional<String> model() {
    return sql.first(
            "SELECT json_extract(head, '$.model') FROM journal WHERE entry ="
                + " (SELECT max(entry) FROM revision)",
            row -> Optional.ofNullable(row.getString(1)))
        .orElse(Optional.empty());
  }

  @Override
  public List<Listed> reports(long before, int limit) {
    return sql
        .list(
            "SELECT entry, (SELECT count(*) FROM kept_claim WHERE claim >= entry << 20"
                + " AND claim < (entry + 1) << 20) FROM revision WHERE entry < ?"
                + " ORDER BY entry DESC LIMIT ?",
            row -> new long[] {row.getLong(1), row.getLong(2)},
            before,
            limit)
        .stream()
        .map(row -> new Listed(row[0], store.revision(row[0]), (int) row[1]))
        .toList();
  }

  @Override
  public List<Refused> rejections(long before, int limit) {
    return sql.list(
        "SELECT r.entry, r.address, r.reason, r.message, j.recorded FROM rejection r"
            + " JOIN journal j ON j.entry = r.entry WHERE r.entry < ?"
            + " ORDER BY r.entry DESC LIMIT ?",
        row ->
            new Refused(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5))),
        before,
        limit);
  }

  @Override
  public List<String> revisions(String address) {
    return sql.list(
        "SELECT id FROM revision WHERE address = ? ORDER BY number",
        row -> row.getString(1),
        address);
  }

  @Override
  public List<Placed> placed(String revision, AsOf asOf) {
    Optional<Long> entry = store.entryOf(revision);
    if (entry.isEmpty()) {
      return List.of();
    }
    long from = OrderKey.claim(entry.get(), 0);
    long end = OrderKey.claim(entry.get() + 1, 0);
    Instant recorded = asOf.recorded();
    List<long[]> rows =
        recorded == null
            ? sql.list(
                "SELECT claim, event FROM kept_claim WHERE claim >= ? AND claim < ?",
                row -> new long[] {row.getLong(1), row.getLong(2)},
                from,
                end)
            : sql.list(
                "SELECT item, root FROM event_link WHERE item >= ? AND item < ? AND since <= ?"
                    + " AND (until IS NULL OR until > ?) ORDER BY item",
                row -> new long[] {row.getLong(1), row.getLong(2)},
                from,
                end,
                journal.lastBy(recorded),
                journal.lastBy(recorded));
    return rows.stream()
        .map(row -> new Placed(store.claim(row[0]), EventSnapshot.id(store.idOf(row[1]))))
        .filter(placed -> asOf.holds(placed.claim()))
        .toList();
  }

  @Override
  public List<Since> since(Instant recorded, int offset, int limit, int most) {
    long after = OrderKey.claim(journal.lastBy(recorded) + 1, 0);
    return sql
        .list(
            "SELECT event FROM kept_claim WHERE claim >= ? GROUP BY event"
                + " ORDER BY max(known) DESC, event LIMIT ? OFFSET ?",
            row -> row.getLong(1),
            after,
            limit,
            offset)
        .stream()
        .map(event -> since(event, after, most))
        .toList();
  }

  private Since since(long event, long after, int most) {
    List<Long> claims =
        sql.list(
            "SELECT claim FROM kept_claim WHERE event = ? AND claim >= ?"
                + " ORDER BY known, rank, claim LIMIT ?",
            row -> row.getLong(1),
            event,
            after,
            most);
    return new Since(store.idOf(event), claims.stream().map(store::idOf).toList());
  }
}
