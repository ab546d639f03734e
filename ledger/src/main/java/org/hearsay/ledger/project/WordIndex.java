package org.hearsay.ledger.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.journal.Sql;
import org.hearsay.ledger.project.FoundReport.FoundClaim;

/**
 * Which reports and claims have words, by SQLite's FTS5.
 *
 * <p>Only finds. How well something fits is not asked of FTS5, whose bm25 counts how rare a word is
 * in all that the ledger has: what was published after a moment would change what is shown as of
 * it.
 */
final class WordIndex {
  /** Claims looked at for a report that is kept. */
  private static final int CLAIMS = 4;

  private final Sql sql;
  private final Journal journal;
  private final KeptStore store;

  WordIndex(Sql sql, Journal journal, KeptStore store) {
    this.sql = sql;
    this.journal = journal;
    this.store = store;
  }

  private record Row(long known, long rank, long item, long event) {
    Standing report() {
      return new Standing(known, rank, Standing.entry(item));
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
    Cut cut = Cut.of(query.asOf(), journal);
    Map<Standing, List<Row>> found = new TreeMap<>(Comparator.reverseOrder());
    claims(match, without, query, cut, limit * CLAIMS)
        .forEach(row -> found.computeIfAbsent(row.report(), key -> new ArrayList<>()).add(row));
    if (query.isOpen()) {
      reports(match, without, cut, limit)
          .forEach(at -> found.computeIfAbsent(at, key -> new ArrayList<>()));
    }
    return found.entrySet().stream()
        .limit(limit)
        .map(entry -> report(entry.getKey().item(), entry.getValue()))
        .toList();
  }

  private List<Standing> reports(String match, String without, Cut cut, int limit) {
    Narrowing words =
        new Narrowing()
            .text("SELECT r.known, r.rank, r.entry FROM report_words w CROSS JOIN revision r")
            .text(" ON r.entry = w.rowid WHERE report_words MATCH ?", match)
            .text(" AND r.known <= ? AND r.entry <= ?", cut.known(), cut.entry());
    without(words, "r.entry", without);
    words.text(" ORDER BY r.known DESC, r.rank DESC LIMIT ?", limit);
    return sql.list(
        words.sql(),
        row -> new Standing(row.getLong(1), row.getLong(2), row.getLong(3)),
        words.parameters());
  }

  private static void without(Narrowing words, String report, String without) {
    if (!without.isEmpty()) {
      words.text(
          " AND " + report + " NOT IN (SELECT rowid FROM report_words WHERE report_words MATCH ?)",
          without);
    }
  }

  private List<Row> claims(String match, String without, EventQuery query, Cut cut, int limit) {
    String event = cut.isNow() ? "c.event" : "l.root";
    Narrowing words =
        new Narrowing()
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
        .facets(Narrowing.facetsOf(query))
        .times(query, "c")
        .text(" ORDER BY c.known DESC, c.rank DESC, c.claim DESC LIMIT ?", limit);
    return sql.list(
        words.sql(),
        row -> new Row(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
        words.parameters());
  }

  private FoundReport report(long entry, List<Row> claims) {
    return new FoundReport(
        store.revision(entry),
        claims.stream()
            .sorted(Comparator.comparingLong(Row::item))
            .map(
                row ->
                    new FoundClaim(store.claim(row.item()), KeptEvent.id(store.idOf(row.event()))))
            .toList());
  }
}
