package org.hearsay.ledger.assess;

import static org.hearsay.ledger.assess.Told.NORLAND;
import static org.hearsay.ledger.assess.Told.OSTER;
import static org.hearsay.ledger.assess.Told.VALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Stance;
import org.junit.jupiter.api.Test;

class PositionsTest {
  private static List<Position> positions(Told... reports) {
    return Positions.of(
        Told.all(reports).stream().sorted(StoredClaim.BY_TIME).toList(), new AtWar());
  }

  private static Position of(Party party, List<Position> positions) {
    return positions.stream()
        .filter(position -> position.party().key().equals(party.key()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void of_agentsFuture_announcesAndLaterAsserts() {
    Position norland =
        of(
            NORLAND,
            positions(
                Told.by("Coast Wire", 9).announces(NORLAND, "withdraw"),
                Told.by("Bay Daily", 10).announces(NORLAND, "withdraw"),
                Told.by("Coast Wire", 11).says(NORLAND, "withdrew")));
    assertEquals(Stance.ASSERTS, norland.stance());
    assertEquals(1, norland.earlier().size());
    StanceAt before = norland.earlier().getFirst();
    assertEquals(Stance.ANNOUNCES, before.stance());
    assertEquals(Instant.parse("2026-03-09T23:59:59.999Z"), before.since());
    assertEquals(2, before.claims().size());
  }

  @Test
  void of_othersFuture_isExpectedAndNotAnnounced() {
    List<Position> positions =
        positions(
            Told.by("Coast Wire", 9)
                .announces(new Party("Norland's war ministry", null), "withdraw")
                .announces(VALE, "withdraw"));
    assertEquals(
        Stance.ANNOUNCES, of(new Party("Norland's war ministry", null), positions).stance());
    assertEquals(Stance.EXPECTS, of(VALE, positions).stance());
  }

  @Test
  void of_conditionAndDoubt_areStancesOfTheirOwn() {
    List<Position> positions =
        positions(
            Told.by("Coast Wire", 10)
                .says(OSTER, "withdrew")
                .ifCondition("if confirmed")
                .doubts(VALE, "withdrew"));
    assertEquals(Stance.CONDITIONAL, of(OSTER, positions).stance());
    assertEquals(Stance.DOUBTS, of(VALE, positions).stance());
    assertEquals(Polarity.POS, of(OSTER, positions).now().orElseThrow().leansTo());
    assertEquals(Polarity.NEG, of(VALE, positions).now().orElseThrow().leansTo());
  }

  @Test
  void of_mention_takesNothingBackAndCountsForNothing() {
    List<Position> positions =
        positions(
            Told.by("Coast Wire", 10)
                .says(OSTER, "the withdrawal would be a victory")
                .takes(Stance.MENTIONS)
                .hedges(VALE, "withdrew"),
            Told.by("Bay Daily", 11).says(VALE, "withdrawal").takes(Stance.MENTIONS));
    assertEquals(Stance.MENTIONS, of(OSTER, positions).stance());
    assertEquals(Stance.EXPECTS, of(VALE, positions).stance());
    assertTrue(of(VALE, positions).earlier().isEmpty());
  }

  @Test
  void of_assertedAndLaterAskedFor_isStillAsserted() {
    Position vale =
        of(
            VALE,
            positions(
                Told.by("Coast Wire", 10).says(VALE, "evacuated"),
                Told.by("Bay Daily", 11).says(VALE, "evacuate").takes(Stance.ASKS)));
    assertEquals(Stance.ASSERTS, vale.stance());
    assertEquals(2, vale.history().size());
    assertTrue(vale.earlier().isEmpty());
  }

  @Test
  void of_assertedAndLaterNotConfirmed_isNoLongerAsserted() {
    Position vale =
        of(
            VALE,
            positions(
                Told.by("Coast Wire", 10).says(VALE, "withdrew"),
                Told.by("Bay Daily", 11).leavesOpen(VALE, "withdrew")));
    assertEquals(Stance.UNCONFIRMED, vale.stance());
    assertEquals(1, vale.earlier().size());
  }

  @Test
  void of_chain_isTheInnermostSpeakers() {
    List<Position> positions =
        positions(Told.by("Coast Wire", 10).chain(List.of(NORLAND, OSTER), "withdrew"));
    assertEquals(List.of(NORLAND), positions.stream().map(Position::party).toList());
  }

  @Test
  void of_authorsOwnFact_isTheOutletsPosition() {
    List<Position> positions = positions(Told.by("Coast Wire", 10).states("withdrew"));
    assertEquals("Coast Wire", positions.getFirst().party().name());
    assertTrue(positions.getFirst().author());
  }

  @Test
  void of_headline_yieldsToTheBodyOfItsReport() {
    Position oster =
        of(
            OSTER,
            positions(
                Told.by("Bay Daily", 10)
                    .says(OSTER, "withdrawal")
                    .asHeadline()
                    .hedges(OSTER, "withdrew")));
    assertEquals(Stance.EXPECTS, oster.stance());
    assertTrue(oster.earlier().isEmpty());
  }

  @Test
  void of_headlineAlone_counts() {
    assertEquals(
        Stance.ASSERTS,
        of(
                OSTER,
                positions(
                    Told.by("Bay Daily", 10)
                        .says(OSTER, "withdrawal")
                        .asHeadline()
                        .text("No more of it.")))
            .stance());
  }

  @Test
  void of_severalStancesAtOneMoment_theMostCommittedIsLast() {
    Position norland =
        of(
            NORLAND,
            positions(
                Told.by("Coast Wire", 11).says(NORLAND, "withdrew").announces(NORLAND, "leave")));
    assertEquals(Stance.ASSERTS, norland.stance());
    assertEquals(Stance.ANNOUNCES, norland.earlier().getFirst().stance());
  }

  @Test
  void of_denialInMoreReportsOfADay_outweighsTheAssertion() {
    Position norland =
        of(
            NORLAND,
            positions(
                Told.by("Coast Wire", 11).says(NORLAND, "withdrew"),
                Told.by("Bay Daily", 11).denies(NORLAND, "withdrew"),
                Told.by("Hill Post", 11).denies(NORLAND, "withdrew")));
    assertEquals(Stance.DENIES, norland.stance());
  }

  @Test
  void of_label_isKeptBesideTheStance() {
    List<Position> positions =
        positions(
            Told.by("Coast Wire", 10)
                .says(VALE, "driven out")
                .states("evacuated")
                .calledBy("Vale", "a deportation"));
    assertEquals("a deportation", of(VALE, positions).labels().getFirst().words());
    assertEquals(Stance.ASSERTS, of(VALE, positions).stance());
  }

  @Test
  void of_labelAlone_isAPosition() {
    List<Position> positions =
        positions(Told.by("Coast Wire", 10).states("evacuated").calledBy("Vale", "a deportation"));
    assertEquals(Stance.LABELS, positions.getLast().stance());
  }

  @Test
  void of_lastName_isThatOfTheOnlyOneWhoHasIt() {
    List<Position> positions =
        positions(
            Told.by("Coast Wire", 10).says(new Party("Peskov", null), "withdrew"),
            Told.by("Bay Daily", 11).denies(new Party("Dmitry Peskov", null), "withdrew"));
    assertEquals(1, positions.size());
    assertEquals("Dmitry Peskov", positions.getFirst().party().name());
  }

  @Test
  void of_laterFigure_replacesTheEarlierOneAndBothAreKept() {
    Position vale =
        of(
            VALE,
            positions(
                Told.by("Coast Wire", 10)
                    .says(VALE, "withdrew")
                    .figure(12.0, 12.0, "12", "villages"),
                Told.by("Coast Wire", 11)
                    .says(VALE, "withdrew")
                    .figure(41.0, null, "at least 41", "villages")));
    assertEquals(2, vale.figures().size());
    assertEquals("at least 41", vale.latestFigures().getFirst().words());
  }

  @Test
  void of_deniedFigure_isNotTheDeniersUnlessItIsNone() {
    Position norland =
        of(
            NORLAND,
            positions(
                Told.by("Coast Wire", 10)
                    .denies(NORLAND, "killed")
                    .figure(40.0, 40.0, "40", "soldiers"),
                Told.by("Coast Wire", 11)
                    .denies(NORLAND, "killed")
                    .figure(0.0, 0.0, "no", "soldiers")));
    assertEquals(List.of("no"), norland.figures().stream().map(StatedFigure::words).toList());
  }

  @Test
  void of_noneOfThoseToWhomItIsDone_isDenied() {
    List<Position> positions =
        positions(
            Told.by("Coast Wire", 11)
                .deed(EventType.ASSAULT, List.of(), List.of(NORLAND))
                .says(NORLAND, "soldiers killed")
                .noneOfThem(),
            Told.by("Bay Daily", 11).says(VALE, "withdrew").figure(0.0, 0.0, "no", "losses"));
    assertEquals(Stance.DENIES, of(NORLAND, positions).stance());
    assertEquals(Stance.ASSERTS, of(VALE, positions).stance());
  }

  @Test
  void of_unnamedSource_isNotTheOutlet() {
    Position position = positions(Told.by("Coast Wire", 10).unnamed("withdrew")).getFirst();
    assertEquals("an unnamed source of Coast Wire", position.party().name());
    assertEquals(false, position.author());
  }

  @Test
  void stance_hedgedFuture_isExpected() {
    assertEquals(
        Stance.EXPECTS,
        positions(
                Told.by("Coast Wire", 9)
                    .claim(NORLAND, "leave", Certainty.POSSIBLE, Polarity.POS, Tense.FUTURE))
            .getFirst()
            .stance());
  }
}
