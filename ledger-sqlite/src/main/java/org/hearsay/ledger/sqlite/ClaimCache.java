package org.hearsay.ledger.sqlite;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.json.ReadingParser;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.journal.Deflate;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Report;
import org.hearsay.model.Span;

/**
 * Revisions and claims as they stand in the file, those used last kept in memory.
 *
 * <p>A claim's own columns are in its row; the text that its spans count into is in the journal,
 * and is read once for many claims.
 */
final class ClaimCache {
  /** Characters of texts, and claims, that are kept in memory. */
  private static final long CHARACTERS = 12L << 20;

  private static final long CLAIMS = 30_000;

  /** An id, or that of a build before ids had 16 digits. */
  private static final Pattern REVISION = Pattern.compile("r(?:[0-9a-f]{12}|[0-9a-f]{16})");

  private final Sql sql;
  private final Journal journal;
  private final RecentlyUsed<Long, Held> revisions = new RecentlyUsed<>(CHARACTERS);
  private final RecentlyUsed<Long, StoredClaim> claims = new RecentlyUsed<>(CLAIMS);
  private final RecentlyUsed<Long, long[]> events = new RecentlyUsed<>(CLAIMS);

  private final RecentlyUsed<Long, ReportRef> refs = new RecentlyUsed<>(CLAIMS);
  private final RecentlyUsed<ReportRef, Long> entries = new RecentlyUsed<>(CLAIMS);

  /** A revision with what turns its offsets. */
  private record Held(Revision revision, CodePoints points) {}

  ClaimCache(Sql sql, Journal journal) {
    this.sql = requireNonNull(sql, "sql is null");
    this.journal = requireNonNull(journal, "journal is null");
  }

  /** The revision that was read in this entry. */
  Revision revision(long entry) {
    return held(entry).revision();
  }

  /** The claim with this number. */
  StoredClaim claim(long number) {
    return claims.get(number, this::load, claim -> 1);
  }

  /** Remembers what was just written. */
  void put(long entry, Revision revision, List<StoredClaim> kept) {
    revisions.put(
        entry, new Held(revision, CodePoints.of(revision.report().text())), weight(revision));
    for (int i = 0; i < kept.size(); i++) {
      claims.put(OrderKey.claim(entry, i), kept.get(i), 1);
    }
  }

  /** The events of a report's claims, in the order of the claims. */
  long[] events(long entry) {
    return events.get(entry, this::loadEvents, found -> 1 + found.length);
  }

  /** Remembers that a claim is in another event. */
  void moved(long claim, long event) {
    events(OrderKey.entry(claim))[OrderKey.place(claim)] = event;
  }

  private long[] loadEvents(long entry) {
    return sql
        .list(
            "SELECT event FROM kept_claim WHERE claim >= ? AND claim < ? ORDER BY claim",
            row -> row.getLong(1),
            OrderKey.claim(entry, 0),
            OrderKey.claim(entry + 1, 0))
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /** Forgets all: a transaction was taken back. */
  void clear() {
    revisions.clear();
    claims.clear();
    events.clear();
    refs.clear();
    entries.clear();
  }

  /** Where the revision with an id was read; an id of an earlier build is the beginning of one. */
  Optional<Long> entryOf(String revision) {
    if (!REVISION.matcher(revision).matches()) {
      return Optional.empty();
    }
    int missing = ReportRef.DIGITS + 1 - revision.length();
    List<Long> found =
        sql.list(
            "SELECT entry FROM revision WHERE id BETWEEN ? AND ? LIMIT 2",
            row -> row.getLong(1),
            revision + "0".repeat(missing),
            revision + "f".repeat(missing));
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The revision that was read in this entry, named by content. */
  ReportRef ref(long entry) {
    return refs.get(
        entry,
        number ->
            sql.first(
                    "SELECT known, rank FROM revision WHERE entry = ?",
                    row -> new ReportRef(row.getLong(1), row.getLong(2)),
                    number)
                .orElseThrow(() -> new LedgerException("no revision was read in entry " + number)),
        ref -> 1);
  }

  /** The entry in which a revision was read. */
  long entry(ReportRef report) {
    return entries.get(
        report,
        ref -> {
          Long entry = sql.number("SELECT entry FROM revision WHERE rank = ?", ref.rank());
          return requireNonNull(entry, "no revision of rank " + ref.name());
        },
        entry -> 1);
  }

  /** The claim with this number, named by content. */
  ClaimRef claimRef(long number) {
    return new ClaimRef(ref(OrderKey.entry(number)), OrderKey.place(number));
  }

  /** The number of a claim. */
  long number(ClaimRef claim) {
    return OrderKey.claim(entry(claim.report()), claim.place());
  }

  /** Number of the claim with this id. */
  Optional<Long> numberOf(String id) {
    int slash = id.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : entryOf(id.substring(0, slash))
            .flatMap(
                entry ->
                    sql.first(
                        "SELECT claim FROM kept_claim WHERE claim >= ? AND claim < ? AND name = ?",
                        row -> row.getLong(1),
                        OrderKey.claim(entry, 0),
                        OrderKey.claim(entry + 1, 0),
                        id.substring(slash + 1)));
  }

  /** Id of the claim with this number. */
  String idOf(long number) {
    return claim(number).id();
  }

  private Held held(long entry) {
    return revisions.get(entry, this::loadRevision, held -> weight(held.revision()));
  }

  private static long weight(Revision revision) {
    return 200L + revision.report().text().length();
  }

  private Held loadRevision(long entry) {
    Report report = report(entry);
    Revision revision =
        sql.first(
                "SELECT id, address, number, recorded, known FROM revision WHERE entry = ?",
                row ->
                    new Revision(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        report,
                        Instant.ofEpochMilli(row.getLong(4)),
                        // Of a report without a day that is what is kept as known.
                        Instant.ofEpochMilli(row.getLong(report.published() == null ? 5 : 4))),
                entry)
            .orElseThrow(() -> new LedgerException("no revision was read in entry " + entry));
    return new Held(revision, CodePoints.of(report.text()));
  }

  private Report report(long entry) {
    byte[] body = journal.entry(entry).orElseThrow().body();
    try (InputStream in = Deflate.stream(requireNonNull(body, "a reading without a body"))) {
      return ReadingParser.report(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new LedgerException("entry " + entry + " holds no reading: " + e.getMessage(), e);
    }
  }

  private StoredClaim load(long number) {
    Held held = held(OrderKey.entry(number));
    return sql.first(
            "SELECT json, chain, sentence, sentence_end FROM kept_claim WHERE claim = ?",
            row -> claim(row, held),
            number)
        .orElseThrow(() -> new LedgerException("no claim " + number));
  }

  private static StoredClaim claim(ResultSet row, Held held) throws SQLException {
    List<String> names = TextList.of(row.getString(2));
    List<Party> chain = new ArrayList<>();
    for (int i = 0; i < names.size(); i += 2) {
      String actor = names.get(i + 1);
      chain.add(new Party(names.get(i), actor.isEmpty() ? null : actor));
    }
    return new StoredClaim(
        held.revision(),
        ReadingParser.claim(row.getBytes(1), held.points()),
        chain,
        new Span(row.getInt(3), row.getInt(4)));
  }
}
