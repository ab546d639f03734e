package org.hearsay.ledger.sqlite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.FoundReport;
import org.hearsay.ledger.projection.FoundReport.FoundClaim;

/**
 * Which reports and claims have words, by SQLite's FTS5.
 *
 * <p>Only finds. How well something fits is not asked of FTS5, whose bm25 counts how rare a word is
 * in all that the ledger has: what was published after a moment would change what is shown as of
 * it.
 */
final class FullTextIndex {
  /** Claims looked at for a report that is kept. */
  private static final int CLAIMS = 4;

  private final Sql sql;
  private final Journal journal;
  private final ClaimCache store;

  private final Decisions decisions;

  FullTextIndex(Sql sql, Journal journal, ClaimCache store, Decisions decisions) {
    this.decisions = decisions;
    this.sql = sql;
    this.journal = journal;
    this.store = store;
  }

  private record Row(long known, long rank, long item, long event) {
    OrderKey report() {
      return new OrderKey(known, rank, OrderKey.entry(item));
    }
  }

  /**
   * The reports that became known last, the last first.
   *
   * @param match in the language of FTS5
   * @param without what a report is not to have anywhere; empty for nothing
   * @param query narrows claims; if it does, only reports with such a claim are found
   */
  List<FoundReport> find(String match, String without, EventQuery query, int limit) {
    AsOfCutoff cut = AsOfCutoff.of(query.asOf(), journal);
    Map<OrderKey, List<Row>> found = new TreeMap<>(Comparator.reverseOrder());
    claims(match, without, query, cut, limit * CLAIMS)
        .forEach(row -> found.computeIfAbsent(row.report(), key -> new ArrayList<>()).add(row));
    if (query.isOpen()) {
      reports(match, without, cut, limit)
          .forEach(at -> found.computeIfAbsent(at, key -> new ArrayList<>()));
    }
    return found.entrySet().stream()
        .limit(limit)
        .map(entry -> report(entry.getKey().item(), entry.getValue(), query, cut))
        .toList();
  }

  private List<OrderKey> reports(String match, String without, AsOfCutoff cut, int limit) {
    EventFilterSql words =
        new EventFilterSql()
            .text("SELECT r.known, r.rank, r.entry FROM report_words w CROSS JOIN revision r")
            .text(" ON r.entry = w.rowid WHERE report_words MATCH ?", match)
            .text(" AND r.known <= ? AND r.entry <= ?", cut.known(), cut.entry());
    without(words, "r.entry", without);
    words.text(" ORDER BY r.known DESC, r.rank DESC LIMIT ?", limit);
    return sql.list(
        words.sql(),
        row -> new OrderKey(row.getLong(1), row.getLong(2), row.getLong(3)),
        words.parameters());
  }

  private static void without(EventFilterSql words, String report, String without) {
    if (!without.isEmpty()) {
      words.text(
          " AND " + report + " NOT IN (SELECT rowid FROM report_words WHERE report_words MATCH ?)",
          without);
    }
  }

  private List<Row> claims(
      String match, String without, EventQuery query, AsOfCutoff cut, int limit) {
    String event = cut.isNow() ? "c.event" : "l.root";
    EventFilterSql words =
        new EventFilterSql()
            .text("SELECT c.known, c.rank, c.claim, " + event + " FROM claim_words w")
            .text(" CROSS JOIN kept_claim c ON c.claim = w.rowid");
    if (!cut.isNow()) {
      words.text(" CROSS JOIN event_link l ON l.item = c.claim");
    }
    words.text(" WHERE claim_words MATCH ? AND c.known <= ?", match, cut.known());
    if (!cut.isNow()) {
      words.text(" AND c.claim < ?", cut.claimsBelow());
      words.text(
          " AND l.since <= ? AND (l.until IS NULL OR l.until > ?)", cut.entry(), cut.entry());
    }
    without(words, "c.revision", without);
    words
        .facets(EventFilterSql.facetsOf(query))
        .times(query, "c")
        .text(" ORDER BY c.known DESC, c.rank DESC, c.claim DESC LIMIT ?", limit);
    return sql.list(
        words.sql(),
        row -> new Row(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
        words.parameters());
  }

  private FoundReport report(long entry, List<Row> claims, EventQuery query, AsOfCutoff cut) {
    Decisions.Overlay overlay = decisions.overlay(cut);
    Set<Long> touched = decisions.touched();
    List<Long> facets = EventFilterSql.facetsOf(query);
    List<FoundClaim> found = new ArrayList<>();
    for (Row row : claims.stream().sorted(Comparator.comparingLong(Row::item)).toList()) {
      overlay
          .of(row.item(), store.claim(row.item()))
          .filter(
              claim -> !touched.contains(row.item()) || KeyHashes.facets(claim).containsAll(facets))
          .ifPresent(
              claim -> found.add(new FoundClaim(claim, EventSnapshot.id(store.idOf(row.event())))));
    }
    return new FoundReport(store.revision(entry), found);
  }
}
