package org.hearsay.cli;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.json.Json;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.export.EventJson;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.ReviewText;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.ledger.search.EventPage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What {@code events} and {@code event} print with {@code --format json}. */
final class EventPageJson {
  private EventPageJson() {}

  /** {@code {asOf, recordedAsOf, more, events: [...]}}. */
  static byte[] list(AsOf asOf, EventPage page) {
    return written(
        json -> {
          json.writeStartObject();
          moment(json, asOf);
          json.writeBooleanProperty("more", page.more());
          json.writeArrayPropertyStart("events");
          page.events().forEach(event -> event(json, event));
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
          event(json, event);
          json.writeEndObject();
        });
  }

  private static void event(JsonGenerator json, AssessedEvent event) {
    json.writeStartObject();
    new EventJson(json).whole(event, Integer.MAX_VALUE);
    decisions(json, event.decisions());
    json.writeEndObject();
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
      Json.text(json, "claim", one.claim().orElse(null));
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
    Json.text(json, "asOf", string(asOf.known()));
    Json.text(json, "recordedAsOf", string(asOf.recorded()));
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
