package org.hearsay.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Label;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Commitment;
import org.hearsay.model.EventType;
import org.hearsay.model.Figure;
import org.hearsay.model.FigureKind;
import org.hearsay.model.Stance;
import org.hearsay.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/** A claim's JSON, as {@link ClaimJson} writes it, back to the claim. */
final class ClaimParser {
  private final CodePoints points;

  ClaimParser(CodePoints points) {
    this.points = points;
  }

  Claim claim(JsonObject json) {
    Commitment commitment = commitment(json.object("commitment"));
    String stance = json.textOr("stance");
    return new Claim(
        json.text("id"),
        EventType.valueOf(json.text("type")),
        json.textOr("subType"),
        json.span("trigger", points),
        participants(json, "agent"),
        participants(json, "patient"),
        place(json.objectOr("place")),
        time(json.objectOr("time")),
        json.objects("figures", this::figure),
        commitment,
        stance == null ? Stance.of(commitment) : Stance.valueOf(stance),
        json.objects("assertedBy", ClaimParser::asserter),
        json.objects("labels", this::label),
        json.number("confidence"));
  }

  private List<Participant> participants(JsonObject json, String name) {
    return json.objects(
        name,
        one ->
            new Participant(
                one.text("name"),
                one.texts("names"),
                one.textOr("actor"),
                one.span("span", points)));
  }

  private @Nullable EventPlace place(@Nullable JsonObject json) {
    return json == null
        ? null
        : new EventPlace(
            json.text("name"),
            json.texts("names"),
            json.wholeOr("geonamesId"),
            json.numberOr("lat"),
            json.numberOr("lon"),
            (int) json.number("precision"),
            json.span("span", points));
  }

  private @Nullable TimeExpression time(@Nullable JsonObject json) {
    return json == null
        ? null
        : new TimeExpression(
            json.span("span", points),
            type(json),
            json.textOr("value"),
            day(json.textOr("start")),
            day(json.textOr("end")),
            precision(json),
            false);
  }

  /** Readings of before figures had a kind have their dimension under that name. */
  private Figure figure(JsonObject json) {
    String dimension = json.textOr("dimension");
    return new Figure(
        json.span("span", points),
        Figure.Dimension.valueOf(dimension == null ? json.text("kind") : dimension),
        json.numberOr("low"),
        json.numberOr("high"),
        json.truth("approximate"),
        json.textOr("unit"),
        json.fields().containsKey("whatSpan") ? json.span("whatSpan", points) : null,
        dimension == null ? FigureKind.OTHER : FigureKind.of(json.text("kind")));
  }

  private Commitment commitment(JsonObject json) {
    JsonObject condition = json.objectOr("condition");
    return new Commitment(
        Commitment.Certainty.valueOf(json.text("certainty")),
        Commitment.Polarity.valueOf(json.text("polarity")),
        Commitment.Tense.valueOf(json.text("tense")),
        condition == null ? null : condition.span("span", points));
  }

  private static Asserter asserter(JsonObject json) {
    return new Asserter(json.textOr("name"), json.text("attribution"));
  }

  private Label label(JsonObject json) {
    String type = json.textOr("type");
    return new Label(
        type == null ? null : EventType.valueOf(type),
        json.span("span", points),
        asserter(json.object("by")));
  }

  static TimeExpression.Type type(JsonObject json) {
    return TimeExpression.Type.valueOf(json.text("type").toUpperCase(Locale.ROOT));
  }

  static TimeExpression.Precision precision(JsonObject json) {
    String code = json.text("precision");
    for (TimeExpression.Precision precision : TimeExpression.Precision.values()) {
      if (precision.code().equals(code)) {
        return precision;
      }
    }
    throw new IllegalArgumentException("no precision " + code);
  }

  static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
