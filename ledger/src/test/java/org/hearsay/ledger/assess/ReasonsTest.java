package org.hearsay.ledger.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.assess.Told.NORLAND;
import static org.hearsay.ledger.assess.Told.OSTER;
import static org.hearsay.ledger.assess.Told.VALE;

import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.origin.Credit;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.origin.Families.Member;
import org.hearsay.ledger.origin.ReportKey;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;
import org.junit.jupiter.api.Test;

/** What is said for and against an event, by whom, with which claims. */
class ReasonsTest {
  private static final Party WATCH = new Party("Border Watch", null);
  private static final Party MOOR = new Party("Ida Moor", null);

  private static List<String> lines(List<Reason> reasons) {
    return reasons.stream()
        .map(
            reason ->
                reason.text()
                    + " ["
                    + String.join(
                        ", ",
                        reason.claims().stream()
                            .map(c -> c.revision().report().outlet() + " " + c.words())
                            .toList())
                    + "]")
        .toList();
  }

  private static Grade grade(Told... reports) {
    return EventAssessment.of(Told.all(reports), Families.NONE, new AtWar(), AsOf.NOW).grade();
  }

  private static Told attack(String outlet, int day) {
    return Told.by(outlet, day).deed(EventType.ASSAULT, List.of(NORLAND), List.of(VALE));
  }

  private static List<String> speaksFor(Told... reports) {
    return lines(grade(reports).reasonsFor());
  }

  private static List<String> against(Told... reports) {
    return lines(grade(reports).reasonsAgainst());
  }

  @Test
  void of_everyWayToCommitLess_isAReasonOfItsOwnWithItsClaims() {
    assertThat(
            against(
                Told.by("Coast Wire", 9).says(NORLAND, "withdrew"),
                Told.by("Bay Daily", 9).doubts(VALE, "left"),
                Told.by("Hill Post", 9).leavesOpen(OSTER, "retreat"),
                Told.by("Lamp", 9).says(WATCH, "gone").ifCondition("if confirmed"),
                Told.by("Lake Post", 9).hedges(MOOR, "moved")))
        .containsExactly(
            "Border Watch and Ida Moor: hedged or on a condition [Lamp gone, Lake Post moved]",
            "Vale: thought unlikely [Bay Daily left]",
            "Oster: left open [Hill Post retreat]",
            "Norland: only the agent itself asserts it [Coast Wire withdrew]",
            "no two origins shown to be independent [Coast Wire withdrew]",
            "F: no reviewer has graded Norland [Coast Wire withdrew]");
  }

  @Test
  void of_doubtWithinTheSideThatAssertsIt_speaksNotAgainstIt() {
    assertThat(
            against(
                Told.by("Coast Wire", 9).says(NORLAND, "withdrew"),
                Told.by("Bay Daily", 9).doubts(new Party("Norland's adviser", null), "left")))
        .noneMatch(line -> line.contains("unlikely"));
  }

  @Test
  void of_whatIsAskedFor_isNoHedge() {
    assertThat(
            against(
                Told.by("Coast Wire", 9).says(NORLAND, "withdrew"),
                Told.by("Lamp", 9).says(OSTER, "withdraw").takes(Stance.ASKS)))
        .noneMatch(line -> line.contains("Oster"));
  }

  @Test
  void of_originsOfSeveralSides_areNamed_andWhoIsNoPartyToIt() {
    assertThat(
            speaksFor(
                attack("Coast Wire", 9).says(VALE, "shelled"),
                attack("Bay Daily", 9).says(WATCH, "hit"),
                attack("Lamp", 9).says(MOOR, "fired")))
        .contains(
            "3 independent origins, not of one side: Vale, Ida Moor and Border Watch"
                + " [Coast Wire shelled, Lamp fired, Bay Daily hit]",
            "no party to it: Ida Moor and Border Watch [Lamp fired, Bay Daily hit]",
            "named sources: Vale, Ida Moor and Border Watch"
                + " [Coast Wire shelled, Lamp fired, Bay Daily hit]");
  }

  @Test
  void of_opponentOfADoer_isNamedAsSuch_andOnlyWhereNobodyElseAssertsIt() {
    String opponents = "Vale: only opponents of the agent assert it [Coast Wire shelled]";
    Told vale = attack("Coast Wire", 9).says(VALE, "shelled");
    assertThat(against(vale)).contains(opponents);
    assertThat(against(vale, attack("Bay Daily", 9).says(WATCH, "hit")))
        .noneMatch(line -> line.contains("only opponents"));
    assertThat(against(attack("Coast Wire", 9).says(OSTER, "shelled")))
        .noneMatch(line -> line.contains("only"));
  }

  @Test
  void of_agentAlone_isNamedAsSuch_andAnOutletIsNoSourceForIt() {
    assertThat(
            against(
                Told.by("Coast Wire", 9).says(NORLAND, "withdrew"),
                Told.by("Bay Daily", 10).says(new Party("Norland's governor", null), "left")))
        .contains(
            "Norland and Norland's governor: only the agent itself asserts it"
                + " [Coast Wire withdrew, Bay Daily left]");
    assertThat(against(Told.by("Coast Wire", 9).states("withdrew")))
        .contains("Coast Wire: outlets that name no source [Coast Wire withdrew]");
  }

  @Test
  void of_opponentsWhoAgree_areNamedWithoutThirdParties() {
    assertThat(
            speaksFor(
                Told.by("Coast Wire", 9).says(NORLAND, "withdrew").says(VALE, "left"),
                Told.by("Lamp", 9).says(OSTER, "gone")))
        .contains(
            "Norland and Vale: opposed, and all assert it"
                + " [Coast Wire withdrew, Coast Wire left]",
            "Norland: their own action, admitted against their interest [Coast Wire withdrew]");
  }

  @Test
  void of_opponentsWhoBlameEachOther_areNamedAndNobodyOutsideIs() {
    List<String> reasons =
        against(
            Told.by("Coast Wire", 9)
                .deed(EventType.ASSAULT, List.of(NORLAND), List.of())
                .says(VALE, "shelled"),
            Told.by("Bay Daily", 9)
                .deed(EventType.ASSAULT, List.of(VALE), List.of())
                .says(NORLAND, "hit"));
    assertThat(reasons)
        .noneMatch(line -> line.contains("only the agent itself"))
        .contains(
            "Vale and Norland: opposed, each names the other [Coast Wire shelled, Bay Daily hit]",
            "nobody outside the conflict or the event asserts it"
                + " [Coast Wire shelled, Bay Daily hit]");
  }

  @Test
  void of_wordTakenBack_hasWhatWasAssertedAndNotWhatWasHedged() {
    assertThat(
            against(
                Told.by("Coast Wire", 9).hedges(OSTER, "left"),
                Told.by("Coast Wire", 10).says(OSTER, "withdrew"),
                Told.by("Coast Wire", 12).denies(OSTER, "withdraw")))
        .contains(
            "Oster: asserted or announced it before, denies it now"
                + " [Coast Wire withdrew, Coast Wire withdraw]");
    assertThat(
            against(
                Told.by("Coast Wire", 9).hedges(OSTER, "left"),
                Told.by("Coast Wire", 12).denies(OSTER, "withdraw")))
        .noneMatch(line -> line.contains("before"));
  }

  @Test
  void of_outletsOwnDenial_answersOutletsAndNobodyWhoIsQuoted() {
    Told denial = Told.by("Lamp", 10).statesNot("left");
    assertThat(against(Told.by("Coast Wire", 9).says(OSTER, "left"), denial))
        .noneMatch(line -> line.contains("Lamp"));
    assertThat(against(Told.by("Coast Wire", 9).states("left"), denial))
        .contains("Lamp: denied [Lamp left]");
  }

  @Test
  void of_textTakenFromAnAgency_namesItsOutletAndTheAgency() {
    Told copy = Told.by("Bay Daily", 9).states("left");
    Member member =
        new Member(
            ReportKey.of(copy.revision()),
            Optional.of("Bay Daily"),
            Optional.empty(),
            List.of(new Credit(Credit.Kind.WIRE, "reuters", new Span(0, 4))));
    Grade grade =
        EventAssessment.of(copy.claims(), new Families(List.of(member)), new AtWar(), AsOf.NOW)
            .grade();
    assertThat(lines(grade.reasonsFor()))
        .contains("named sources: Bay Daily (Reuters) [Bay Daily left]");
  }
}
