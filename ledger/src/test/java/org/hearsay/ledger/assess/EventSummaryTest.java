package org.hearsay.ledger.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.assess.Told.NORLAND;
import static org.hearsay.ledger.assess.Told.OSTER;
import static org.hearsay.ledger.assess.Told.VALE;

import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.origin.Families;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.EventType;
import org.hearsay.model.Stance;
import org.junit.jupiter.api.Test;

/** The cells that every list, table, map and export shows of an event. */
class EventSummaryTest {
  private static EventAssessment view(Told... reports) {
    return EventAssessment.of(Told.all(reports), Families.NONE, new AtWar(), AsOf.NOW);
  }

  private static EventSummary summary(Told... reports) {
    return EventSummary.of(view(reports), false);
  }

  @Test
  void of_manyWhoTakePart_leadsWithTheFirstThree() {
    List<Party> four = List.of(NORLAND, VALE, OSTER, new Party("Border Watch", null));
    EventSummary summary =
        summary(Told.by("Coast Wire", 1).deed(EventType.CONSULT, four, four).states("met"));
    assertThat(summary.agents()).hasSize(4);
    assertThat(summary.leadingAgents())
        .extracting(Participant::name)
        .containsExactly("Norland", "Vale", "Oster");
    assertThat(summary.leadingPatients())
        .extracting(Participant::name)
        .containsExactly("Norland", "Vale", "Oster");
  }

  @Test
  void days_oneDayToldOrNone() {
    assertThat(summary(Told.by("Coast Wire", 9).states("left").on(8, 8)).days())
        .contains("2026-03-08");
    assertThat(summary(Told.by("Coast Wire", 9).states("left")).days()).isEmpty();
  }

  @Test
  void reports_someOnlyMentionIt_areThoseThatAssertIt() {
    Told asserted = Told.by("Coast Wire", 9).says(NORLAND, "left").states("withdrew");
    Told mentioned = Told.by("Bay Daily", 9).says(VALE, "withdrawal").takes(Stance.MENTIONS);
    Told more = Told.by("Lamp", 10).says(OSTER, "withdrawal").takes(Stance.MENTIONS);
    EventSummary summary = summary(asserted, mentioned, more);
    assertThat(summary.reports()).isEqualTo(1);
    assertThat(summary.claims()).isEqualTo(4);
    assertThat(summary.origins()).isEqualTo(1);
    assertThat(summary(mentioned, more).reports()).isEqualTo(2);
    assertThat(summary(mentioned, more).origins()).isZero();
  }

  @Test
  void holders_ofEachClaim_areThePositions() {
    Party moor = new Party("Ida Moor", null);
    Told report =
        Told.by("Coast Wire", 9)
            .says(moor, "withdrawal")
            .asHeadline()
            .hedges(moor, "left")
            .says(new Party("Moor", null), "withdrew")
            .states("gone");
    EventAssessment view = view(report);
    assertThat(report.claims())
        .extracting(claim -> view.holders().get(claim.id()))
        .extracting(party -> party == null ? "" : party.name())
        .containsExactly("Ida Moor", "Ida Moor", "Ida Moor", "Coast Wire");
  }

  @Test
  void then_laterDecision_setsOnlyWhatItNames() {
    ReviewedGrade first = ReviewedGrade.NONE.then(Reliability.C, null);
    assertThat(first).isEqualTo(new ReviewedGrade(Reliability.C, null));
    assertThat(first.then(null, Credibility.of("2")))
        .isEqualTo(new ReviewedGrade(Reliability.C, Credibility.of("2")));
    assertThat(first.then(Reliability.B, null)).isEqualTo(new ReviewedGrade(Reliability.B, null));
    Grade grade = first.over(view(Told.by("Coast Wire", 9).says(NORLAND, "left")).grade());
    assertThat(grade.code()).isEqualTo("C2");
  }

  @Test
  void text_ofStatusesAndGrades_tellsThemApart() {
    assertThat(Status.Kind.values()).extracting(Status.Kind::text).doesNotHaveDuplicates();
    assertThat(Status.Kind.values()).extracting(Status.Kind::meaning).doesNotHaveDuplicates();
    assertThat(Reliability.values()).extracting(Reliability::text).doesNotHaveDuplicates();
    assertThat(Credibility.values()).extracting(Credibility::text).doesNotHaveDuplicates();
  }
}
