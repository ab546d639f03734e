package org.hearsay.ledger.assess;

import static org.hearsay.ledger.assess.Told.NORLAND;
import static org.hearsay.ledger.assess.Told.OSTER;
import static org.hearsay.ledger.assess.Told.VALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.origin.CopyLink;
import org.hearsay.ledger.origin.Credit;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.origin.Families.Member;
import org.hearsay.ledger.origin.ReportKey;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class EventAssessmentTest {
  private static final Party[] SPEAKERS = {
    NORLAND,
    VALE,
    OSTER,
    new Party("Vale's governor", null),
    new Party("Ida Moor", null),
    new Party("Moor", null)
  };
  private static final String[] OUTLETS = {"Coast Wire", "Bay Daily", "Hill Post"};
  private static final String[] DEEDS = {"left", "withdrawal", "withdrew"};

  /** Reports of some two weeks, several of them revisions of one address and some alike. */
  private static List<Told> reports(Random random) {
    List<Told> out = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(7); i++) {
      String outlet = OUTLETS[random.nextInt(OUTLETS.length)];
      Told report =
          Told.revised(outlet, 1 + random.nextInt(14), "a/" + random.nextInt(5), 1 + i)
              .deed(EventType.RETREAT, List.of(NORLAND), List.of(VALE));
      for (int j = 0; j < 1 + random.nextInt(3); j++) {
        claim(random, report);
        if (j == 0 && random.nextInt(3) == 0) {
          report.asHeadline().text("Below it.");
        }
      }
      out.add(report);
    }
    return out;
  }

  private static void claim(Random random, Told report) {
    String deed = DEEDS[random.nextInt(DEEDS.length)];
    switch (random.nextInt(5)) {
      case 0 -> report.states(deed);
      case 1 -> report.unnamed(deed);
      default ->
          report.claim(
              SPEAKERS[random.nextInt(SPEAKERS.length)],
              deed,
              random.nextInt(2) == 0 ? Certainty.CERTAIN : one(random, Certainty.values()),
              random.nextInt(4) == 0 ? Polarity.NEG : Polarity.POS,
              one(random, Tense.values()));
    }
  }

  @SafeVarargs
  private static <T> T one(Random random, T... some) {
    return some[random.nextInt(some.length)];
  }

  private static EventContext knowledge(List<Told> reports) {
    List<Revision> revisions = reports.stream().map(Told::revision).toList();
    return EventContext.of(Families.of(revisions), new AtWar()).withRevisions(revisions);
  }

  @Test
  void of_claimsKnownLater_changeNothing() {
    Set<Status.Kind> seen = EnumSet.noneOf(Status.Kind.class);
    for (int seed = 0; seed < 300; seed++) {
      List<Told> reports = reports(new Random(seed));
      AsOf asOf = AsOf.published(AsOf.moment("2026-03-08"));
      List<Told> before = reports.stream().filter(r -> asOf.holds(r.claims().getFirst())).toList();
      if (before.isEmpty()) {
        continue;
      }
      List<StoredClaim> all = Told.all(reports.toArray(Told[]::new));
      List<StoredClaim> known = Told.all(before.toArray(Told[]::new));
      EventAssessment view = EventAssessment.of(known, knowledge(before), asOf);
      seen.add(view.status().kind());
      assertEquals(view, EventAssessment.of(all, knowledge(reports), asOf), "seed " + seed);
      assertEquals(view, EventAssessment.of(known, knowledge(before), AsOf.NOW), "seed " + seed);
    }
    assertTrue(seen.size() >= 6, "the reports are too much alike: " + seen);
  }

  @Test
  void of_creditOfALaterCopy_isNotKnownBefore() {
    Told first = Told.by("Bay Daily", 9).states("left");
    Told copy = Told.by("Hill Post", 12).states("left");
    Member origin =
        new Member(
            ReportKey.of(first.revision()), Optional.of("Bay Daily"), Optional.empty(), List.of());
    Member credited =
        new Member(
            ReportKey.of(copy.revision()),
            Optional.of("Hill Post"),
            Optional.of(new CopyLink(first.revision().id(), 0.9, 40)),
            List.of(new Credit(Credit.Kind.WIRE, "reuters", new Span(0, 4))));
    Families later = new Families(List.of(origin, credited));
    AsOf before = AsOf.published(AsOf.moment("2026-03-10"));
    assertEquals(
        EventAssessment.of(first.claims(), new Families(List.of(origin)), new AtWar(), before),
        EventAssessment.of(Told.all(first, copy), later, new AtWar(), before));
    assertEquals(
        "Reuters",
        EventAssessment.of(Told.all(first, copy), later, new AtWar(), AsOf.NOW)
            .origins()
            .origins()
            .getFirst()
            .party()
            .name());
  }

  @Test
  void of_shuffledClaims_isTheSame() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Told> reports = reports(random);
      EventContext knowledge = knowledge(reports);
      List<StoredClaim> claims = new ArrayList<>(Told.all(reports.toArray(Told[]::new)));
      EventAssessment view = EventAssessment.of(claims, knowledge, AsOf.NOW);
      Collections.shuffle(claims, random);
      Collections.shuffle(reports, random);
      assertEquals(view, EventAssessment.of(claims, knowledge(reports), AsOf.NOW), "seed " + seed);
    }
  }

  @Test
  void of_any_statusNamesClaimsOfTheEvent() {
    for (int seed = 0; seed < 300; seed++) {
      List<Told> reports = reports(new Random(seed));
      List<StoredClaim> claims = Told.all(reports.toArray(Told[]::new));
      EventAssessment view = EventAssessment.of(claims, knowledge(reports), AsOf.NOW);
      assertFalse(view.status().claims().isEmpty(), "seed " + seed);
      assertTrue(claims.containsAll(view.status().claims()), "seed " + seed);
    }
  }

  @Test
  void of_nothingKnownByThen_isRefused() {
    List<StoredClaim> claims = Told.by("Coast Wire", 9).says(NORLAND, "left").claims();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            EventAssessment.of(
                claims, Families.NONE, Parties.UNKNOWN, AsOf.published(AsOf.moment("2026-03-08"))));
  }
}
