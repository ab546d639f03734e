package org.hearsay.ledger.sqlite;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.json.ClaimJson;
import org.hearsay.json.Json;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.journal.JournalEntry;
import org.hearsay.ledger.projection.LinkingRules;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.ledger.projection.StoredClaims;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Commitment;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.TimeExpression;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what follows from an entry of the journal into the projections.
 *
 * <p>The same entries in the same order give the same rows; nothing else is looked at, no clock and
 * no row that another entry did not make.
 */
final class ProjectionWriter {
  private final Sql sql;
  private final ClaimCache store;
  private final LinkWriter links;
  private final Decisions decisions;
  private final ReviewWriter reviews;
  private final String rules;

  /**
   * @param sql where the projections are written
   */
  ProjectionWriter(Sql sql, ClaimCache store, Decisions decisions, LinkingRules rules) {
    this.sql = requireNonNull(sql, "sql is null");
    this.store = requireNonNull(store, "store is null");
    this.links = new LinkWriter(sql, store, rules);
    this.decisions = requireNonNull(decisions, "decisions is null");
    this.reviews = new ReviewWriter(sql, store, decisions, links);
    this.rules = rules.name();
    links.force(decisions.links());
  }

  /** Forgets what it remembers: a transaction was taken back. */
  void clear() {
    store.clear();
    links.clear();
    decisions.clear();
    links.force(decisions.links());
  }

  /** A rejection. */
  void rejected(JournalEntry entry) {
    Map<String, String> head = entry.fields();
    sql.run(
        "INSERT INTO rejection (entry, address, reason, message, sha256) VALUES (?, ?, ?, ?, ?)",
        entry.number(),
        need(head, "address"),
        need(head, "reason"),
        need(head, "message"),
        head.get("sha256"));
    done(entry);
  }

  /**
   * A person's decision.
   *
   * @throws org.hearsay.ledger.journal.LedgerException if the entry holds none
   */
  void reviewed(JournalEntry entry) {
    reviews.write(entry);
    done(entry);
  }

  /**
   * A reading.
   *
   * @return the claims of the revision, by time
   */
  List<StoredClaim> read(JournalEntry captured, JournalEntry entry, Reading reading) {
    Revision revision = revision(captured, entry, reading.report());
    List<StoredClaim> claims = StoredClaims.of(revision, reading);
    long number = entry.number();
    ReportRef report = ReportRef.of(revision);
    store.put(number, revision, claims);
    CodePoints points = CodePoints.of(reading.report().text());
    for (int i = 0; i < claims.size(); i++) {
      write(OrderKey.of(report, OrderKey.claim(number, i)), claims.get(i), points);
    }
    words(number, revision.report(), claims);
    links.add(number, revision, claims);
    if (revision.number() > 1) {
      new RevisionChanges(sql, store).write(number, revision);
    }
    done(entry);
    return claims;
  }

  /** Of what a web archive captured, when it did, if that can be: then the text was public. */
  private static Instant capturedAt(JournalEntry captured) {
    Instant recorded = Instant.ofEpochMilli(captured.recorded());
    if (!"archive".equals(captured.fields().get("method"))) {
      return recorded;
    }
    Instant fetched = Instant.parse(need(captured.fields(), "fetched"));
    return fetched.isBefore(recorded) ? fetched : recorded;
  }

  private Revision revision(JournalEntry captured, JournalEntry entry, Report report) {
    String address = need(captured.fields(), "address");
    Map<String, String> head = entry.fields();
    byte[] text = HexFormat.of().parseHex(need(head, "text"));
    Long before = sql.number("SELECT max(number) FROM revision WHERE address = ?", address);
    Revision revision =
        new Revision(
            id(address, text, need(head, "revision")),
            address,
            before == null ? 1 : (int) (before + 1),
            report,
            Instant.ofEpochMilli(captured.recorded()),
            capturedAt(captured));
    sql.run(
        "INSERT INTO revision (entry, captured, id, rank, address, number, known, recorded,"
            + " published, outlet, title, text_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.number(),
        captured.number(),
        revision.id(),
        ReportRef.of(revision).rank(),
        address,
        revision.number(),
        revision.known().toEpochMilli(),
        captured.recorded(),
        report.published() == null ? null : report.published().toString(),
        report.outlet(),
        report.title(),
        text);
    return revision;
  }

  /** The revision's id; an entry from before ids had 16 digits names the beginning of it. */
  private static String id(String address, byte[] text, String named) {
    String id = ReadReport.revision(address, text);
    if (!id.startsWith(named)) {
      throw new IllegalArgumentException("revision " + named + " is " + id + " by its content");
    }
    return id;
  }

  private void write(OrderKey at, StoredClaim kept, CodePoints points) {
    Claim claim = kept.claim();
    EventPlace place = claim.place();
    TimeExpression time = claim.time();
    sql.run(
        "INSERT INTO kept_claim (claim, revision, name, event, known, rank, recorded, type, words,"
            + " party, chain, sentence, sentence_end, agents, patients, place, geonames, latitude,"
            + " longitude, precision, time_from, time_to, commitment, json)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        at.item(),
        OrderKey.entry(at.item()),
        claim.id(),
        at.item(), // its own event, until it is linked
        at.known(),
        at.rank(),
        kept.revision().recorded().toEpochMilli(),
        claim.type().name(),
        kept.words(),
        kept.party().key(),
        chain(kept),
        kept.sentence().start(),
        kept.sentence().end(),
        names(claim.agents()),
        names(claim.patients()),
        place == null ? null : place.name(),
        place == null ? null : place.geonamesId(),
        place == null ? null : place.latitude(),
        place == null ? null : place.longitude(),
        place == null ? null : (Integer) place.precision(),
        time == null || time.from() == null ? null : time.from().toString(),
        time == null || time.to() == null ? null : time.to().toString(),
        commitment(claim.commitment()),
        json(claim, kept.revision().report().text(), points));
    for (long facet : KeyHashes.facets(kept)) {
      sql.run(
          "INSERT INTO claim_facet (facet, known, rank, claim) VALUES (?, ?, ?, ?)",
          facet,
          at.known(),
          at.rank(),
          at.item());
    }
  }

  /**
   * The index of words.
   *
   * @param claims of the reading, by time
   */
  void words(long entry, Report report, List<StoredClaim> claims) {
    sql.run(
        "INSERT INTO report_words (rowid, title, text) VALUES (?, ?, ?)",
        entry,
        report.title() == null ? "" : report.title(),
        report.text());
    for (int i = 0; i < claims.size(); i++) {
      sql.run(
          "INSERT INTO claim_words (rowid, words) VALUES (?, ?)",
          OrderKey.claim(entry, i),
          words(claims.get(i)));
    }
  }

  /** The sentence, and whom and what it means by its words: "Russia" for "its forces". */
  private static String words(StoredClaim kept) {
    Claim claim = kept.claim();
    List<String> words = new ArrayList<>();
    words.add(kept.sentence().of(kept.revision().report().text()));
    claim.agents().forEach(agent -> words.add(agent.name()));
    claim.patients().forEach(patient -> words.add(patient.name()));
    EventPlace place = claim.place();
    if (place != null) {
      words.add(place.name());
    }
    return String.join("\n", words);
  }

  private void done(JournalEntry entry) {
    sql.run(
        "INSERT INTO projected (one, rules, entry) VALUES (1, ?, ?)"
            + " ON CONFLICT (one) DO UPDATE SET entry = excluded.entry",
        rules,
        entry.number());
  }

  /** "CT+ DONE". */
  static String commitment(Commitment commitment) {
    return commitment.code() + " " + commitment.tense();
  }

  private static String names(List<Participant> participants) {
    return participants.stream().map(Participant::name).collect(Collectors.joining("; "));
  }

  private static String chain(StoredClaim kept) {
    return TextList.json(
        kept.chain().stream()
            .flatMap(
                party ->
                    java.util.stream.Stream.of(
                        party.name(), party.actor() == null ? "" : party.actor()))
            .toList());
  }

  private static byte[] json(Claim claim, String text, CodePoints points) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.line(out)) {
      ClaimJson.write(json, claim, text, points);
    }
    return out.toByteArray();
  }

  private static String need(Map<String, String> head, String name) {
    @Nullable String value = head.get(name);
    if (value == null) {
      throw new IllegalArgumentException("an entry without " + name);
    }
    return value;
  }
}
