package org.hearsay.json;

import org.hearsay.model.Attribution;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Name;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.Toponym;
import org.hearsay.model.Warning;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A reading as JSON, in the form of docs/reading.md.
 *
 * <p>Offsets are Unicode code points into {@code text}, end exclusive, as in the W3C Web Annotation
 * TextPositionSelector. The same reading gives the same bytes.
 */
public final class ReadingJson {
  /** Confidence is written to this precision; more digits would be noise. */
  private ReadingJson() {}

  public static void write(JsonGenerator json, Reading reading) {
    CodePoints points = CodePoints.of(reading.report().text());
    json.writeStartObject();
    report(json, reading.report());
    json.writeStringProperty("model", reading.model());
    Json.spans(json, "sentences", reading.sentences(), points);
    json.writeArrayPropertyStart("attributions");
    reading.attributions().forEach(attribution -> attribution(json, attribution, points));
    json.writeEndArray();
    json.writeArrayPropertyStart("claims");
    reading
        .claims()
        .forEach(claim -> ClaimJson.write(json, claim, reading.report().text(), points));
    json.writeEndArray();
    json.writeArrayPropertyStart("toponyms");
    reading.toponyms().forEach(toponym -> toponym(json, toponym, points));
    json.writeEndArray();
    json.writeArrayPropertyStart("times");
    reading.times().forEach(time -> time(json, time, points));
    json.writeEndArray();
    json.writeArrayPropertyStart("names");
    reading.names().forEach(name -> name(json, name, points));
    json.writeEndArray();
    json.writeArrayPropertyStart("warnings");
    reading.warnings().forEach(warning -> warning(json, warning, points));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void report(JsonGenerator json, Report report) {
    json.writeStringProperty("id", report.id());
    Json.text(json, "title", report.title());
    Json.text(json, "outlet", report.outlet());
    Json.text(json, "published", report.published() == null ? null : report.published().toString());
    json.writeStringProperty("language", report.language());
    ProvenanceJson.write(json, report.provenance());
    json.writeStringProperty("text", report.text());
  }

  private static void attribution(JsonGenerator json, Attribution attribution, CodePoints points) {
    json.writeStartObject();
    json.writeStringProperty("id", attribution.id());
    json.writeStringProperty("kind", attribution.kind().code());
    Json.spans(json, "source", attribution.source(), points);
    Json.spans(json, "cue", attribution.cue(), points);
    Json.spans(json, "content", attribution.content(), points);
    speaker(json, attribution.speaker());
    Json.text(json, "inside", attribution.inside());
    Json.text(json, "channel", attribution.channel());
    json.writeNumberProperty("confidence", Json.rounded(attribution.confidence()));
    json.writeEndObject();
  }

  private static void speaker(JsonGenerator json, @Nullable Speaker speaker) {
    if (speaker == null) {
      json.writeNullProperty("speaker");
      return;
    }
    json.writeObjectPropertyStart("speaker");
    json.writeStringProperty("name", speaker.name());
    Json.texts(json, "names", speaker.names());
    Json.text(json, "actor", speaker.actor());
    json.writeEndObject();
  }

  private static void name(JsonGenerator json, Name name, CodePoints points) {
    json.writeStartObject();
    json.writeNumberProperty("start", points.at(name.span().start()));
    json.writeNumberProperty("end", points.at(name.span().end()));
    json.writeStringProperty("kind", name.kind().code());
    Json.text(json, "actor", name.actor());
    json.writeEndObject();
  }

  private static void toponym(JsonGenerator json, Toponym toponym, CodePoints points) {
    json.writeStartObject();
    json.writeNumberProperty("start", points.at(toponym.span().start()));
    json.writeNumberProperty("end", points.at(toponym.span().end()));
    Json.text(json, "name", toponym.name());
    Json.number(json, "lat", toponym.latitude());
    Json.number(json, "lon", toponym.longitude());
    Json.number(json, "geonamesId", toponym.geonamesId());
    json.writeNumberProperty("precision", toponym.precision());
    Json.texts(json, "reasons", toponym.reasons());
    json.writeEndObject();
  }

  private static void time(JsonGenerator json, TimeExpression time, CodePoints points) {
    json.writeStartObject();
    json.writeNumberProperty("start", points.at(time.span().start()));
    json.writeNumberProperty("end", points.at(time.span().end()));
    Json.text(json, "value", time.value());
    json.writeStringProperty("type", time.type().code());
    Json.text(json, "from", time.from() == null ? null : time.from().toString());
    Json.text(json, "to", time.to() == null ? null : time.to().toString());
    json.writeStringProperty("precision", time.precision().code());
    json.writeEndObject();
  }

  private static void warning(JsonGenerator json, Warning warning, CodePoints points) {
    json.writeStartObject();
    json.writeStringProperty("code", warning.code());
    json.writeStringProperty("message", warning.message());
    Span span = warning.span();
    if (span == null) {
      json.writeNullProperty("span");
    } else {
      json.writeName("span");
      Json.pair(json, span, points);
    }
    json.writeEndObject();
  }
}
