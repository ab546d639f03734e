package org.hearsay.ledger.brief;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.hearsay.json.Json;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.ledger.brief.Brief.Section;
import org.hearsay.ledger.brief.Brief.Sentence;
import org.hearsay.ledger.export.EventJson;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.model.CodePoints;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A brief as JSON: {@code {asOf, recordedAsOf, since, sections: [{event, title, summary, sentences:
 * [{kind, text, footnotes: [1]}]}], footnotes: [{number, report, address, revision, outlet,
 * published, span, words}]}}; spans are code points into the report's text.
 */
public final class JsonBrief {
  private JsonBrief() {}

  public static byte[] of(Brief brief) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Footnote> footnotes = brief.footnotes();
    try (JsonGenerator json = Json.pretty(out)) {
      json.writeStartObject();
      text(json, "asOf", brief.asOf().known());
      text(json, "recordedAsOf", brief.asOf().recorded());
      text(json, "since", brief.since());
      json.writeArrayPropertyStart("sections");
      brief.sections().forEach(section -> section(json, section, footnotes));
      json.writeEndArray();
      json.writeArrayPropertyStart("footnotes");
      for (int i = 0; i < footnotes.size(); i++) {
        footnote(json, i + 1, footnotes.get(i));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
    return out.toByteArray();
  }

  private static void section(JsonGenerator json, Section section, List<Footnote> footnotes) {
    json.writeStartObject();
    text(json, "event", section.event().map(AssessedEvent::id).orElse(null));
    json.writeStringProperty("title", section.title());
    if (section.event().isEmpty()) {
      json.writeNullProperty("summary");
    } else {
      json.writeObjectPropertyStart("summary");
      new EventJson(json).row(section.event().get());
      json.writeEndObject();
    }
    json.writeArrayPropertyStart("sentences");
    for (Sentence sentence : section.sentences()) {
      json.writeStartObject();
      json.writeStringProperty("kind", sentence.kind().name());
      json.writeStringProperty("text", sentence.text());
      json.writeArrayPropertyStart("footnotes");
      sentence.footnotes().forEach(note -> json.writeNumber(footnotes.indexOf(note) + 1));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void footnote(JsonGenerator json, int number, Footnote footnote) {
    Revision revision = footnote.revision();
    CodePoints points = CodePoints.of(revision.report().text());
    json.writeStartObject();
    json.writeNumberProperty("number", number);
    json.writeStringProperty("report", revision.id());
    json.writeStringProperty("address", revision.address());
    json.writeNumberProperty("revision", revision.number());
    text(json, "outlet", revision.report().outlet());
    text(json, "published", revision.report().published());
    json.writeArrayPropertyStart("span");
    json.writeNumber(points.at(footnote.span().start()));
    json.writeNumber(points.at(footnote.span().end()));
    json.writeEndArray();
    json.writeStringProperty("words", footnote.words());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable Object value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value.toString());
    }
  }
}
