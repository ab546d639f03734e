package org.hearsay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.EventType;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.reader.EventJudge.Factuality;
import org.hearsay.reader.EventJudge.Scale;
import org.hearsay.reader.encoder.ReaderModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How events are judged, on rows that say what a test tells them to ({@link ScriptedNetwork}). */
class EventJudgeTest {
  private static final String TEXT = "Boats shelled Goma.";
  private static final Gazetteer GAZETTEER = Gazetteer.embedded();

  private static ScriptedNetwork network;
  private static NewsReader reader;

  @BeforeAll
  static void open() {
    ReaderModel model = ReaderModel.load();
    network = new ScriptedNetwork(model);
    reader = NewsReader.open(model, network, GAZETTEER);
  }

  private static Span span(String words) {
    return ScriptedNetwork.span(TEXT, words);
  }

  private static Factuality factuality(String... seen) {
    network.put(TEXT, List.of(seen));
    return reader.factuality(Report.of("case", TEXT), List.of(span("shelled"))).getFirst();
  }

  private static Map<EventType, Double> between(
      List<Span> agents, List<Span> patients, String... s) {
    network.put(TEXT, List.of(s));
    return reader.between(Report.of("case", TEXT), agents, patients);
  }

  @Test
  void factuality_scores_areSquashedToThreeEitherWay() {
    Map<Scale, Double> scores =
        factuality(
                "row shelled factuality 0.5",
                "row shelled factuality+1 -2",
                "row shelled factuality+3 9")
            .scores();
    assertThat(scores.get(Scale.UW)).isCloseTo(1.3864, within(1e-3));
    assertThat(scores.get(Scale.MEANTIME)).isCloseTo(-2.8921, within(1e-3));
    assertThat(scores.get(Scale.UDS)).isZero();
    assertThat(scores.get(Scale.CB)).isCloseTo(3, within(1e-3));
  }

  @Test
  void factuality_polarity_isOpenNegativeOrPositive() {
    assertThat(factuality().positive()).isTrue();
    assertThat(factuality().negative()).isFalse();
    Factuality negative = factuality("row shelled state 1", "row shelled negative 1");
    assertThat(negative.positive()).isFalse();
    assertThat(negative.negative()).isTrue();
    Factuality open = factuality("row shelled state 1", "row shelled negative -1");
    assertThat(open.positive()).isFalse();
    assertThat(open.negative()).isFalse();
    assertThat(factuality("row shelled state 0", "row shelled negative 1").negative()).isFalse();
    assertThat(factuality("row shelled state 1", "row shelled negative 0").negative()).isFalse();
  }

  @Test
  void factuality_future_andWhatIsNotCertain() {
    assertThat(factuality("row shelled state+1 1").future()).isTrue();
    assertThat(factuality("row shelled state+1 0").future()).isFalse();
    assertThat(factuality().certainty()).isEqualTo(Certainty.CERTAIN);
    // The score of not being certain and 1.5 times that of the future: over 2.5 together.
    assertThat(factuality("row shelled state+1 1", "row shelled state+2 1").certainty())
        .isEqualTo(Certainty.CERTAIN);
    assertThat(factuality("row shelled state+1 1", "row shelled state+2 1.1").certainty())
        .isEqualTo(Certainty.PROBABLE);
    assertThat(
            factuality("row shelled state+1 -2", "row shelled state+2 6", "is shelled POSSIBLE")
                .certainty())
        .isEqualTo(Certainty.POSSIBLE);
    assertThat(factuality("row shelled state+2 6", "is shelled UNDERSPECIFIED").certainty())
        .isEqualTo(Certainty.UNDERSPECIFIED);
  }

  @Test
  void factuality_noWordThere_throws() {
    assertThatThrownBy(
            () -> reader.factuality(Report.of("case", TEXT + "\n\n"), List.of(new Span(19, 20))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void between_typeOfTheWordThatTiesTheTwo_hasTheLargestShare() {
    Map<EventType, Double> all =
        between(
            List.of(span("Boats")),
            List.of(span("Goma")),
            "event shelled ASSAULT",
            "row shelled deal+15 4",
            "agent shelled | Boats",
            "patient shelled | Goma");
    assertThat(all).hasSize(16);
    assertThat(all.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
    // exp(.7 * 4 + .3 * 40) against exp(0) for each of the 15 others.
    assertThat(all.get(EventType.ASSAULT)).isCloseTo(1, within(1e-4));
  }

  /** exp(.7 * 1 + .3 * 2) = 3.669 against 15 of exp(0): .1966. */
  @Test
  void between_sharesOfOneWord_areMeansOfDeedAndDeal() {
    String[] seen = {
      "row shelled type 0", "row shelled type+16 2", "row shelled deal+15 1",
      "row Boats type 60", "row Goma type 60", "row . type 60"
    };
    Map<EventType, Double> all = between(List.of(), List.of(), seen);
    assertThat(all.get(EventType.ASSAULT)).isCloseTo(0.1966, within(1e-3));
    assertThat(all.get(EventType.AID)).isCloseTo(0.0536, within(1e-3));
  }

  /** Of two words that name an event the one counts that is tied to agent and patient. */
  @Test
  void between_wordThatIsNotTied_hasNoSay() {
    String[] seen = {
      "event shelled ASSAULT",
      "event Goma AID",
      "row shelled deal+15 4",
      "row Goma deal+5 4",
      "agent shelled | Boats"
    };
    assertThat(between(List.of(span("Boats")), List.of(), seen).get(EventType.ASSAULT))
        .isGreaterThan(0.9);
    assertThat(between(List.of(), List.of(), seen).get(EventType.ASSAULT))
        .isCloseTo(0.5, within(0.05));
    seen[4] = "patient Goma | Boats";
    assertThat(between(List.of(), List.of(span("Boats")), seen).get(EventType.AID))
        .isGreaterThan(0.9);
  }
}
