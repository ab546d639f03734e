package org.hearsay.ledger.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.identity.MentionCodec;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.linking.Link;
import org.hearsay.ledger.linking.LinkState;
import org.hearsay.ledger.linking.ReportDigest;
import org.hearsay.ledger.origin.Shingles;
import org.hearsay.ledger.projection.LinkingRules;
import org.jspecify.annotations.Nullable;

/** What linking asks, answered from the tables; digests that were used last are kept in memory. */
final class SqlLinkState implements LinkState {
  private static final String LINK =
      "SELECT linked, root, score, reasons FROM event_link WHERE item = ? AND until IS NULL";

  private static final String COPY =
      "SELECT linked, root, score, reasons FROM report_link WHERE item = ? AND until IS NULL";

  private static final String FIRST_HOLDERS =
      "SELECT known, rank FROM print WHERE print = ? AND (known, rank) < (?, ?)"
          + " ORDER BY known, rank LIMIT ?";

  private static final String LATER_HOLDERS =
      "SELECT known, rank FROM print WHERE print = ? AND (known, rank) > (?, ?)"
          + " ORDER BY known, rank";

  /** Units of digests that are kept in memory: some thousand reports, 60 MB. */
  private static final long DIGESTS = 6L << 20;

  /** Runs of words that are kept in memory: 8 MB. */
  private static final long RUNS = 400_000;

  private static final long EVENTS = 30_000;

  private final Sql sql;
  private final ClaimCache store;
  private final LinkingRules rules;
  private final KeyIndex keys;
  private final RecentlyUsed<ReportRef, ReportDigest> digests = new RecentlyUsed<>(DIGESTS);
  private final RecentlyUsed<ReportRef, Shingles> texts = new RecentlyUsed<>(RUNS);
  private final RecentlyUsed<ReportRef, List<ClaimRef>> events = new RecentlyUsed<>(EVENTS);

  /** Links that reviewers set in place of the linker's, by the claim that is linked. */
  private final Map<Long, Decisions.Forced> forced = new HashMap<>();

  SqlLinkState(Sql sql, ClaimCache store, LinkingRules rules) {
    this.sql = sql;
    this.store = store;
    this.rules = rules;
    this.keys = new KeyIndex(sql, rules.linker().window().toMillis());
  }

  KeyIndex keys() {
    return keys;
  }

  /** Remembers what was just written. */
  void put(ReportDigest digest) {
    digests.put(digest.ref(), digest, weight(digest));
  }

  /** Forgets which events a report's claims are in. */
  void moved(ReportRef report) {
    events.remove(report);
  }

  void force(Map<Long, Decisions.Forced> links) {
    forced.clear();
    forced.putAll(links);
  }

  /** Forgets all: a transaction was taken back. */
  void clear() {
    keys.clear();
    digests.clear();
    texts.clear();
    events.clear();
  }

  @Override
  public List<ReportRef> latestBefore(long key, ReportRef at, long since, int limit) {
    return keys.before(key, at, since, limit);
  }

  @Override
  public List<ReportRef> firstAfter(long key, ReportRef at, long until, int limit) {
    return keys.after(key, at, until, limit);
  }

  @Override
  public ReportDigest digest(ReportRef report) {
    return digests.get(report, this::readDigest, SqlLinkState::weight);
  }

  private static long weight(ReportDigest digest) {
    return 1000L + 8L * digest.document().size() + 200L * digest.mentions().size();
  }

  private ReportDigest readDigest(ReportRef report) {
    byte[] bytes = column("SELECT mentions FROM digest WHERE report = ?", report);
    MentionCodec.Mentions read =
        MentionCodec.decode(
            rules.lexicon(), report.name(), Instant.ofEpochMilli(report.known()), bytes);
    return ReportDigest.of(report, read.document(), read.mentions(), rules.linker());
  }

  @Override
  public Shingles text(ReportRef report) {
    return texts.get(
        report,
        ref -> Shingles.of(column("SELECT runs FROM digest WHERE report = ?", ref)),
        Shingles::size);
  }

  private byte[] column(String query, ReportRef report) {
    return sql.first(query, row -> row.getBytes(1), store.entry(report))
        .orElseThrow(() -> new LedgerException("no digest of rank " + report.name()));
  }

  @Override
  public List<ClaimRef> events(ReportRef report) {
    return events.get(report, this::readEvents, found -> 1 + found.size());
  }

  private List<ClaimRef> readEvents(ReportRef report) {
    List<ClaimRef> out = new ArrayList<>();
    for (long event : store.events(store.entry(report))) {
      out.add(store.claimRef(event));
    }
    return out;
  }

  @Override
  public Link<ClaimRef> link(ClaimRef claim) {
    Row row = row(LINK, store.number(claim));
    return new Link<>(
        row.linked == null ? null : store.claimRef(row.linked),
        store.claimRef(row.root),
        row.score,
        row.reasons);
  }

  private record Row(@Nullable Long linked, long root, double score, List<String> reasons) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getObject(1) == null ? null : (Long) row.getLong(1),
          row.getLong(2),
          row.getDouble(3),
          TextList.of(row.getString(4)));
    }
  }

  private Row row(String query, long item) {
    return sql.first(query, Row::of, item)
        .orElseThrow(() -> new LedgerException("no link of " + item));
  }

  @Override
  public List<ClaimRef> linkedTo(ClaimRef claim) {
    return sql
        .list(
            "SELECT item FROM event_link WHERE linked = ? AND until IS NULL ORDER BY item",
            row -> row.getLong(1),
            store.number(claim))
        .stream()
        .map(store::claimRef)
        .toList();
  }

  @Override
  public @Nullable SetLink setLink(ClaimRef claim) {
    Decisions.Forced set = forced.isEmpty() ? null : forced.get(store.number(claim));
    return set == null
        ? null
        : new SetLink(set.linked() == null ? null : store.claimRef(set.linked()), set.reason());
  }

  @Override
  public boolean hasLater(ReportRef report) {
    return sql.number(
            "SELECT entry FROM revision WHERE (known, rank) > (?, ?) LIMIT 1",
            report.known(),
            report.rank())
        != null;
  }

  @Override
  public List<ReportRef> firstHolders(long print, ReportRef before, int limit) {
    return sql.list(FIRST_HOLDERS, SqlLinkState::ref, print, before.known(), before.rank(), limit);
  }

  @Override
  public List<ReportRef> laterHolders(long print, ReportRef after) {
    return sql.list(LATER_HOLDERS, SqlLinkState::ref, print, after.known(), after.rank());
  }

  private static ReportRef ref(ResultSet row) throws SQLException {
    return new ReportRef(row.getLong(1), row.getLong(2));
  }

  @Override
  public Link<ReportRef> copyLink(ReportRef report) {
    Row row = row(COPY, store.entry(report));
    return new Link<>(
        row.linked == null ? null : store.ref(row.linked),
        store.ref(row.root),
        row.score,
        row.reasons);
  }

  @Override
  public List<ReportRef> copiesOf(ReportRef report) {
    return sql
        .list(
            "SELECT item FROM report_link WHERE linked = ? AND until IS NULL ORDER BY item",
            row -> row.getLong(1),
            store.entry(report))
        .stream()
        .map(store::ref)
        .toList();
  }
}
