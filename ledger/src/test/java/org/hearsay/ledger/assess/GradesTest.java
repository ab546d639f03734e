package org.hearsay.ledger.assess;

import static org.hearsay.ledger.assess.Told.NORLAND;
import static org.hearsay.ledger.assess.Told.OSTER;
import static org.hearsay.ledger.assess.Told.VALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.assess.Reliabilities.Subject;
import org.hearsay.ledger.origin.Families;
import org.hearsay.model.EventType;
import org.junit.jupiter.api.Test;

class GradesTest {
  private static final Party WATCH = new Party("Border Watch", null);

  private static Grade grade(Reliabilities reliabilities, Told... reports) {
    EventContext knowledge =
        EventContext.of(Families.NONE, new AtWar()).withReliabilities(reliabilities);
    return EventAssessment.of(Told.all(reports), knowledge, AsOf.NOW).grade();
  }

  private static String code(Told... reports) {
    return grade(Reliabilities.NONE, reports).code();
  }

  private static Told attack(Told report) {
    return report.deed(EventType.ASSAULT, List.of(NORLAND), List.of(VALE));
  }

  private static boolean mentions(List<Reason> reasons, String words) {
    return reasons.stream().anyMatch(reason -> reason.text().contains(words));
  }

  @Test
  void of_twoIndependentOriginsOneOutside_is1() {
    assertEquals(
        "F1",
        code(
            attack(Told.by("Coast Wire", 9)).says(VALE, "shelled"),
            attack(Told.by("Bay Daily", 9)).says(WATCH, "shelled")));
  }

  @Test
  void of_outletsAlone_is2() {
    assertEquals(
        "F2",
        code(
            attack(Told.by("Coast Wire", 9)).states("shelled"),
            attack(Told.by("Bay Daily", 9)).states("shelled")));
    assertEquals(
        "F3",
        code(
            attack(Told.by("Coast Wire", 9)).says(VALE, "shelled"),
            attack(Told.by("Bay Daily", 9)).states("shelled")));
  }

  @Test
  void of_outletsAlone_saysSoAndNotThatTheyAreParties() {
    Grade grade =
        grade(
            Reliabilities.NONE,
            attack(Told.by("Coast Wire", 9)).states("shelled"),
            attack(Told.by("Bay Daily", 9)).states("shelled"));
    assertTrue(mentions(grade.reasonsAgainst(), "name no source"));
    assertFalse(mentions(grade.reasonsAgainst(), "no party to it"));
  }

  @Test
  void of_headlineAlone_isNoOrigin() {
    assertEquals(
        "F3",
        code(
            attack(Told.by("Coast Wire", 9)).says(VALE, "shelled"),
            attack(Told.by("Bay Daily", 9)).states("shelled").asHeadline().text("Below it.")));
    assertEquals(
        "F6",
        code(attack(Told.by("Bay Daily", 9)).states("shelled").asHeadline().text("Below it.")));
  }

  @Test
  void of_opponentWhoIsNotNamedInTheClaims_isNoOutsider() {
    assertEquals(
        "F2",
        code(
            Told.by("Coast Wire", 9).says(VALE, "withdrew"),
            Told.by("Bay Daily", 9).says(new Party("Vale's governor", null), "withdrew")));
    assertEquals(
        "F2",
        code(
            Told.by("Coast Wire", 9).says(VALE, "withdrew"),
            Told.by("Bay Daily", 9).hedges(WATCH, "withdrew"),
            Told.by("Hill Post", 10).says(new Party("Vale's governor", null), "withdrew")));
  }

  @Test
  void of_outsiderWithoutAName_isNot1() {
    assertEquals(
        "F2",
        code(
            attack(Told.by("Coast Wire", 9)).says(VALE, "shelled"),
            attack(Told.by("Bay Daily", 9)).unnamed("shelled")));
  }

  @Test
  void of_twoOfOneSide_is2() {
    Grade grade =
        grade(
            Reliabilities.NONE,
            attack(Told.by("Coast Wire", 9)).says(VALE, "shelled"),
            attack(Told.by("Bay Daily", 9)).says(new Party("Vale's governor", null), "shelled"));
    assertEquals("F2", grade.code());
    assertTrue(mentions(grade.reasonsAgainst(), "only opponents"));
    assertTrue(mentions(grade.reasonsAgainst(), "no two origins shown"));
  }

  @Test
  void of_oneOriginInManyReports_is3() {
    assertEquals(
        "F3",
        code(
            attack(Told.by("Coast Wire", 9)).says(VALE, "shelled"),
            attack(Told.by("Bay Daily", 9)).says(VALE, "shelled")));
  }

  @Test
  void of_admission_weighsAsConfirmation() {
    Grade retreat = grade(Reliabilities.NONE, Told.by("Coast Wire", 9).says(NORLAND, "withdrew"));
    assertEquals("F2", retreat.code());
    assertTrue(mentions(retreat.reasonsFor(), "against their interest"));
    assertEquals("F3", code(attack(Told.by("Coast Wire", 9)).says(NORLAND, "shelled")));
    assertEquals("F3", code(Told.by("Coast Wire", 9).says(VALE, "withdrew")));
  }

  @Test
  void of_opponentsWhoAgree_is1AndWithAThirdsDenial2() {
    Told both = attack(Told.by("Coast Wire", 9)).says(VALE, "shelled").says(NORLAND, "shelled");
    assertEquals("F1", code(both));
    assertEquals(
        "F2",
        code(
            attack(Told.by("Coast Wire", 9)).says(VALE, "shelled").says(NORLAND, "shelled"),
            attack(Told.by("Bay Daily", 9)).denies(OSTER, "shelled")));
  }

  @Test
  void of_deniedOrDoubted_is4() {
    assertEquals(
        "F4", code(attack(Told.by("Coast Wire", 9)).says(VALE, "hit").denies(NORLAND, "hit")));
    assertEquals(
        "F4", code(attack(Told.by("Coast Wire", 9)).says(VALE, "hit").doubts(WATCH, "hit")));
    assertEquals("F4", code(attack(Told.by("Coast Wire", 9)).hedges(VALE, "hit")));
  }

  @Test
  void of_doubtOverTwoIndependentOrigins_is2() {
    assertEquals(
        "F2",
        code(
            attack(Told.by("Coast Wire", 9)).says(VALE, "hit"),
            attack(Told.by("Bay Daily", 9)).says(WATCH, "hit"),
            attack(Told.by("Hill Post", 9)).doubts(OSTER, "hit")));
  }

  @Test
  void of_deniedByTheMoreReliable_is5() {
    Reliabilities set =
        (source, subject) -> {
          if (source.equals(WATCH)) {
            return Reliability.B;
          }
          return source.equals(VALE) && subject == Subject.OPPONENT ? Reliability.D : Reliability.F;
        };
    Told report = attack(Told.by("Coast Wire", 9)).says(VALE, "hit").denies(WATCH, "hit");
    Grade grade = grade(set, report);
    assertEquals("D5", grade.code());
    assertTrue(mentions(grade.reasonsFor(), "D: Vale on its opponent"));
    assertFalse(mentions(grade.reasonsAgainst(), "F: no reviewer"));
  }

  @Test
  void of_unjudgedDenier_isNotTheMoreReliable() {
    Reliabilities set = (source, subject) -> source.equals(VALE) ? Reliability.E : Reliability.F;
    assertEquals(
        "E4",
        grade(set, attack(Told.by("Coast Wire", 9)).says(VALE, "hit").denies(WATCH, "hit")).code());
  }

  @Test
  void of_announcedUnnamedOrLeftOpen_is6() {
    assertEquals("F6", code(Told.by("Coast Wire", 9).announces(NORLAND, "withdraw")));
    assertEquals("F6", code(Told.by("Coast Wire", 9).unnamed("withdrew")));
    assertEquals("F6", code(Told.by("Coast Wire", 9).leavesOpen(OSTER, "withdrew")));
    assertEquals("F6", code(Told.by("Coast Wire", 9).denies(NORLAND, "withdrew")));
  }

  @Test
  void of_anyReliability_leavesTheCredibility() {
    for (Reliability reliability : Reliability.values()) {
      Grade grade =
          grade(
              (source, subject) -> reliability,
              attack(Told.by("Coast Wire", 9)).says(VALE, "shelled"));
      assertEquals(reliability, grade.reliability());
      assertEquals(Credibility.POSSIBLE, grade.credibility());
    }
  }

  @Test
  void of_any_everyReasonHasItsClaims() {
    Grade grade =
        grade(
            Reliabilities.NONE,
            attack(Told.by("Coast Wire", 9)).says(VALE, "hit").denies(NORLAND, "hit"));
    assertTrue(grade.reasonsFor().stream().noneMatch(reason -> reason.claims().isEmpty()));
    assertTrue(grade.reasonsAgainst().stream().noneMatch(reason -> reason.claims().isEmpty()));
  }
}
