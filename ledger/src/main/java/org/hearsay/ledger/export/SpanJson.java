package org.hearsay.ledger.export;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.json.Json;
import org.hearsay.ledger.Revision;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import tools.jackson.core.JsonGenerator;

/** Spans as pairs of code points; remembers the offsets of the reports that it has met. */
final class SpanJson {
  private final JsonGenerator json;
  private final Map<String, CodePoints> points = new HashMap<>();

  SpanJson(JsonGenerator json) {
    this.json = json;
  }

  CodePoints points(Revision revision) {
    return points.computeIfAbsent(revision.id(), id -> CodePoints.of(revision.report().text()));
  }

  void span(String name, Span span, Revision revision) {
    json.writeName(name);
    Json.pair(json, span, points(revision));
  }
}
