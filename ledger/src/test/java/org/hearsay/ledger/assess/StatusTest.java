package org.hearsay.ledger.assess;

import static org.hearsay.ledger.assess.Told.NORLAND;
import static org.hearsay.ledger.assess.Told.OSTER;
import static org.hearsay.ledger.assess.Told.VALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.origin.Families;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Stance;
import org.junit.jupiter.api.Test;

class StatusTest {
  private static final Party COUNCILLOR = new Party("Ana Brook", null);

  private static EventAssessment view(List<StoredClaim> claims, String day) {
    return EventAssessment.of(
        claims, Families.NONE, new AtWar(), AsOf.published(AsOf.moment("2026-03-" + day)));
  }

  private static Status.Kind kind(Told... reports) {
    return view(Told.all(reports), "31").status().kind();
  }

  /** The course of the demo: announced, claimed and doubted, complete and confirmed. */
  private static List<StoredClaim> withdrawal() {
    return Told.all(
        Told.by("Coast Wire", 9).announces(NORLAND, "withdraw").tellsOrder("withdraw"),
        Told.by("Hill Post", 10).says(OSTER, "withdrew").ifCondition("if confirmed"),
        Told.by("Bay Daily", 10).doubts(new Party("Vale's adviser", null), "leave"),
        Told.by("Coast Wire", 11).says(new Party("Norland's war ministry", null), "withdrew"),
        Told.by("Bay Daily", 11).says(new Party("Vale's intelligence", null), "left"));
  }

  @Test
  void of_announcedWithdrawal_followsItsCourse() {
    List<StoredClaim> claims = withdrawal();
    assertEquals(Status.Kind.ANNOUNCED, view(claims, "09").status().kind());
    EventAssessment doubted = view(claims, "10");
    assertEquals(Status.Kind.ANNOUNCED, doubted.status().kind());
    assertTrue(
        doubted.grade().reasonsAgainst().stream()
            .anyMatch(reason -> reason.text().contains("Vale's adviser: thought unlikely")));
    EventAssessment complete = view(claims, "11");
    assertEquals(Status.Kind.CONFIRMED, complete.status().kind());
    assertEquals(2, complete.status().claims().size());
    assertEquals("F1", complete.grade().code());
  }

  @Test
  void of_announcement_namesItsClaims() {
    Status status = view(withdrawal(), "09").status();
    assertEquals("Norland: announced or ordered", status.reasons().getFirst().text());
    assertEquals(List.of("withdraw"), status.claims().stream().map(StoredClaim::words).toList());
  }

  @Test
  void of_orderToldByAnAuthor_isAnnounced() {
    assertEquals(Status.Kind.ANNOUNCED, kind(Told.by("Coast Wire", 9).tellsOrder("withdraw")));
  }

  @Test
  void of_onePartyInManyReports_isClaimed() {
    assertEquals(
        Status.Kind.CLAIMED,
        kind(
            Told.by("Coast Wire", 11).says(NORLAND, "withdrew"),
            Told.by("Bay Daily", 11).says(NORLAND, "withdrew"),
            Told.by("Hill Post", 11).says(NORLAND, "withdrew")));
  }

  @Test
  void of_twoOfOneSide_isClaimed() {
    assertEquals(
        Status.Kind.CLAIMED,
        kind(
            Told.by("Coast Wire", 11).says(NORLAND, "withdrew"),
            Told.by("Bay Daily", 11).says(new Party("Norland's governor", null), "withdrew")));
  }

  @Test
  void of_authorsFactBesideItsSource_isNoSecondVoice() {
    assertEquals(
        Status.Kind.CLAIMED,
        kind(Told.by("Coast Wire", 11).says(NORLAND, "withdrew").states("withdrawal")));
  }

  @Test
  void of_outletsOwnWordsBesideASpeaker_areNoSecondVoice() {
    assertEquals(
        Status.Kind.CLAIMED,
        kind(
            Told.by("Coast Wire", 11).says(NORLAND, "withdrew"),
            Told.by("Bay Daily", 11).states("withdrew")));
  }

  @Test
  void of_outletsAlone_corroborateEachOtherFromThreeOn() {
    Told first = Told.by("Coast Wire", 11).states("withdrew");
    Told second = Told.by("Bay Daily", 11).states("withdrew");
    assertEquals(Status.Kind.CLAIMED, kind(first, second));
    assertEquals(
        Status.Kind.CORROBORATED, kind(first, second, Told.by("Hill Post", 11).states("withdrew")));
  }

  @Test
  void of_twoWhoSpeakForOneSide_areOne() {
    assertEquals(
        Status.Kind.CLAIMED,
        kind(
            Told.by("Coast Wire", 11).says(OSTER, "withdrew"),
            Told.by("Bay Daily", 11).says(new Party("Oster's spokesman", null), "withdrew")));
  }

  @Test
  void of_opponentsWhoNameEachOther_isDisputedAndNotConfirmed() {
    assertEquals(
        Status.Kind.DISPUTED,
        kind(
            Told.by("Coast Wire", 11)
                .deed(EventType.ASSAULT, List.of(VALE), List.of())
                .says(NORLAND, "blew up"),
            Told.by("Bay Daily", 11)
                .deed(EventType.ASSAULT, List.of(NORLAND), List.of())
                .says(VALE, "blew up")));
  }

  @Test
  void of_opponentsWithoutADoer_isNotConfirmed() {
    assertEquals(
        Status.Kind.CORROBORATED,
        kind(
            Told.by("Coast Wire", 11)
                .deed(EventType.ASSAULT, List.of(), List.of())
                .says(NORLAND, "died"),
            Told.by("Bay Daily", 11)
                .deed(EventType.ASSAULT, List.of(), List.of())
                .says(VALE, "died")));
  }

  @Test
  void of_outletsOwnDenial_doesNotDisputeWhatSpeakersAssert() {
    assertEquals(
        Status.Kind.CLAIMED,
        kind(
            Told.by("Coast Wire", 11).says(OSTER, "withdrew"),
            Told.by("Bay Daily", 11).states("withdrew").takes(Stance.DENIES)));
  }

  @Test
  void of_oneDenialAgainstManyByNoParty_isKeptAndDisputesNothing() {
    EventAssessment view =
        view(
            Told.all(
                Told.by("Coast Wire", 11).says(OSTER, "withdrew"),
                Told.by("Bay Daily", 11).says(new Party("Ada Penn", null), "withdrew"),
                Told.by("Hill Post", 11).says(new Party("Ben Moss", null), "withdrew"),
                Told.by("Lake Post", 11).says(new Party("Cara Lind", null), "withdrew"),
                Told.by("Sea News", 11).denies(new Party("Dan Rook", null), "withdrew")),
            "11");
    assertEquals(Status.Kind.CORROBORATED, view.status().kind());
    assertTrue(
        view.grade().reasonsAgainst().stream()
            .anyMatch(reason -> reason.text().contains("Dan Rook: denied, and is no party to it")));
  }

  @Test
  void of_oneDenialByTheAccused_isADispute() {
    assertEquals(
        Status.Kind.DISPUTED,
        kind(
            Told.by("Coast Wire", 11).says(OSTER, "withdrew"),
            Told.by("Bay Daily", 11).says(new Party("Ada Penn", null), "withdrew"),
            Told.by("Hill Post", 11).says(new Party("Ben Moss", null), "withdrew"),
            Told.by("Lake Post", 11).says(new Party("Cara Lind", null), "withdrew"),
            Told.by("Sea News", 11).denies(NORLAND, "withdrew")));
  }

  @Test
  void of_denialOfWhatIsToCome_disputesNothingDone() {
    assertEquals(
        Status.Kind.CLAIMED,
        kind(
            Told.by("Coast Wire", 11).says(OSTER, "withdrew"),
            Told.by("Bay Daily", 11)
                .claim(NORLAND, "withdraw", Certainty.CERTAIN, Polarity.NEG, Tense.FUTURE)));
  }

  @Test
  void of_mentionsAlone_isUnconfirmed() {
    assertEquals(
        Status.Kind.UNCONFIRMED,
        kind(
            Told.by("Coast Wire", 11).says(NORLAND, "withdrawal").takes(Stance.MENTIONS),
            Told.by("Bay Daily", 11).says(VALE, "withdrawal").takes(Stance.MENTIONS)));
  }

  @Test
  void of_doubtOrNonConfirmation_assertsNothing() {
    assertEquals(
        Status.Kind.UNCONFIRMED,
        kind(
            Told.by("Coast Wire", 11).doubts(VALE, "withdrew"),
            Told.by("Bay Daily", 11).leavesOpen(OSTER, "withdrew")));
  }

  @Test
  void of_denialByAnotherSide_isDisputed() {
    Told[] reports = {
      Told.by("Coast Wire", 11).says(NORLAND, "withdrew"),
      Told.by("Bay Daily", 11).denies(VALE, "withdrew")
    };
    Status status = view(Told.all(reports), "31").status();
    assertEquals(Status.Kind.DISPUTED, status.kind());
    assertEquals(2, status.claims().size());
  }

  @Test
  void of_denialFromTheAssertersOwnSide_isNotDisputed() {
    assertEquals(
        Status.Kind.CLAIMED,
        kind(
            Told.by("Coast Wire", 11).says(NORLAND, "withdrew"),
            Told.by("Bay Daily", 11).denies(new Party("Norland's spokesman", null), "withdrew")));
  }

  @Test
  void of_thirdPartysDenial_leavesWhatOpponentsAgreeOn() {
    assertEquals(
        Status.Kind.CONFIRMED,
        kind(
            Told.by("Coast Wire", 11).says(NORLAND, "withdrew").says(VALE, "withdrew"),
            Told.by("Bay Daily", 11).denies(OSTER, "withdrew")));
  }

  @Test
  void of_noneAgainstSome_isDisputedAndKeepsBothFigures() {
    EventAssessment view =
        view(
            Told.all(
                Told.by("Coast Wire", 11)
                    .deed(EventType.ASSAULT, List.of(), List.of(NORLAND))
                    .says(NORLAND, "losses")
                    .figure(0.0, 0.0, "no", "soldiers"),
                Told.by("Bay Daily", 11)
                    .deed(EventType.ASSAULT, List.of(), List.of(NORLAND))
                    .says(COUNCILLOR, "drowned")
                    .figure(100.0, null, "hundreds", "Norland soldiers")),
            "11");
    assertEquals(Status.Kind.DISPUTED, view.status().kind());
    assertEquals(1, view.figureConflicts().size());
    assertEquals(2, view.status().claims().size());
    assertEquals("F4", view.grade().code());
  }

  @Test
  void of_otherFiguresOfTheSame_areKeptAndDoNotDisputeTheDeed() {
    EventAssessment view =
        view(
            Told.all(
                Told.by("Coast Wire", 11).says(NORLAND, "left").figure(20.0, 20.0, "20", "tanks"),
                Told.by("Bay Daily", 11)
                    .says(VALE, "left")
                    .figure(30.0, 40.0, "30 to 40", "tanks")),
            "11");
    assertEquals(Status.Kind.CONFIRMED, view.status().kind());
    assertEquals(1, view.figureConflicts().size());
  }

  @Test
  void of_denialOfWhatNobodyAsserts_isDenied() {
    assertEquals(Status.Kind.DENIED, kind(Told.by("Coast Wire", 11).denies(NORLAND, "withdrew")));
  }

  @Test
  void of_ownWordTakenBack_isRetracted() {
    EventAssessment view =
        view(
            Told.all(
                Told.by("Coast Wire", 9).announces(NORLAND, "withdraw"),
                Told.by("Coast Wire", 12).denies(NORLAND, "withdraw")),
            "12");
    assertEquals(Status.Kind.RETRACTED, view.status().kind());
    assertEquals(2, view.status().claims().size());
    assertEquals(Credibility.IMPROBABLE, view.grade().credibility());
  }

  @Test
  void of_hedgesOnly_isUnconfirmed() {
    assertEquals(
        Status.Kind.UNCONFIRMED,
        kind(Told.by("Coast Wire", 9).hedges(OSTER, "left").leavesOpen(VALE, "left")));
  }

  @Test
  void of_replacedText_countsUntilItIsReplaced() {
    Told first = Told.revised("Coast Wire", 9, "coast/1", 1).says(NORLAND, "left");
    Told second = Told.revised("Coast Wire", 10, "coast/1", 2).text("Nothing of it.");
    EventContext knowledge =
        EventContext.of(Families.NONE, new AtWar()).withRevisions(List.of(second.revision()));
    assertEquals(
        Status.Kind.CLAIMED,
        EventAssessment.of(first.claims(), knowledge, AsOf.published(AsOf.moment("2026-03-09")))
            .status()
            .kind());
    EventAssessment after = EventAssessment.of(first.claims(), knowledge, AsOf.NOW);
    assertEquals(Status.Kind.SUPERSEDED, after.status().kind());
    assertEquals("F6", after.grade().code());
  }

  @Test
  void of_denialInTheNextRevision_standsAlone() {
    assertEquals(
        Status.Kind.DENIED,
        kind(
            Told.revised("Coast Wire", 9, "coast/1", 1).says(OSTER, "left"),
            Told.revised("Coast Wire", 10, "coast/1", 2).denies(OSTER, "left")));
  }
}
