package org.hearsay.cli;

import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.export.EventJson;
import org.hearsay.ledger.export.ReportJson;
import org.hearsay.ledger.search.SearchHit;
import org.hearsay.ledger.search.SearchHit.ClaimHit;
import org.hearsay.ledger.search.SearchPage;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import tools.jackson.core.JsonGenerator;

/**
 * What was found, as JSON; spans are code points into the report's text, title's into its title.
 */
final class SearchJson {
  private static final double PRECISION = 1e4;

  private SearchJson() {}

  static byte[] of(AsOf asOf, SearchPage page) {
    return EventPageJson.written(
        json -> {
          json.writeStartObject();
          EventPageJson.moment(json, asOf);
          json.writeNumberProperty("matching", page.matching());
          json.writeBooleanProperty("cut", page.cut());
          json.writeBooleanProperty("more", page.more());
          json.writeArrayPropertyStart("hits");
          page.hits().forEach(hit -> hit(json, hit));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void hit(JsonGenerator json, SearchHit hit) {
    String text = hit.revision().report().text();
    CodePoints points = CodePoints.of(text);
    String title = hit.revision().report().title();
    json.writeStartObject();
    json.writeName("report");
    ReportJson.write(json, hit.revision());
    json.writeNumberProperty("score", Math.round(hit.score() * PRECISION) / PRECISION);
    spans(json, "titleMarks", hit.titleMarks(), CodePoints.of(title == null ? "" : title));
    json.writeObjectPropertyStart("snippet");
    json.writeStringProperty("words", hit.snippet().excerpt().of(text));
    json.writeName("span");
    pair(json, hit.snippet().excerpt(), points);
    spans(json, "marks", hit.snippet().marks(), points);
    json.writeEndObject();
    json.writeArrayPropertyStart("claims");
    hit.claims().forEach(claim -> claim(json, claim, text, points));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void claim(JsonGenerator json, ClaimHit hit, String text, CodePoints points) {
    json.writeStartObject();
    json.writeStringProperty("id", hit.claim().id());
    json.writeStringProperty("event", hit.event());
    json.writeStringProperty("type", hit.claim().claim().type().name());
    EventJson.party(json, "party", hit.claim().party());
    json.writeStringProperty("words", hit.claim().words());
    json.writeName("trigger");
    pair(json, hit.claim().claim().trigger(), points);
    json.writeStringProperty("sentence", hit.claim().sentence().of(text));
    json.writeName("sentenceSpan");
    pair(json, hit.claim().sentence(), points);
    spans(json, "marks", hit.marks(), points);
    json.writeEndObject();
  }

  private static void spans(JsonGenerator json, String name, List<Span> spans, CodePoints points) {
    json.writeArrayPropertyStart(name);
    spans.forEach(span -> pair(json, span, points));
    json.writeEndArray();
  }

  private static void pair(JsonGenerator json, Span span, CodePoints points) {
    json.writeStartArray();
    json.writeNumber(points.at(span.start()));
    json.writeNumber(points.at(span.end()));
    json.writeEndArray();
  }
}
