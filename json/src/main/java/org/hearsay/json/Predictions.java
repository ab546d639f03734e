package org.hearsay.json;

import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;
import tools.jackson.core.JsonGenerator;

/** Readings in the forms that the scorers read; offsets are code points. */
public final class Predictions {
  private Predictions() {}

  /**
   * {@code {id, attributions: [{id, source, cue, content, kind}]}}.
   *
   * @param nested whether those that stand inside another's content are written too
   */
  public static void attributions(JsonGenerator json, Reading reading, boolean nested) {
    CodePoints points = CodePoints.of(reading.report().text());
    json.writeStartObject();
    json.writeStringProperty("id", reading.report().id());
    json.writeArrayPropertyStart("attributions");
    for (Attribution attribution : reading.attributions()) {
      if (nested || attribution.inside() == null) {
        attribution(json, attribution, points);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** {@code {id, names: [{s, e, kind}], chains: [[{s, e}]]}}. */
  public static void names(JsonGenerator json, Reading reading) {
    CodePoints points = CodePoints.of(reading.report().text());
    json.writeStartObject();
    json.writeStringProperty("id", reading.report().id());
    json.writeArrayPropertyStart("names");
    reading
        .names()
        .forEach(
            name -> {
              start(json, name.span(), points);
              json.writeStringProperty("kind", name.kind().code());
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeArrayPropertyStart("chains");
    reading.chains().forEach(chain -> chain(json, chain, points));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void attribution(JsonGenerator json, Attribution attribution, CodePoints points) {
    json.writeStartObject();
    json.writeStringProperty("id", attribution.id());
    Json.spans(json, "source", attribution.source(), points);
    Json.spans(json, "cue", attribution.cue(), points);
    Json.spans(json, "content", attribution.content(), points);
    json.writeStringProperty("kind", attribution.kind().code());
    json.writeEndObject();
  }

  private static void chain(JsonGenerator json, List<Span> chain, CodePoints points) {
    json.writeStartArray();
    for (Span span : chain) {
      start(json, span, points);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void start(JsonGenerator json, Span span, CodePoints points) {
    json.writeStartObject();
    json.writeNumberProperty("s", points.at(span.start()));
    json.writeNumberProperty("e", points.at(span.end()));
  }
}
