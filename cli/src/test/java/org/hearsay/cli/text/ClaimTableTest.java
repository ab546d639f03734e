package org.hearsay.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.TimeExpression;
import org.junit.jupiter.api.Test;

class ClaimTableTest {
  private static final String TEXT =
      "Vale said Tavira would leave Cape Rell on Monday if paid\u001b[31m.";

  @Test
  void of_aClaim_tellsItInALine() {
    assertThat(lines(120))
        .contains(
            "c1  RETREAT  leave  Tavira  Cape Rell  2026-03-02  not: possible, future, if"
                + " paid␛[31m  Ada Vale < “Vale”");
  }

  @Test
  void of_noPatient_leavesTheColumnOut() {
    assertThat(lines(120)).noneMatch(line -> line.contains("to whom"));
  }

  @Test
  void of_aNarrowTerminal_cutsTheWidestColumns() {
    assertThat(lines(60)).allMatch(line -> line.length() <= 100);
    assertThat(lines(60)).anyMatch(line -> line.contains("…"));
  }

  private static List<String> lines(int width) {
    return new TextReading(width, false).of(reading()).lines().toList();
  }

  private static Reading reading() {
    Claim claim =
        new Claim(
            "c1",
            EventType.RETREAT,
            null,
            span("leave"),
            List.of(new Participant("Tavira", List.of(), null, span("Tavira"))),
            List.of(),
            new EventPlace("Cape Rell", List.of(), null, null, null, 0, span("Cape Rell")),
            new TimeExpression(
                span("Monday"),
                TimeExpression.Type.DATE,
                "2026-03-02",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 2),
                TimeExpression.Precision.DAY,
                false),
            List.of(),
            new Commitment(
                Certainty.POSSIBLE, Polarity.NEG, Tense.FUTURE, span("if paid\u001b[31m")),
            List.of(new Asserter("Ada Vale", "a1"), new Asserter(null, "a1")),
            List.of(),
            0.9);
    return new Reading(
        Report.of("r", TEXT),
        "m",
        List.of(),
        List.of(attribution()),
        List.of(claim),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Attribution attribution() {
    return new Attribution(
        "a1",
        Attribution.Kind.INDIRECT,
        List.of(span("Vale")),
        List.of(span("said")),
        List.of(span("Tavira would leave Cape Rell on Monday if paid")),
        null,
        null,
        null,
        1);
  }

  private static Span span(String words) {
    int at = TEXT.indexOf(words);
    return new Span(at, at + words.length());
  }
}
