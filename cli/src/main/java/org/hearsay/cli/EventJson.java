package org.hearsay.cli;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.json.ClaimJson;
import org.hearsay.json.Json;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.export.EventAssessmentJson;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.ReviewText;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.ledger.search.EventPage;
import org.hearsay.model.CodePoints;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Events as JSON; spans are code points into the text of the report that is named beside them. */
final class EventJson {
  private EventJson() {}

  /** {@code {asOf, recordedAsOf, events: [...]}}. */
  static byte[] list(AsOf asOf, EventPage page, Ledger ledger) {
    return written(
        json -> {
          json.writeStartObject();
          moment(json, asOf);
          json.writeBooleanProperty("more", page.more());
          json.writeArrayPropertyStart("events");
          page.events()
              .forEach(row -> event(json, ledger.event(row.id(), asOf).orElseThrow(), row.view()));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** {@code {asOf, recordedAsOf, event: {...}}}. */
  static byte[] one(AsOf asOf, AssessedEvent event) {
    return written(
        json -> {
          json.writeStartObject();
          moment(json, asOf);
          json.writeName("event");
          event(json, event.event(), Optional.of(event.view()));
          decisions(json, event.decisions());
          json.writeEndObject();
        });
  }

  private static void decisions(JsonGenerator json, List<Decision> decisions) {
    json.writeArrayPropertyStart("decisions");
    for (Decision one : decisions) {
      json.writeStartObject();
      json.writeNumberProperty("entry", one.entry());
      json.writeStringProperty("recorded", one.recorded().toString());
      json.writeStringProperty("by", one.by());
      json.writeStringProperty("why", one.why());
      json.writeStringProperty("action", one.review().action());
      text(json, "claim", one.claim().orElse(null));
      json.writeStringProperty("what", ReviewText.of(one.review(), Optional.empty()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static byte[] written(Consumer<JsonGenerator> form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.pretty(out)) {
      form.accept(json);
    }
    out.write('\n');
    return out.toByteArray();
  }

  static void moment(JsonGenerator json, AsOf asOf) {
    text(json, "asOf", string(asOf.known()));
    text(json, "recordedAsOf", string(asOf.recorded()));
  }

  private static void event(
      JsonGenerator json, EventSnapshot event, Optional<EventAssessment> view) {
    json.writeStartObject();
    json.writeStringProperty("id", event.id());
    json.writeStringProperty("type", event.claims().getFirst().claim().type().name());
    json.writeStringProperty("changed", event.changed().toString());
    json.writeNumberProperty("reports", event.reports().size());
    view.ifPresent(known -> EventAssessmentJson.write(json, known));
    json.writeArrayPropertyStart("claims");
    event.members().forEach(member -> member(json, member));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void member(JsonGenerator json, EventSnapshot.Member member) {
    StoredClaim kept = member.claim();
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

  static void report(JsonGenerator json, Revision revision) {
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

  static void party(JsonGenerator json, Party party) {
    json.writeStringProperty("name", party.name());
    text(json, "actor", party.actor());
  }

  static void text(JsonGenerator json, String name, @Nullable String value) {
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
