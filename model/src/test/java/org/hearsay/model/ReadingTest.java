package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Attribution.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private static final Report REPORT = Report.of("r", "The mayor said the ferry sank.");

  @Test
  void constructor_spanOutsideTheText_namesReportAndSpan() {
    assertThatThrownBy(() -> reading(attribution("a1", new Span(15, 99), null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[15, 99)")
        .hasMessageContaining("report r");
  }

  @Test
  void constructor_insideOneThatIsNotThere_throws() {
    assertThatThrownBy(() -> reading(attribution("a1", new Span(15, 29), "a7")))
        .hasMessageContaining("a7");
  }

  @Test
  void constructor_idTwice_throws() {
    Attribution one = attribution("a1", new Span(15, 29), null);
    assertThatThrownBy(() -> reading(one, one)).hasMessageContaining("two attributions a1");
  }

  @Test
  void constructor_listChangedLater_keepsItsOwn() {
    List<Span> sentences = new ArrayList<>(List.of(new Span(0, 30)));
    Reading reading =
        new Reading(
            REPORT, "m", sentences, List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of());
    sentences.clear();
    assertThat(reading.sentences()).containsExactly(new Span(0, 30));
  }

  @Test
  void constructor_claimAssertedInNoAttribution_throws() {
    Claim claim = claim("c1", new Claim.Asserter("Vale", "a9"));
    assertThatThrownBy(() -> reading(claim)).hasMessageContaining("c1 is asserted in a9");
  }

  @Test
  void constructor_claimIdTwice_throws() {
    assertThatThrownBy(() -> reading(claim("c1"), claim("c1")))
        .hasMessageContaining("two claims c1");
  }

  @Test
  void commitment_code_isFactBanksShortForm() {
    assertThat(commitment(Commitment.Certainty.POSSIBLE).code()).isEqualTo("PS-");
    assertThat(commitment(Commitment.Certainty.UNDERSPECIFIED).code()).isEqualTo("U");
  }

  private static Commitment commitment(Commitment.Certainty certainty) {
    return new Commitment(certainty, Commitment.Polarity.NEG, Commitment.Tense.DONE, null);
  }

  private static Claim claim(String id, Claim.Asserter... by) {
    return new Claim(
        id,
        EventType.ASSAULT,
        null,
        new Span(0, 3),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        commitment(Commitment.Certainty.CERTAIN),
        List.of(by),
        List.of(),
        1);
  }

  private static Reading reading(Claim... claims) {
    return new Reading(
        REPORT,
        "m",
        List.of(),
        List.of(),
        List.of(claims),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void attribution_confidenceNotANumber_throws() {
    List<Span> content = List.of(new Span(0, 3));
    assertThatThrownBy(
            () ->
                new Attribution(
                    "a1", Kind.DIRECT, List.of(), List.of(), content, null, null, null, Double.NaN))
        .hasMessageContaining("NaN");
  }

  private static Reading reading(Attribution... attributions) {
    return Reading.of(REPORT, "m", List.of(attributions));
  }

  private static Attribution attribution(String id, Span content, @Nullable String inside) {
    return new Attribution(
        id,
        Kind.INDIRECT,
        List.of(new Span(0, 9)),
        List.of(new Span(10, 14)),
        List.of(content),
        null,
        inside,
        null,
        0.9);
  }
}
