package org.hearsay.ledger.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.Invented;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.EventMention;
import org.hearsay.ledger.identity.NearReport;
import org.hearsay.ledger.identity.StemLexicon;
import org.hearsay.ledger.journal.JournalEntry;
import org.hearsay.ledger.journal.JournalRecord.Rejected;
import org.hearsay.ledger.linking.ClaimLinker;
import org.hearsay.model.EventType;
import org.hearsay.model.Provenance;
import org.hearsay.model.Reading;
import org.junit.jupiter.api.Test;

/** What holds of a ledger, wherever it is kept: each store runs it. */
public abstract class LedgerContract {
  private static final int ALL = 100_000;

  /** Opens the ledger of this name to write to it, and makes it if it is not there. */
  protected abstract Ledger write(String name, LinkingRules rules);

  /** Opens the ledger of this name to ask it. */
  protected abstract Ledger read(String name);

  @Test
  void add_again_isNoOp() {
    try (Ledger ledger = open("l.db")) {
      ReadReport report = new Invented(1).reports(1).getFirst();
      assertThat(ledger.add(report)).isInstanceOf(AddResult.New.class);
      long last = ledger.journal().last().map(JournalEntry::number).orElseThrow();
      assertThat(ledger.add(report)).isEqualTo(new AddResult.Seen(report.revision()));
      assertThat(ledger.journal().last().map(JournalEntry::number)).contains(last);
    }
  }

  @Test
  void add_otherText_isRevisionWithWhatChanged() {
    Invented invented = new Invented(2);
    LocalDate day = LocalDate.of(2026, 3, 4);
    try (Ledger ledger = open("l.db")) {
      ledger.add(invented.report("a.txt", day, 2));
      AddResult again = ledger.add(invented.report("a.txt", day, 3));
      assertThat(again).isInstanceOf(AddResult.Changed.class);
      assertThat(ledger.revision(again.revision()).orElseThrow().number()).isEqualTo(2);
      List<ClaimChange> changes = ledger.changes(again.revision());
      assertThat(changes).isEqualTo(((AddResult.Changed) again).changes()).isNotEmpty();
      assertThat(changes).extracting(ClaimChange::what).contains(ClaimChange.What.ADDED);
      for (ClaimChange change : changes) {
        assertThat(change.before() == null).isEqualTo(change.what() == ClaimChange.What.ADDED);
        assertThat(change.after() == null).isEqualTo(change.what() == ClaimChange.What.GONE);
      }
    }
  }

  @Test
  void add_olderVersionThatComesLate_isNotTheLastWord() {
    Invented invented = new Invented(4);
    try (Ledger ledger = open("l.db")) {
      ReadReport second = version(invented, "2");
      ledger.add(second);
      ReadReport late = version(invented, "1");
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> ledger.add(late))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("version 1, and version 2 of it is here already");
      assertThat(ledger.revision(late.revision())).isEmpty();
      assertThat(ledger.add(second)).isInstanceOf(AddResult.Seen.class);
      assertThat(ledger.add(version(invented, "10"))).isInstanceOf(AddResult.Changed.class);
      assertThat(ledger.add(version(invented, "draft"))).isInstanceOf(AddResult.Changed.class);
    }
  }

  private static ReadReport version(Invented invented, String version) {
    Reading one = invented.report("urn:coast:item", LocalDate.of(2026, 3, 4), 2).reading();
    Provenance told =
        new Provenance(null, List.of(), null, null, null, null, version, "usable", List.of());
    return Invented.of(
        "urn:coast:item",
        new Reading(
            one.report().withProvenance(told),
            one.model(),
            one.sentences(),
            one.attributions(),
            one.claims(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  @Test
  void add_fails_leavesNothing() {
    try (Ledger ledger = open("l.db")) {
      ReadReport good = new Invented(3).reports(1).getFirst();
      // Not the id of this revision: fails in the middle of the projections.
      ReadReport bad =
          new ReadReport(
              good.captured(),
              good.reading(),
              "r0123456789abcdef",
              good.textHash(),
              good.deflated());
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> ledger.add(bad)).isNotNull();
      assertThat(ledger.journal().last()).isEmpty();
      assertThat(ledger.events(EventQuery.of(AsOf.NOW))).isEmpty();
      ledger.add(good);
      assertThat(ledger.events(EventQuery.of(AsOf.NOW))).isNotEmpty();
    }
  }

  @Test
  void reject_sameAgain_isWrittenOnce() {
    try (Ledger ledger = open("l.db")) {
      Rejected one = rejected("no text in it");
      assertThat(ledger.reject(one)).isTrue();
      assertThat(ledger.reject(one)).isFalse();
      assertThat(ledger.reject(rejected("a binary file"))).isTrue();
      assertThat(ledger.journal().last().map(JournalEntry::number)).contains(2L);
    }
  }

  @Test
  void claim_fromTheFile_equalsTheOneThatWasAdded() {
    List<ReadReport> reports = new Invented(5).reports(20);
    List<StoredClaim> added = new ArrayList<>();
    try (Ledger ledger = open("l.db")) {
      for (ReadReport report : reports) {
        ledger.add(report);
        Revision revision = ledger.revision(report.revision()).orElseThrow();
        added.addAll(StoredClaims.of(revision, report.reading()));
      }
    }
    try (Ledger ledger = read("l.db")) {
      for (StoredClaim claim : added) {
        assertThat(ledger.claim(claim.id())).contains(claim);
      }
      for (ReadReport report : reports) {
        assertThat(ledger.reading(report.revision())).contains(report.reading());
      }
    }
  }

  @Test
  void events_anyOrderOfCapture_areTheSame() {
    List<ReadReport> reports = withCopies(new Invented(6).reports(60));
    Map<String, List<String>> expected = Map.of();
    Map<String, String> copies = Map.of();
    for (int shuffle = 0; shuffle < 6; shuffle++) {
      try (Ledger ledger = open(shuffle + ".db")) {
        reports.forEach(ledger::add);
        Map<String, List<String>> events = events(ledger, AsOf.NOW);
        Map<String, String> links = copies(ledger, reports);
        if (shuffle == 0) {
          expected = events;
          copies = links;
          assertThat(events.values()).anyMatch(claims -> claims.size() > 3);
          assertThat(links).isNotEmpty();
        }
        assertThat(events).isEqualTo(expected);
        assertThat(links).isEqualTo(copies);
      }
      Collections.shuffle(reports, new Random(shuffle));
    }
  }

  @Test
  void events_otherFolder_areOfTheSameWords() {
    List<ReadReport> reports = new Invented(6).reports(60);
    List<ReadReport> moved = new ArrayList<>();
    for (ReadReport report : reports) {
      moved.add(Invented.of("elsewhere/" + report.captured().address(), report.reading()));
    }
    Collections.shuffle(moved, new Random(3));
    try (Ledger here = open("here.db");
        Ledger there = open("there.db")) {
      reports.forEach(here::add);
      moved.forEach(there::add);
      List<List<String>> expected = words(here);
      assertThat(expected).anyMatch(claims -> claims.size() > 3);
      assertThat(words(there)).isEqualTo(expected);
    }
  }

  /** Of each event, in the order in which they were known, what its claims say and why. */
  private static List<List<String>> words(Ledger ledger) {
    List<List<String>> out = new ArrayList<>();
    for (String event : events(ledger, AsOf.NOW).keySet()) {
      List<String> claims = new ArrayList<>();
      for (StoredClaim claim : ledger.event(event, AsOf.NOW).orElseThrow().claims()) {
        claims.add(claim.revision().report().text() + claim.claim().id());
      }
      out.add(claims);
    }
    out.sort(java.util.Comparator.comparing(List::toString));
    return out;
  }

  @Test
  void events_linkerThatLooksAtEvents_anyOrderIsTheSameToo() {
    List<ReadReport> reports = new Invented(12).reports(40);
    LinkingRules rules = new LinkingRules(StemLexicon.load(), new ThickestEvent());
    Map<String, List<String>> expected = Map.of();
    for (int shuffle = 0; shuffle < 6; shuffle++) {
      try (Ledger ledger = write("thick" + shuffle + ".db", rules)) {
        reports.forEach(ledger::add);
        Map<String, List<String>> events = events(ledger, AsOf.NOW);
        expected = shuffle == 0 ? events : expected;
        assertThat(events).isEqualTo(expected);
      }
      Collections.shuffle(reports, new Random(shuffle));
    }
    assertThat(expected.values()).anyMatch(claims -> claims.size() > 2);
  }

  /**
   * Joins a claim to the event that has most claims near it, unless they are a multiple of four.
   */
  private static final class ThickestEvent implements ClaimLinker {
    @Override
    public String rules() {
      return "thickest event";
    }

    @Override
    public java.time.Duration window() {
      return java.time.Duration.ofDays(3);
    }

    @Override
    public int perKey() {
      return 3;
    }

    @Override
    public int reports() {
      return Integer.MAX_VALUE;
    }

    @Override
    public List<String> keys(EventMention mention) {
      return mention.keys().stream().filter(key -> key.startsWith("a:")).toList();
    }

    @Override
    public double weight(String key) {
      return 0;
    }

    @Override
    public boolean suffices(String key) {
      return true;
    }

    @Override
    public boolean isAbout(DocumentWords document, DocumentWords earlier) {
      return true;
    }

    @Override
    public java.util.Optional<Target> link(EventMention mention, List<NearReport> near) {
      Map<ClaimRef, List<ClaimRef>> events = new java.util.LinkedHashMap<>();
      for (NearReport report : near) {
        for (int place = 0; place < report.events().size(); place++) {
          events
              .computeIfAbsent(report.events().get(place), event -> new ArrayList<>())
              .add(new ClaimRef(report.report(), place));
        }
      }
      return events.values().stream()
          .max(java.util.Comparator.comparingInt(List::size))
          .filter(claims -> claims.size() % 4 != 0)
          .map(claims -> new Target(claims.getFirst(), claims.size(), List.of()));
    }
  }

  @Test
  void events_asOf_areThoseOfALedgerThatNeverSawMore() {
    List<ReadReport> reports = new Invented(7).reports(50);
    Collections.shuffle(reports, new Random(1));
    try (Ledger all = open("all.db")) {
      reports.forEach(all::add);
      for (int day = 1; day <= 20; day += 3) {
        Instant moment = Revision.endOf(LocalDate.of(2026, 3, day));
        try (Ledger some = open("some" + day + ".db")) {
          reports.stream().filter(report -> !known(report).isAfter(moment)).forEach(some::add);
          assertThat(events(all, AsOf.published(moment))).isEqualTo(events(some, AsOf.NOW));
        }
      }
    }
  }

  @Test
  void events_recordedAsOf_areThoseThatTheLedgerHadThen() {
    List<ReadReport> reports = new Invented(8).reports(40);
    try (Ledger ledger = open("l.db")) {
      List<Map<String, List<String>>> then = new ArrayList<>();
      List<Instant> moments = new ArrayList<>();
      for (ReadReport report : reports) {
        ledger.add(report);
        then.add(events(ledger, AsOf.NOW));
        moments.add(
            Instant.ofEpochMilli(
                ledger.journal().last().map(JournalEntry::recorded).orElseThrow()));
      }
      for (int i = 0; i < moments.size(); i++) {
        assertThat(events(ledger, new AsOf(null, moments.get(i)))).isEqualTo(then.get(i));
      }
    }
  }

  @Test
  void events_filters_holdForAClaimOfEach() {
    try (Ledger ledger = open("l.db")) {
      new Invented(9).reports(40).forEach(ledger::add);
      Instant since = Revision.endOf(LocalDate.of(2026, 3, 10));
      EventQuery query =
          new EventQuery(AsOf.NOW, "SÜDMARK", "port ard", EventType.AGREE, since, ALL);
      Set<String> found = ids(ledger.events(query));
      Set<String> expected =
          ledger.events(new EventQuery(AsOf.NOW, null, null, null, null, ALL)).stream()
              .filter(event -> event.claims().stream().anyMatch(claim -> fits(claim, since)))
              .map(EventSnapshot::id)
              .collect(Collectors.toSet());
      assertThat(found).isEqualTo(expected).isNotEmpty();
    }
  }

  @Test
  void events_listed_lastChangedFirstAndNoMoreThanAsked() {
    try (Ledger ledger = open("l.db")) {
      new Invented(10).reports(40).forEach(ledger::add);
      List<EventSnapshot> events =
          ledger.events(new EventQuery(AsOf.NOW, null, null, null, null, 3));
      assertThat(events).hasSize(3);
      assertThat(events)
          .extracting(EventSnapshot::changed)
          .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }
  }

  @Test
  void list_eachEvent_tellsWhatTheWholeOneHas() {
    List<ReadReport> reports = new Invented(13).reports(60);
    try (Ledger ledger = open("l.db")) {
      reports.forEach(ledger::add);
      Instant half =
          Instant.ofEpochMilli(
              ledger.journal().entry(60).map(JournalEntry::recorded).orElseThrow());
      for (AsOf asOf :
          List.of(
              AsOf.NOW,
              AsOf.published(Revision.endOf(LocalDate.of(2026, 3, 8))),
              new AsOf(null, half))) {
        EventQuery query = new EventQuery(asOf, null, null, null, null, ALL);
        List<EventSnapshot> whole = ledger.events(query);
        List<ListedEvent> listed = ledger.list(query);
        assertThat(listed).hasSameSizeAs(whole);
        for (int i = 0; i < whole.size(); i++) {
          EventSnapshot event = whole.get(i);
          int first = Math.min(ListedEvent.FIRST, event.members().size());
          assertThat(listed.get(i))
              .isEqualTo(
                  new ListedEvent(
                      new EventSnapshot(event.id(), event.members().subList(0, first)),
                      event.members().size(),
                      event.reports().size(),
                      event.changed()));
        }
      }
    }
  }

  @Test
  void event_byAnyOfItsClaims_isFound() {
    try (Ledger ledger = open("l.db")) {
      new Invented(11).reports(40).forEach(ledger::add);
      for (EventSnapshot event : ledger.events(EventQuery.of(AsOf.NOW))) {
        assertThat(ledger.event(event.id(), AsOf.NOW)).contains(event);
        for (EventSnapshot.Member member : event.members()) {
          assertThat(ledger.event(member.claim().id(), AsOf.NOW)).contains(event);
          assertThat(member.link().isEmpty()).isEqualTo(member.equals(event.members().getFirst()));
        }
      }
      assertThat(ledger.event("e0000000000000000-c1", AsOf.NOW)).isEmpty();
      assertThat(ledger.event("nonsense", AsOf.NOW)).isEmpty();
    }
  }

  private static Instant known(ReadReport report) {
    return Revision.endOf(
        java.util.Objects.requireNonNull(report.reading().report().published(), "published"));
  }

  private static boolean fits(StoredClaim claim, Instant since) {
    boolean takesPart =
        claim.party().name().equals("Südmark")
            || claim.claim().agents().stream().anyMatch(agent -> agent.name().equals("Südmark"))
            || claim.claim().patients().stream().anyMatch(one -> one.name().equals("Südmark"));
    return takesPart
        && claim.claim().type() == EventType.AGREE
        && claim.claim().place() != null
        && claim.claim().place().name().equals("Port Ard")
        && !claim.known().isBefore(since);
  }

  /** Every fourth is printed again, by another outlet and on a day of its own. */
  private static List<ReadReport> withCopies(List<ReadReport> reports) {
    List<ReadReport> out = new ArrayList<>(reports);
    for (int i = 0; i < reports.size(); i += 4) {
      Reading reading = reports.get(i).reading();
      LocalDate day = LocalDate.of(2026, 3, 1 + i % 25);
      out.add(
          Invented.of(
              "copy/" + i,
              new Reading(
                  reading.report().withPublished(day),
                  reading.model(),
                  reading.sentences(),
                  reading.attributions(),
                  reading.claims(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of())));
    }
    return out;
  }

  private static Map<String, List<String>> events(Ledger ledger, AsOf asOf) {
    Map<String, List<String>> out = new TreeMap<>();
    ledger
        .events(new EventQuery(asOf, null, null, null, null, ALL))
        .forEach(
            event ->
                out.put(
                    event.id(),
                    event.members().stream()
                        .map(one -> one.claim().id() + " " + one.link())
                        .toList()));
    return out;
  }

  private static Map<String, String> copies(Ledger ledger, List<ReadReport> reports) {
    Map<String, String> out = new TreeMap<>();
    ledger
        .copies(reports.stream().map(ReadReport::revision).toList())
        .forEach(
            report ->
                report.link().ifPresent(link -> out.put(report.revision().id(), link.earlier())));
    return out;
  }

  private static Set<String> ids(List<EventSnapshot> events) {
    return new HashSet<>(events.stream().map(EventSnapshot::id).toList());
  }

  private static Rejected rejected(String message) {
    return new Rejected("a.bin", "file", Instant.EPOCH, "binary", message, "x".getBytes(UTF_8));
  }

  private Ledger open(String name) {
    return write(name, LinkingRules.standard());
  }
}
