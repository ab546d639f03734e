package org.hearsay.json;

import java.util.List;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Label;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Commitment;
import org.hearsay.model.Figure;
import org.hearsay.model.Span;
import org.hearsay.model.TimeExpression;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A claim as JSON, in the form of docs/reading.md. */
public final class ClaimJson {
  private ClaimJson() {}

  public static void write(JsonGenerator json, Claim claim, String text, CodePoints points) {
    json.writeStartObject();
    json.writeStringProperty("id", claim.id());
    json.writeStringProperty("type", claim.type().name());
    Json.text(json, "subType", claim.subType());
    span(json, "trigger", claim.trigger(), points);
    participants(json, "agent", claim.agents(), points);
    participants(json, "patient", claim.patients(), points);
    place(json, claim.place(), points);
    time(json, claim.time(), points);
    json.writeArrayPropertyStart("figures");
    claim.figures().forEach(figure -> figure(json, figure, text, points));
    json.writeEndArray();
    commitment(json, claim.commitment(), text, points);
    json.writeStringProperty("stance", claim.stance().name());
    json.writeArrayPropertyStart("assertedBy");
    claim.assertedBy().forEach(asserter -> asserter(json, asserter));
    json.writeEndArray();
    json.writeArrayPropertyStart("labels");
    claim.labels().forEach(label -> label(json, label, text, points));
    json.writeEndArray();
    json.writeNumberProperty("confidence", Json.rounded(claim.confidence()));
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, String name, Span span, CodePoints points) {
    json.writeName(name);
    Json.pair(json, span, points);
  }

  private static void participants(
      JsonGenerator json, String name, List<Participant> participants, CodePoints points) {
    json.writeArrayPropertyStart(name);
    for (Participant participant : participants) {
      json.writeStartObject();
      json.writeStringProperty("name", participant.name());
      Json.texts(json, "names", participant.names());
      Json.text(json, "actor", participant.actor());
      span(json, "span", participant.span(), points);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, @Nullable EventPlace place, CodePoints points) {
    if (place == null) {
      json.writeNullProperty("place");
      return;
    }
    json.writeObjectPropertyStart("place");
    json.writeStringProperty("name", place.name());
    Json.texts(json, "names", place.names());
    Json.number(json, "geonamesId", place.geonamesId());
    Json.number(json, "lat", place.latitude());
    Json.number(json, "lon", place.longitude());
    json.writeNumberProperty("precision", place.precision());
    span(json, "span", place.span(), points);
    json.writeEndObject();
  }

  private static void time(JsonGenerator json, @Nullable TimeExpression time, CodePoints points) {
    if (time == null) {
      json.writeNullProperty("time");
      return;
    }
    json.writeObjectPropertyStart("time");
    Json.text(json, "start", time.from() == null ? null : time.from().toString());
    Json.text(json, "end", time.to() == null ? null : time.to().toString());
    json.writeStringProperty("precision", time.precision().code());
    Json.text(json, "value", time.value());
    json.writeStringProperty("type", time.type().code());
    span(json, "span", time.span(), points);
    json.writeEndObject();
  }

  private static void figure(JsonGenerator json, Figure figure, String text, CodePoints points) {
    json.writeStartObject();
    Json.text(json, "what", figure.what() == null ? null : figure.what().of(text));
    Json.number(json, "low", figure.low());
    Json.number(json, "high", figure.high());
    Json.text(json, "unit", figure.unit());
    json.writeStringProperty("kind", figure.kind().code());
    json.writeStringProperty("dimension", figure.dimension().name());
    json.writeBooleanProperty("approximate", figure.approximate());
    span(json, "span", figure.span(), points);
    if (figure.what() == null) {
      json.writeNullProperty("whatSpan");
    } else {
      span(json, "whatSpan", figure.what(), points);
    }
    json.writeEndObject();
  }

  private static void commitment(
      JsonGenerator json, Commitment commitment, String text, CodePoints points) {
    json.writeObjectPropertyStart("commitment");
    json.writeStringProperty("certainty", commitment.certainty().name());
    json.writeStringProperty("polarity", commitment.polarity().name());
    json.writeStringProperty("tense", commitment.tense().name());
    Span condition = commitment.condition();
    if (condition == null) {
      json.writeNullProperty("condition");
    } else {
      json.writeObjectPropertyStart("condition");
      json.writeStringProperty("words", condition.of(text));
      span(json, "span", condition, points);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void asserter(JsonGenerator json, Asserter asserter) {
    json.writeStartObject();
    Json.text(json, "name", asserter.name());
    json.writeStringProperty("attribution", asserter.attribution());
    json.writeEndObject();
  }

  private static void label(JsonGenerator json, Label label, String text, CodePoints points) {
    json.writeStartObject();
    json.writeStringProperty("words", label.span().of(text));
    span(json, "span", label.span(), points);
    Json.text(json, "type", label.type() == null ? null : label.type().name());
    json.writeName("by");
    asserter(json, label.by());
    json.writeEndObject();
  }
}
