package org.hearsay.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.model.Attribution;
import org.hearsay.model.Attribution.Kind;
import org.hearsay.model.Claim;
import org.hearsay.model.Commitment;
import org.hearsay.model.EventType;
import org.hearsay.model.Figure;
import org.hearsay.model.Name;
import org.hearsay.model.NameKind;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.Toponym;
import org.hearsay.model.Warning;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

class ReadingJsonTest {
  private static final String TEXT = "😀 Vale said \"no\".";

  @Test
  void write_emojiBeforeTheSpans_countsCodePoints() {
    String line = line(json -> ReadingJson.write(json, reading()));
    assertThat(line)
        .isEqualTo(
            """
            {"id":"r1","title":null,"outlet":"Coast Wire","published":"2026-03-02",\
            "language":"en","text":"😀 Vale said \\"no\\".","model":"m 1",\
            "sentences":[[0,17]],\
            "attributions":[{"id":"a1","kind":"direct","source":[[2,6]],"cue":[[7,11]],\
            "content":[[12,16]],"speaker":{"name":"Ada Vale","names":["Vale"],"actor":null},\
            "inside":null,"channel":null,"confidence":0.9877}],\
            "claims":[{"id":"c1","type":"REJECT","subType":null,"trigger":[7,11],\
            "agent":[{"name":"Ada Vale","names":["Vale"],"actor":null,"span":[2,6]}],"patient":[],\
            "place":{"name":"Vale","names":[],"geonamesId":7,"lat":1.5,"lon":-2,"precision":3,\
            "span":[2,6]},"time":null,\
            "figures":[{"what":"Vale","low":12,"high":null,"unit":null,"kind":"other","dimension":"COUNT",\
            "approximate":false,"span":[7,11],"whatSpan":[2,6]}],\
            "commitment":{"certainty":"POSSIBLE","polarity":"POS","tense":"FUTURE",\
            "condition":{"words":"\\"no\\"","span":[12,16]}},"stance":"CONDITIONAL",\
            "assertedBy":[{"name":null,"attribution":"a1"}],\
            "labels":[{"words":"Vale","span":[2,6],"type":null,\
            "by":{"name":"Ada Vale","attribution":"a1"}}],"confidence":0.5}],\
            "toponyms":[{"start":2,"end":6,"name":"Vale","lat":1.5,"lon":-2,"geonamesId":7,\
            "precision":3,"reasons":["the only one"]}],\
            "times":[{"start":7,"end":11,"value":"2026-03","type":"date",\
            "from":"2026-03-01","to":null,"precision":"month"}],\
            "names":[{"start":2,"end":6,"kind":"PERSON","actor":null}],\
            "warnings":[{"code":"quotes","message":"odd","span":[12,13]},\
            {"code":"language","message":"short","span":null}]}""");
  }

  @Test
  void write_twice_givesTheSameBytes() {
    assertThat(line(json -> ReadingJson.write(json, reading())))
        .isEqualTo(line(json -> ReadingJson.write(json, reading())));
  }

  @Test
  void attributions_nestedOnes_areLeftOutUnlessAsked() {
    String without = line(json -> Predictions.attributions(json, nested(), false));
    String with = line(json -> Predictions.attributions(json, nested(), true));
    assertThat(without)
        .isEqualTo(
            "{\"id\":\"r2\",\"attributions\":[{\"id\":\"a1\",\"source\":[],\"cue\":[],"
                + "\"content\":[[0,9]],\"kind\":\"indirect\"}]}");
    assertThat(with).contains("\"id\":\"a2\"");
  }

  @Test
  void names_chains_areCodePoints() {
    assertThat(line(json -> Predictions.names(json, reading())))
        .isEqualTo(
            "{\"id\":\"r1\",\"names\":[{\"s\":2,\"e\":6,\"kind\":\"PERSON\"}],"
                + "\"chains\":[[{\"s\":2,\"e\":6}]]}");
  }

  private static String line(Consumer<JsonGenerator> write) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.line(out)) {
      write.accept(json);
    }
    return out.toString(UTF_8);
  }

  private static Reading reading() {
    Report report =
        Report.of("r1", TEXT)
            .withOutlet("Coast Wire")
            .withPublished(LocalDate.of(2026, 3, 2))
            .withWarning(Warning.at("quotes", "odd", new Span(13, 14)));
    Span vale = new Span(3, 7);
    Attribution attribution =
        new Attribution(
            "a1",
            Kind.DIRECT,
            List.of(vale),
            List.of(new Span(8, 12)),
            List.of(new Span(13, 17)),
            new Speaker("Ada Vale", List.of("Vale"), null),
            null,
            null,
            0.98765);
    return new Reading(
        report,
        "m 1",
        List.of(new Span(0, 18)),
        List.of(attribution),
        List.of(claim(vale)),
        List.of(new Toponym(vale, "Vale", 7, 1.5, -2.0, 3, List.of("the only one"))),
        List.of(
            new TimeExpression(
                new Span(8, 12),
                TimeExpression.Type.DATE,
                "2026-03",
                LocalDate.of(2026, 3, 1),
                null,
                TimeExpression.Precision.MONTH,
                false)),
        List.of(new Name(vale, NameKind.PERSON, null)),
        List.of(List.of(vale)),
        List.of(report.warnings().getFirst(), Warning.of("language", "short")));
  }

  private static Claim claim(Span vale) {
    Span said = new Span(8, 12);
    return new Claim(
        "c1",
        EventType.REJECT,
        null,
        said,
        List.of(new Claim.Participant("Ada Vale", List.of("Vale"), null, vale)),
        List.of(),
        new Claim.EventPlace("Vale", List.of(), 7, 1.5, -2.0, 3, vale),
        null,
        List.of(new Figure(said, Figure.Dimension.COUNT, 12.0, null, false, null, vale)),
        new Commitment(
            Commitment.Certainty.POSSIBLE,
            Commitment.Polarity.POS,
            Commitment.Tense.FUTURE,
            new Span(13, 17)),
        List.of(new Claim.Asserter(null, "a1")),
        List.of(new Claim.Label(null, vale, new Claim.Asserter("Ada Vale", "a1"))),
        0.5);
  }

  private static Reading nested() {
    Report report = Report.of("r2", "one in two");
    Attribution outer =
        new Attribution(
            "a1",
            Kind.INDIRECT,
            List.of(),
            List.of(),
            List.of(new Span(0, 9)),
            null,
            null,
            null,
            1);
    Attribution inner =
        new Attribution(
            "a2",
            Kind.INDIRECT,
            List.of(),
            List.of(),
            List.of(new Span(4, 6)),
            null,
            "a1",
            null,
            1);
    return Reading.of(report, "m", List.of(outer, inner));
  }
}
