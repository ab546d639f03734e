package org.hearsay.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.ledger.sqlite.Decided.anchor;
import static org.hearsay.ledger.sqlite.Decided.events;
import static org.hearsay.ledger.sqlite.Decided.thick;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Invented;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.journal.JournalEntry;
import org.hearsay.ledger.projection.ClaimLink;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LinkingRules;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.ledger.review.Anchor;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {
  @TempDir private Path folder;

  private Ledger ledger(List<ReadReport> reports) {
    Ledger ledger = Ledgers.write(folder.resolve(reports.hashCode() + ".db"));
    reports.forEach(ledger::add);
    return ledger;
  }

  private static List<ReadReport> reports() {
    return new Invented(21).reports(40);
  }

  /** An event of one claim. */
  private static EventSnapshot alone(Ledger ledger) {
    StoredClaim claim = thick(ledger).claims().get(1);
    ledger.review("Ada", "alone", new Review.Split(anchor(claim)));
    return ledger.event(claim.id(), AsOf.NOW).orElseThrow();
  }

  private static StoredClaim claim(Ledger ledger, String id) {
    return ledger.event(id, AsOf.NOW).orElseThrow().claims().stream()
        .filter(claim -> claim.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** What the decision does is seen, and is not when it is undone, and is when that is undone. */
  private void holds(
      Function<Anchor, Review> review, java.util.function.Predicate<StoredClaim> seen) {
    try (Ledger ledger = ledger(reports())) {
      StoredClaim before = thick(ledger).claims().get(1);
      assertThat(seen.test(before)).isFalse();
      Decision made = ledger.review("Ada", "typo", review.apply(anchor(before)));
      assertThat(made.applies()).isTrue();
      assertThat(made.claim()).contains(before.id());
      assertThat(seen.test(claim(ledger, before.id()))).isTrue();
      assertThat(ledger.claim(before.id())).as("as it was read").contains(before);
      long undo = ledger.review("Bo", "was right", new Review.Undo(made.entry())).entry();
      assertThat(claim(ledger, before.id())).isEqualTo(before);
      ledger.review("Ada", "no", new Review.Undo(undo));
      assertThat(seen.test(claim(ledger, before.id()))).isTrue();
    }
  }

  @Test
  void review_type_isSeenAndUndone() {
    holds(
        claim -> new Review.FixType(claim, EventType.AID, null),
        claim -> claim.claim().type() == EventType.AID);
  }

  @Test
  void review_place_isSeenAndUndone() {
    holds(
        claim -> new Review.FixPlace(claim, "Port Nix", null, 1.5, 2.5, 1),
        claim -> claim.claim().place() != null && claim.claim().place().name().equals("Port Nix"));
  }

  @Test
  void review_speaker_isSeenAndUndone() {
    holds(
        claim -> new Review.FixSpeaker(claim, "Ida Moor", "state:NO"),
        claim -> claim.party().equals(new Party("Ida Moor", "state:NO")));
  }

  @Test
  void review_commitment_isSeenAndUndone() {
    holds(
        claim -> new Review.FixCommitment(claim, Certainty.PROBABLE, Polarity.NEG, Tense.FUTURE),
        claim -> claim.claim().commitment().code().equals("PR-"));
  }

  @Test
  void review_type_isFoundByTheNewAndNotByTheOld() {
    try (Ledger ledger = ledger(reports())) {
      EventSnapshot alone = alone(ledger);
      StoredClaim claim = alone.claims().getFirst();
      EventType old = claim.claim().type();
      AsOf before = new AsOf(null, last(ledger));
      ledger.review("Ada", "typo", new Review.FixType(anchor(claim), EventType.AID, null));
      assertThat(ids(ledger, EventType.AID, AsOf.NOW)).contains(alone.id());
      assertThat(ids(ledger, old, AsOf.NOW)).doesNotContain(alone.id());
      assertThat(ids(ledger, EventType.AID, before)).doesNotContain(alone.id());
      assertThat(ids(ledger, old, before)).contains(alone.id());
    }
  }

  private static Instant last(Ledger ledger) {
    return Instant.ofEpochMilli(ledger.journal().last().map(JournalEntry::recorded).orElseThrow());
  }

  private static List<String> ids(Ledger ledger, EventType type, AsOf asOf) {
    return ledger.events(new EventQuery(asOf, null, null, type, null, 1000)).stream()
        .map(EventSnapshot::id)
        .toList();
  }

  @Test
  void review_reject_leavesTheEvent() {
    try (Ledger ledger = ledger(reports())) {
      EventSnapshot thick = thick(ledger);
      StoredClaim founder = thick.claims().getFirst();
      Decision made = ledger.review("Ada", "noise", new Review.RejectClaim(anchor(founder)));
      EventSnapshot left = ledger.event(thick.claims().get(1).id(), AsOf.NOW).orElseThrow();
      assertThat(left.claims()).hasSize(thick.claims().size() - 1).doesNotContain(founder);
      assertThat(ledger.list(new EventQuery(AsOf.NOW, null, null, null, null, 1000)))
          .filteredOn(event -> event.id().equals(left.id()))
          .singleElement()
          .satisfies(event -> assertThat(event.claims()).isEqualTo(left.claims().size()));
      ledger.review("Ada", "it is one", new Review.Undo(made.entry()));
      assertThat(ledger.event(thick.id(), AsOf.NOW)).contains(thick);
    }
  }

  @Test
  void review_rejectOfAllClaims_hidesTheEvent() {
    try (Ledger ledger = ledger(reports())) {
      EventSnapshot alone = alone(ledger);
      int events = events(ledger).size();
      ledger.review("Ada", "noise", new Review.RejectClaim(anchor(alone.claims().getFirst())));
      assertThat(events(ledger)).hasSize(events - 1);
      assertThat(ledger.event(alone.id(), AsOf.NOW)).isEmpty();
    }
  }

  @Test
  void review_merge_joinsAndUndoParts() {
    try (Ledger ledger = ledger(reports())) {
      List<EventSnapshot> all = events(ledger);
      EventSnapshot one = all.get(0);
      EventSnapshot other = all.get(1);
      AsOf before = new AsOf(null, last(ledger));
      Decision made =
          ledger.review(
              "Ada",
              "same deed",
              new Review.Merge(anchor(one.claims().getLast()), anchor(other.claims().getLast())));
      EventSnapshot merged = ledger.event(one.id(), AsOf.NOW).orElseThrow();
      assertThat(merged.claims()).containsAll(one.claims()).containsAll(other.claims());
      assertThat(merged.members())
          .anySatisfy(
              member ->
                  assertThat(member.link().map(ClaimLink::reasons).orElse(List.of()))
                      .containsExactly("merged by Ada: same deed"));
      assertThat(ledger.event(one.id(), before)).contains(one);
      ledger.review("Ada", "not", new Review.Undo(made.entry()));
      assertThat(events(ledger)).isEqualTo(all);
    }
  }

  @Test
  void review_split_takesOneClaimOutAndUndoBringsItBack() {
    try (Ledger ledger = ledger(reports())) {
      for (int place = 0; place < 2; place++) {
        List<EventSnapshot> all = events(ledger);
        EventSnapshot thick = thick(ledger);
        StoredClaim claim = thick.claims().get(place);
        Decision made = ledger.review("Ada", "another", new Review.Split(anchor(claim)));
        assertThat(ledger.event(claim.id(), AsOf.NOW).orElseThrow().claims())
            .containsExactly(claim);
        List<StoredClaim> rest = new ArrayList<>(thick.claims());
        rest.remove(claim);
        assertThat(ledger.event(rest.getFirst().id(), AsOf.NOW).orElseThrow().claims())
            .isEqualTo(rest);
        ledger.review("Ada", "not", new Review.Undo(made.entry()));
        assertThat(events(ledger)).isEqualTo(all);
      }
    }
  }

  @Test
  void review_thenReportsComeInAnyOrder_holds() {
    for (int shuffle = 0; shuffle < 4; shuffle++) {
      List<ReadReport> all = new ArrayList<>(reports());
      try (Ledger ledger = ledger(all.subList(0, 25))) {
        EventSnapshot thick = thick(ledger);
        StoredClaim split = thick.claims().get(1);
        EventSnapshot other =
            events(ledger).stream()
                .filter(event -> !event.id().equals(thick.id()))
                .findFirst()
                .orElseThrow();
        ledger.review("Ada", "another", new Review.Split(anchor(split)));
        ledger.review(
            "Ada",
            "same",
            new Review.Merge(anchor(thick.claims().getFirst()), anchor(other.claims().getFirst())));
        List<ReadReport> late = new ArrayList<>(all.subList(25, 40));
        Collections.shuffle(late, new Random(shuffle));
        late.forEach(ledger::add);
        assertThat(ledger.event(split.id(), AsOf.NOW).orElseThrow().claims())
            .doesNotContain(thick.claims().getFirst());
        assertThat(ledger.event(thick.claims().getFirst().id(), AsOf.NOW).orElseThrow().claims())
            .contains(other.claims().getFirst());
      }
      assertThat(rebuild(all.subList(0, 25)).equal()).isTrue();
    }
  }

  private Rebuild.Outcome rebuild(List<ReadReport> reports) {
    Path path = folder.resolve(reports.hashCode() + ".db");
    try (LedgerFile file =
        LedgerFile.toWrite(path, InstantSource.system(), Duration.ZERO, message -> {})) {
      return Rebuild.of(file, LinkingRules.standard(), entry -> {});
    } finally {
      for (String end : List.of("", "-wal", "-shm")) {
        path.resolveSibling(path.getFileName() + end).toFile().delete();
      }
    }
  }

  @Test
  void review_nothingItCanBeAbout_isRefusedAndNotWritten() {
    try (Ledger ledger = ledger(reports())) {
      EventSnapshot thick = thick(ledger);
      Anchor here = anchor(thick.claims().getFirst());
      StoredClaim alone = alone(ledger).claims().getFirst();
      Optional<Long> last = ledger.journal().last().map(JournalEntry::number);
      List<Review> refused =
          List.of(
              new Review.RejectClaim(
                  new Anchor(here.revision(), "00".repeat(32), here.start(), here.end(), "x")),
              new Review.Merge(here, anchor(thick.claims().get(2))),
              new Review.Split(anchor(alone)),
              new Review.Undo(1));
      for (Review review : refused) {
        assertThatThrownBy(() -> ledger.review("Ada", "why", review))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThatThrownBy(() -> ledger.review("Ada", " ", new Review.RejectClaim(here)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(ledger.journal().last().map(JournalEntry::number)).isEqualTo(last);
    }
  }

  @Test
  void review_otherBordersOfTheWords_holdsTheClaimThatOverlaps() {
    try (Ledger ledger = ledger(reports())) {
      StoredClaim claim = thick(ledger).claims().get(1);
      Anchor exact = anchor(claim);
      Anchor wider =
          new Anchor(exact.revision(), exact.text(), exact.start(), exact.end() + 3, "else");
      Decision made = ledger.review("Ada", "typo", new Review.RejectClaim(wider));
      assertThat(made.claim()).contains(claim.id());
    }
  }

  @Test
  void toWrite_ledgerOfSchemaOne_isBroughtForward() {
    List<ReadReport> reports = reports();
    ledger(reports).close();
    Path path = folder.resolve(reports.hashCode() + ".db");
    Ledgers.tamper(
        path,
        "DROP TABLE review",
        "DROP TABLE review_link",
        "DROP TABLE digest",
        "DROP INDEX revision_rank",
        "UPDATE projected SET rules = 'tables 3, same event 1, taken text 1'",
        "PRAGMA user_version = 1");
    assertThatThrownBy(() -> SqliteLedger.toRead(path)).hasMessageContaining("older");
    try (LedgerFile file =
        LedgerFile.toWrite(path, InstantSource.system(), Duration.ZERO, message -> {})) {
      Rebuild.of(file, LinkingRules.standard(), entry -> {});
    }
    try (Ledger ledger = Ledgers.write(path)) {
      StoredClaim claim = thick(ledger).claims().get(1);
      ledger.review("Ada", "typo", new Review.RejectClaim(anchor(claim)));
      assertThat(thick(ledger).claims()).doesNotContain(claim);
    }
  }

  @Test
  void corrected_reading_hasTheDecisions() {
    try (Ledger ledger = ledger(reports())) {
      StoredClaim claim = thick(ledger).claims().get(1);
      String revision = claim.revision().id();
      ledger.review("Ada", "typo", new Review.FixType(anchor(claim), EventType.AID, null));
      assertThat(ledger.corrected(revision).orElseThrow().claims())
          .filteredOn(one -> one.id().equals(claim.claim().id()))
          .singleElement()
          .satisfies(one -> assertThat(one.type()).isEqualTo(EventType.AID));
      ledger.review("Ada", "noise", new Review.RejectClaim(anchor(claim)));
      assertThat(ledger.corrected(revision).orElseThrow().claims())
          .noneMatch(one -> one.id().equals(claim.claim().id()));
    }
  }
}
