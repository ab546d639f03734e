package org.hearsay.web.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.json.Json;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.export.ReportJson;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The small words of openapi.yaml, written to one answer. Remembers what turns the offsets of the
 * reports that it has met.
 */
record ApiJson(JsonGenerator json, Map<String, CodePoints> points) {
  static ApiJson to(JsonGenerator json) {
    return new ApiJson(json, new HashMap<>());
  }

  void begin() {
    json.writeStartObject();
  }

  void begin(String name) {
    json.writeObjectPropertyStart(name);
  }

  void end() {
    json.writeEndObject();
  }

  void list(String name) {
    json.writeArrayPropertyStart(name);
  }

  void endList() {
    json.writeEndArray();
  }

  void text(String name, @Nullable Object value) {
    Json.text(json, name, value == null ? null : value.toString());
  }

  void number(String name, long value) {
    json.writeNumberProperty(name, value);
  }

  void truth(String name, boolean value) {
    json.writeBooleanProperty(name, value);
  }

  void texts(String name, Collection<String> values) {
    list(name);
    values.forEach(json::writeString);
    endList();
  }

  void moments(AsOf asOf) {
    text("asOf", asOf.known());
    text("recordedAsOf", asOf.recorded());
  }

  CodePoints points(Revision revision) {
    return points.computeIfAbsent(revision.id(), id -> CodePoints.of(revision.report().text()));
  }

  void span(String name, Span span, Revision revision) {
    json.writeName(name);
    Json.pair(json, span, points(revision));
  }

  void party(String name, Party party) {
    begin(name);
    text("name", party.name());
    text("actor", party.actor());
    text("key", party.key());
    end();
  }

  void report(String name, Revision revision) {
    json.writeName(name);
    report(revision);
  }

  void report(Revision revision) {
    ReportJson.write(json, revision);
  }
}
