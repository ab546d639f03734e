package org.hearsay.ledger.sqlite;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hearsay.json.ReadingParser;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.journal.JournalEntry;
import org.hearsay.ledger.journal.JournalRecord.Read;
import org.hearsay.ledger.journal.JournalRecord.Rejected;
import org.hearsay.ledger.journal.JournalRecord.Reviewed;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.projection.AddResult;
import org.hearsay.ledger.projection.ClaimChange;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.FoundReport;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LedgerStats;
import org.hearsay.ledger.projection.LinkingRules;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.ledger.projection.ReportLink;
import org.hearsay.ledger.projection.WordQuery;
import org.hearsay.ledger.review.Anchor;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.hearsay.ledger.review.ReviewJson;
import org.hearsay.model.Claim;
import org.hearsay.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in one SQLite file.
 *
 * <p>Not thread-safe; a thread of its own opens the file of its own.
 */
public final class SqliteLedger implements Ledger {
  private final LedgerFile file;
  private final Sql sql;
  private final Journal journal;
  private final ClaimCache store;
  private final ProjectionWriter projector;
  private final Decisions decisions;
  private final EventList events;
  private final FullTextIndex words;
  private final RelatedReports around;

  private SqliteLedger(LedgerFile file, LinkingRules rules) {
    this.file = requireNonNull(file, "file is null");
    this.sql = file.sql();
    this.journal = file.journal();
    this.store = new ClaimCache(sql, journal);
    this.decisions = new Decisions(sql, journal, store);
    this.projector = new ProjectionWriter(sql, store, decisions, rules);
    this.events = new EventList(sql, journal, store, decisions);
    this.words = new FullTextIndex(sql, journal, store, decisions);
    this.around = new RelatedReports(sql, store, decisions);
  }

  /**
   * Opens a ledger to ask it.
   *
   * @throws LedgerException if there is none, or the file is something else
   */
  public static SqliteLedger toRead(Path path) {
    LedgerFile file = LedgerFile.toRead(path);
    try {
      checkTables(file);
      return new SqliteLedger(file, LinkingRules.standard());
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Tables of an earlier build cannot be read; those that other linking rules made can. */
  private static void checkTables(LedgerFile file) {
    String made = rules(file);
    if (made != null && made.startsWith("tables ") && !made.startsWith(LinkingRules.TABLES + ",")) {
      throw new LedgerException(
          file.path()
              + ": its projections are those of another build; hearsay rebuild renews them");
    }
  }

  private static @Nullable String rules(LedgerFile file) {
    return file.sql().first("SELECT rules FROM projected", row -> row.getString(1)).orElse(null);
  }

  /**
   * Opens a ledger to add to it, and makes it if it is not there.
   *
   * @param patience how long to wait if another process writes
   * @param waiting is told, once, who does
   * @throws LedgerException if it is another's still, the file is something else, or its
   *     projections were made by other rules
   */
  public static SqliteLedger toWrite(
      Path path,
      InstantSource clock,
      Duration patience,
      Consumer<String> waiting,
      LinkingRules rules) {
    LedgerFile file = LedgerFile.toWrite(path, clock, patience, waiting);
    try {
      checkRules(file, rules);
      return new SqliteLedger(file, rules);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static void checkRules(LedgerFile file, LinkingRules rules) {
    String made = rules(file);
    if (made != null && !made.equals(rules.name())) {
      throw new LedgerException(
          file.path()
              + ": its projections were made by other rules ("
              + made
              + "; now "
              + rules.name()
              + "); hearsay rebuild makes them anew");
    }
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public AddResult add(ReadReport report) {
    if (holds(report.revision(), report.captured().address(), report.textHash())) {
      return new AddResult.Seen(report.revision());
    }
    checkVersion(report);
    AddResult[] added = new AddResult[1];
    write(
        () -> {
          JournalEntry captured = journal.append(report.captured());
          JournalEntry read =
              journal.append(
                  new Read(
                      captured.number(),
                      report.revision(),
                      report.reading().model(),
                      report.textHash(),
                      report.deflated()));
          projector.read(captured, read, report.reading());
          added[0] = added(read.number(), report.revision());
        });
    return requireNonNull(added[0], "nothing was added");
  }

  /**
   * What its publisher has overtaken is not made the last word by coming late: a folder may have
   * the kill before the story, a server the newest first.
   */
  private void checkVersion(ReadReport report) {
    Long last =
        sql.number(
            "SELECT entry FROM revision WHERE address = ? ORDER BY number DESC LIMIT 1",
            report.captured().address());
    if (last == null) {
      return;
    }
    String kept = store.revision(last).report().provenance().version();
    String come = report.reading().report().provenance().version();
    if (number(come) < number(kept)) {
      throw new IllegalArgumentException(
          "version " + come + ", and version " + kept + " of it is here already");
    }
  }

  /** Versions that are no numbers are in no order. */
  private static double number(@Nullable String version) {
    return version == null || !version.matches("\\d{1,9}") ? Double.NaN : Integer.parseInt(version);
  }

  private AddResult added(long entry, String revision) {
    Long number = sql.number("SELECT number FROM revision WHERE entry = ?", entry);
    return number != null && number > 1
        ? new AddResult.Changed(revision, new RevisionChanges(sql, store).of(entry))
        : new AddResult.New(revision);
  }

  @Override
  public boolean holds(String revision, String address, byte[] textHash) {
    return sql.first(
            "SELECT address = ? AND text_hash = ? FROM revision WHERE id = ?",
            row -> row.getBoolean(1),
            address,
            textHash,
            revision)
        .map(
            same -> {
              if (!same) {
                throw new IllegalArgumentException(
                    "its id " + revision + " is that of another report");
              }
              return true;
            })
        .orElse(false);
  }

  @Override
  public boolean reject(Rejected rejected) {
    byte[] bytes = rejected.bytes();
    String sha256 = bytes == null ? null : Sha256.hex(Sha256.of(bytes));
    Optional<String> last =
        sql.first(
            "SELECT reason || ' ' || message || ' ' || coalesce(sha256, '') FROM rejection"
                + " WHERE address = ? ORDER BY entry DESC LIMIT 1",
            row -> row.getString(1),
            rejected.address());
    String now =
        rejected.reason() + " " + rejected.message() + " " + (sha256 == null ? "" : sha256);
    if (last.isPresent() && last.get().equals(now)) {
      return false;
    }
    write(() -> projector.rejected(journal.append(rejected)));
    return true;
  }

  @Override
  public Decision review(String by, String why, Review review) {
    if (by.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("a decision wants a name and a reason");
    }
    check(review);
    JournalEntry[] entry = new JournalEntry[1];
    write(
        () -> {
          entry[0] =
              journal.append(
                  new Reviewed(by.strip(), why.strip(), review.action(), ReviewJson.write(review)));
          projector.reviewed(entry[0]);
        });
    long number = requireNonNull(entry[0], "nothing was written").number();
    return decisions(AsOf.NOW).stream()
        .filter(decision -> decision.entry() == number)
        .findFirst()
        .orElseThrow();
  }

  private void check(Review review) {
    if (review instanceof Review.OfClaim of) {
      long claim = number(of.claim());
      if (review instanceof Review.Merge merge
          && eventOf(claim) == eventOf(number(merge.other()))) {
        throw new IllegalArgumentException("the two are one event already");
      }
      if (review instanceof Review.Split && isAlone(claim)) {
        throw new IllegalArgumentException("the claim is alone in its event");
      }
    }
    if (review instanceof Review.Undo undo) {
      if (decisions(AsOf.NOW).stream().noneMatch(one -> one.entry() == undo.entry())) {
        throw new IllegalArgumentException("entry " + undo.entry() + " is no decision");
      }
      if (!decisions.holding(Long.MAX_VALUE).contains(undo.entry())) {
        throw new IllegalArgumentException("decision " + undo.entry() + " is undone already");
      }
    }
  }

  private long number(Anchor anchor) {
    Long claim = decisions.claim(anchor);
    if (claim == null) {
      throw new IllegalArgumentException("no claim stands at \"" + anchor.words() + "\"");
    }
    return claim;
  }

  private long eventOf(long claim) {
    return store.events(OrderKey.entry(claim))[OrderKey.place(claim)];
  }

  private boolean isAlone(long claim) {
    Long claims = sql.number("SELECT count(*) FROM kept_claim WHERE event = ?", eventOf(claim));
    return claims == null || claims < 2;
  }

  @Override
  public List<Decision> decisions(AsOf asOf) {
    return decisions.all(AsOfCutoff.of(asOf, journal));
  }

  @Override
  public Optional<Reading> corrected(String revision) {
    return reading(revision)
        .map(
            reading -> {
              List<Claim> claims = new ArrayList<>();
              for (Claim claim : reading.claims()) {
                String id = revision + "/" + claim.id();
                store
                    .numberOf(id)
                    .flatMap(number -> decisions.now().of(number, store.claim(number)))
                    .ifPresent(kept -> claims.add(kept.claim()));
              }
              return new Reading(
                  reading.report(),
                  reading.model(),
                  reading.sentences(),
                  reading.attributions(),
                  claims,
                  reading.toponyms(),
                  reading.times(),
                  reading.names(),
                  reading.chains(),
                  reading.warnings());
            });
  }

  private void write(Runnable work) {
    boolean done = false;
    try {
      sql.transaction(work);
      done = true;
    } finally {
      if (!done) {
        projector.clear();
      }
    }
  }

  @Override
  public List<EventSnapshot> events(EventQuery query) {
    return events.whole(query);
  }

  @Override
  public List<ListedEvent> list(EventQuery query) {
    return events.list(query);
  }

  @Override
  public void walk(EventQuery query, Predicate<ListedEvent> visitor) {
    events.walk(query, visitor);
  }

  @Override
  public List<FoundReport> find(WordQuery wanted, EventQuery query, int limit) {
    return words.find(FtsQuery.match(wanted), FtsQuery.without(wanted), query, limit);
  }

  @Override
  public Families families(List<String> revisions, Set<String> credited, AsOf asOf) {
    return around.families(revisions, credited, AsOfCutoff.of(asOf, journal));
  }

  @Override
  public List<Revision> later(List<Revision> revisions, AsOf asOf) {
    return around.later(revisions, AsOfCutoff.of(asOf, journal));
  }

  @Override
  public List<StoredClaim> latest(AsOf asOf, int limit) {
    return around.latest(AsOfCutoff.of(asOf, journal), limit);
  }

  @Override
  public void reading(Runnable work) {
    sql.reading(work);
  }

  @Override
  public Optional<EventSnapshot> event(String id, AsOf asOf) {
    return store.numberOf(EventSnapshot.founder(id)).flatMap(claim -> events.of(claim, asOf));
  }

  @Override
  public Optional<ListedEvent> listed(String id, AsOf asOf) {
    return store.numberOf(EventSnapshot.founder(id)).flatMap(claim -> events.listed(claim, asOf));
  }

  @Override
  public Optional<StoredClaim> claim(String id) {
    return store.numberOf(id).map(store::claim);
  }

  @Override
  public Optional<Revision> revision(String id) {
    return store.entryOf(id).map(store::revision);
  }

  @Override
  public LedgerStats overview() {
    return new SqliteStats(sql, journal, store);
  }

  @Override
  public Optional<Reading> reading(String revision) {
    return store
        .entryOf(revision)
        .flatMap(journal::entry)
        .map(entry -> ReadingParser.reading(entry.content()));
  }

  @Override
  public List<ClaimChange> changes(String revision) {
    return store
        .entryOf(revision)
        .map(entry -> new RevisionChanges(sql, store).of(entry))
        .orElse(List.of());
  }

  @Override
  public List<LinkedReport> copies(List<String> revisions) {
    Set<Long> entries = new LinkedHashSet<>();
    revisions.forEach(id -> store.entryOf(id).ifPresent(entry -> ancestors(entry, entries)));
    Map<Long, LinkedReport> out = new LinkedHashMap<>();
    entries.forEach(
        entry -> out.put(entry, new LinkedReport(store.revision(entry), linkOf(entry))));
    return List.copyOf(out.values());
  }

  private void ancestors(long entry, Set<Long> out) {
    List<Long> path = new ArrayList<>();
    Long at = entry;
    while (at != null && !out.contains(at)) {
      path.addFirst(at);
      at = sql.number("SELECT linked FROM report_link WHERE item = ? AND until IS NULL", at);
    }
    out.addAll(path);
  }

  private Optional<ReportLink> linkOf(long entry) {
    return sql.first(
        "SELECT linked, score, reasons FROM report_link"
            + " WHERE item = ? AND until IS NULL AND linked IS NOT NULL",
        row ->
            new ReportLink(
                store.revision(row.getLong(1)).id(),
                row.getDouble(2),
                TextList.of(row.getString(3))),
        entry);
  }

  @Override
  public void close() {
    file.close();
  }
}
