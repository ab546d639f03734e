package org.hearsay.cli;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.json.ClaimJson;
import org.hearsay.json.Json;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.KeptClaim;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.project.KeptEvent;
import org.hearsay.model.CodePoints;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Events as JSON; spans are code points into the text of the report that is named beside them. */
final class EventJson {
  private EventJson() {}

  /** {@code {asOf, recordedAsOf, events: [...]}}. */
  static byte[] list(AsOf asOf, List<KeptEvent> events) {
    return written(
        json -> {
          json.writeStartObject();
          moment(json, asOf);
          json.writeArrayPropertyStart("events");
          events.forEach(event -> event(json, event));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** {@code {asOf, recordedAsOf, event: {...}}}. */
  static byte[] one(AsOf asOf, KeptEvent event) {
    return written(
        json -> {
          json.writeStartObject();
          moment(json, asOf);
          json.writeName("event");
          event(json, event);
          json.writeEndObject();
        });
  }

  private static byte[] written(Consumer<JsonGenerator> form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.pretty(out)) {
      form.accept(json);
    }
    out.write('\n');
    return out.toByteArray();
  }

  private static void moment(JsonGenerator json, AsOf asOf) {
    text(json, "asOf", string(asOf.known()));
    text(json, "recordedAsOf", string(asOf.recorded()));
  }

  private static void event(JsonGenerator json, KeptEvent event) {
    json.writeStartObject();
    json.writeStringProperty("id", event.id());
    json.writeStringProperty("type", event.claims().getFirst().claim().type().name());
    json.writeStringProperty("changed", event.changed().toString());
    json.writeNumberProperty("reports", event.reports().size());
    json.writeArrayPropertyStart("claims");
    event.members().forEach(member -> member(json, member));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void member(JsonGenerator json, KeptEvent.Member member) {
    KeptClaim kept = member.claim();
    String text = kept.revision().report().text();
    CodePoints points = CodePoints.of(text);
    json.writeStartObject();
    json.writeStringProperty("id", kept.id());
    json.writeStringProperty("known", kept.known().toString());
    report(json, kept.revision());
    json.writeObjectPropertyStart("party");
    party(json, kept.party());
    json.writeEndObject();
    json.writeStringProperty("words", kept.words());
    json.writeObjectPropertyStart("sentence");
    json.writeStringProperty("words", kept.sentence().of(text));
    json.writeArrayPropertyStart("span");
    json.writeNumber(points.at(kept.sentence().start()));
    json.writeNumber(points.at(kept.sentence().end()));
    json.writeEndArray();
    json.writeEndObject();
    json.writeName("claim");
    ClaimJson.write(json, kept.claim(), text, points);
    if (member.link().isEmpty()) {
      json.writeNullProperty("joined");
    } else {
      json.writeObjectPropertyStart("joined");
      json.writeStringProperty("to", member.link().get().earlier());
      json.writeNumberProperty("score", member.link().get().score());
      json.writeArrayPropertyStart("reasons");
      member.link().get().reasons().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void report(JsonGenerator json, Revision revision) {
    json.writeObjectPropertyStart("report");
    json.writeStringProperty("id", revision.id());
    json.writeStringProperty("address", revision.address());
    json.writeNumberProperty("revision", revision.number());
    text(json, "outlet", revision.report().outlet());
    text(json, "title", revision.report().title());
    text(json, "published", string(revision.report().published()));
    json.writeStringProperty("recorded", revision.recorded().toString());
    json.writeEndObject();
  }

  private static void party(JsonGenerator json, Party party) {
    json.writeStringProperty("name", party.name());
    text(json, "actor", party.actor());
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
