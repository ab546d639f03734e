package org.hearsay.cli;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.hearsay.json.Json;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.export.DecisionJson;
import org.hearsay.ledger.export.EventJson;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.ledger.search.EventPage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What {@code events} and {@code event} print with {@code --format json}. */
final class EventPageJson {
  private EventPageJson() {}

  /** {@code {asOf, recordedAsOf, more, events: [...]}}. */
  static byte[] list(Ledger ledger, AsOf asOf, EventPage page) {
    DecisionJson decisions = DecisionJson.of(ledger, asOf);
    return written(
        json -> {
          json.writeStartObject();
          moment(json, asOf);
          json.writeBooleanProperty("more", page.more());
          json.writeArrayPropertyStart("events");
          page.events().forEach(event -> event(json, event, decisions));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** {@code {asOf, recordedAsOf, event: {...}}}. */
  static byte[] one(Ledger ledger, AsOf asOf, AssessedEvent event) {
    DecisionJson decisions = DecisionJson.of(ledger, asOf);
    return written(
        json -> {
          json.writeStartObject();
          moment(json, asOf);
          json.writeName("event");
          event(json, event, decisions);
          json.writeEndObject();
        });
  }

  private static void event(JsonGenerator json, AssessedEvent event, DecisionJson decisions) {
    json.writeStartObject();
    new EventJson(json).whole(event, Integer.MAX_VALUE);
    json.writeArrayPropertyStart("reviews");
    event.decisions().forEach(one -> decisions.write(json, one));
    json.writeEndArray();
    json.writeEndObject();
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
    Json.text(json, "asOf", string(asOf.known()));
    Json.text(json, "recordedAsOf", string(asOf.recorded()));
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
