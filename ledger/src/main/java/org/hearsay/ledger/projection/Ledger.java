package org.hearsay.ledger.projection;

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
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.journal.JournalEntry;
import org.hearsay.ledger.journal.JournalRecord.Read;
import org.hearsay.ledger.journal.JournalRecord.Rejected;
import org.hearsay.ledger.journal.JournalRecord.Reviewed;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.journal.LedgerFile;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.ledger.journal.Sql;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.review.Anchor;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.hearsay.ledger.review.ReviewJson;
import org.hearsay.model.Claim;
import org.hearsay.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A ledger: reports go in, and what they claim of which events comes out, as of any moment.
 *
 * <p>Not thread-safe; a thread of its own opens the file of its own.
 */
public final class Ledger implements AutoCloseable {
  private final LedgerFile file;
  private final Sql sql;
  private final Journal journal;
  private final ClaimCache store;
  private final ProjectionWriter projector;
  private final Decisions decisions;
  private final EventList events;
  private final FullTextIndex words;
  private final RelatedReports around;

  private Ledger(LedgerFile file, LinkingRules rules) {
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
  public static Ledger toRead(Path path) {
    LedgerFile file = LedgerFile.toRead(path);
    try {
      checkTables(file);
      return new Ledger(file, LinkingRules.standard());
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
  public static Ledger toWrite(
      Path path,
      InstantSource clock,
      Duration patience,
      Consumer<String> waiting,
      LinkingRules rules) {
    LedgerFile file = LedgerFile.toWrite(path, clock, patience, waiting);
    try {
      checkRules(file, rules);
      return new Ledger(file, rules);
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

  public LedgerFile file() {
    return file;
  }

  public Journal journal() {
    return journal;
  }

  /**
   * Adds a report: its capture, its reading and what follows from them, or nothing of it.
   *
   * @throws IllegalArgumentException if it cannot be kept; nothing was written
   */
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

  /**
   * Whether this text from this address is here.
   *
   * @throws IllegalArgumentException if another has the same id, which happens once in 2^64 pairs
   */
  public boolean holds(String revision, String address, byte[] textHash) {
    return sql.first(
            "SELECT address = ? AND text_hash = ? FROM revision WHERE rank = ?",
            row -> row.getBoolean(1),
            address,
            textHash,
            ReportRef.rank(revision))
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

  /**
   * Writes down that something is no report.
   *
   * @return false if the last thing that came from this address was the same: nothing is written
   */
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

  /**
   * Writes down what a person decided, and what follows from it.
   *
   * @param why his reason; one word will do
   * @return the decision; its entry is the number by which it can be undone
   * @throws IllegalArgumentException if there is nothing it can be about: a claim that is not here,
   *     two claims of one event to be merged, an event of one claim to be split, a decision to be
   *     undone that is none or is undone; nothing was written
   */
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

  /** What persons had decided by then, undone decisions too, in their order. */
  public List<Decision> decisions(AsOf asOf) {
    return decisions.all(AsOfCutoff.of(asOf, journal));
  }

  /**
   * The reading of a revision with what persons decided about its claims.
   *
   * @return empty if there is no such revision
   */
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

  /** Events with all their claims, the last changed first. */
  public List<EventSnapshot> events(EventQuery query) {
    return events.whole(query);
  }

  /** The same events with no more than their first claims, which costs the same however thick. */
  public List<ListedEvent> list(EventQuery query) {
    return events.list(query);
  }

  /**
   * Goes through events, the last changed first, as long as the visitor says; whatever the query's
   * limit and offset. The visitor may ask the ledger, but not walk it.
   */
  public void walk(EventQuery query, Predicate<ListedEvent> visitor) {
    events.walk(query, visitor);
  }

  /**
   * Reports that have words, those that became known last first.
   *
   * @param match in the language of SQLite's FTS5: no text that a person wrote
   * @param without what a report is not to have, in the same language; empty for nothing
   * @param query narrows claims; if it does, only reports with such a claim are found
   * @param limit how many at most
   */
  public List<FoundReport> find(String match, String without, EventQuery query, int limit) {
    return words.find(match, without, query, limit);
  }

  /**
   * Reports with all of which they are copies or that are copies of them, as of a moment.
   *
   * @param credited those of which it matters whom their family credits: where the author himself
   *     asserts
   */
  public Families families(List<String> revisions, Set<String> credited, AsOf asOf) {
    return around.families(revisions, credited, AsOfCutoff.of(asOf, journal));
  }

  /** Later texts from the addresses of these, as of a moment. */
  public List<Revision> later(List<Revision> revisions, AsOf asOf) {
    return around.later(revisions, AsOfCutoff.of(asOf, journal));
  }

  /** The claims that became known last as of a moment, the last first. */
  public List<StoredClaim> latest(AsOf asOf, int limit) {
    return around.latest(AsOfCutoff.of(asOf, journal), limit);
  }

  /** What is asked meanwhile is answered from one state of the file, whoever writes to it. */
  public void reading(Runnable work) {
    sql.reading(work);
  }

  /**
   * The event with this id, or the one that the claim with this id is in.
   *
   * @param id of an event or of a claim; of an event that has since got an earlier founder too
   */
  public Optional<EventSnapshot> event(String id, AsOf asOf) {
    return store.numberOf(EventSnapshot.founder(id)).flatMap(claim -> events.of(claim, asOf));
  }

  /** The same as a list shows it, however many claims it has. */
  public Optional<ListedEvent> listed(String id, AsOf asOf) {
    return store.numberOf(EventSnapshot.founder(id)).flatMap(claim -> events.listed(claim, asOf));
  }

  /** The claim with this id, as it was read. */
  public Optional<StoredClaim> claim(String id) {
    return store.numberOf(id).map(store::claim);
  }

  /** The revision with this id. */
  public Optional<Revision> revision(String id) {
    return store.entryOf(id).map(store::revision);
  }

  /** What there is in it, for who shows it. */
  public LedgerStats overview() {
    return new LedgerStats(sql, journal, store);
  }

  /** The whole reading of a revision, from the journal. */
  public Optional<Reading> reading(String revision) {
    return store
        .entryOf(revision)
        .flatMap(journal::entry)
        .map(entry -> ReadingParser.reading(entry.content()));
  }

  /** What changed in a revision against the one before; nothing in a first one. */
  public List<ClaimChange> changes(String revision) {
    return store
        .entryOf(revision)
        .map(entry -> new RevisionChanges(sql, store).of(entry))
        .orElse(List.of());
  }

  /**
   * A report and what its text was taken from.
   *
   * @param link empty for an origin
   */
  public record LinkedReport(Revision revision, Optional<ReportLink> link) {}

  /** Reports, with all that they were taken from, each once and after what it was taken from. */
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
                store.ref(row.getLong(1)).id(), row.getDouble(2), TextList.of(row.getString(3))),
        entry);
  }

  @Override
  public void close() {
    file.close();
  }
}
