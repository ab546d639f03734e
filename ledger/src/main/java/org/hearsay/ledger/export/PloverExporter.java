package org.hearsay.ledger.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.EventSummary;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.EventType;
import org.hearsay.table.TsvTable;
import tools.jackson.core.JsonGenerator;

/**
 * A line an event, as PLOVER has them: what, who, to whom, where, when. Events of types that it has
 * not are left out.
 *
 * <p>Here alone an announced RETREAT is PLOVER's CONCEDE: everywhere else the event has its type
 * and the commitment stands beside it. What PLOVER calls modes beside the type (future,
 * hypothetical, negation) is taken from the status. Modes and contexts of the types themselves are
 * not summary.
 */
final class PloverExporter implements Exporter {
  private static final Map<String, String> QUADS = quads();

  private final OutputStream out;

  PloverExporter(OutputStream out) {
    this.out = out;
  }

  private static Map<String, String> quads() {
    Map<String, String> out = new HashMap<>();
    TsvTable.beside(PloverExporter.class, "plover-quads.tsv")
        .rows()
        .forEach(row -> out.put(row.get(0), row.get(1)));
    return Map.copyOf(out);
  }

  @Override
  public void event(AssessedEvent event) {
    if (event.summary().type().isPlover()) {
      JsonFields.line(out, json -> write(json, event));
    }
  }

  private static void write(JsonGenerator json, AssessedEvent event) {
    EventAssessment view = event.view();
    EventSummary summary = event.summary();
    EventType own = summary.type();
    EventType type = folded(own, summary.status());
    json.writeStartObject();
    json.writeStringProperty("id", event.id());
    JsonFields.text(json, "date", AcledDate.of(summary).date().orElse(null));
    json.writeStringProperty("event", type.name());
    json.writeNullProperty("mode");
    JsonFields.texts(json, "auxiliary", auxiliary(view, type == own));
    json.writeStringProperty("quad", QUADS.getOrDefault(type.name(), ""));
    EventJson.participants(json, "actor", summary.agents());
    EventJson.participants(json, "recipient", summary.patients());
    location(json, summary);
    json.writeArrayPropertyStart("sources");
    summary.outlets().forEach(json::writeString);
    json.writeEndArray();
    StoredClaim first = view.status().claims().getFirst();
    json.writeStringProperty("text", first.sentence().of(first.revision().report().text()).strip());
    json.writeStringProperty("claim", first.id());
    json.writeStringProperty("type", own.name());
    EventJson.brief(json, event, summary);
    json.writeEndObject();
  }

  /** PLOVER's codebook: "announced it would withdraw its troops" is CONCEDE. */
  static EventType folded(EventType own, Status.Kind status) {
    return own == EventType.RETREAT && status == Status.Kind.ANNOUNCED ? EventType.CONCEDE : own;
  }

  /**
   * @param asDone whether the type is the event's own; the announcement itself took place
   */
  private static List<String> auxiliary(EventAssessment view, boolean asDone) {
    List<String> out = new ArrayList<>();
    switch (view.status().kind()) {
      case ANNOUNCED -> {
        if (asDone) {
          out.add("future");
        }
      }
      case DENIED, RETRACTED -> out.add("negation");
      case UNCONFIRMED -> {
        out.add("hypothetical");
        if (view.claims().stream()
            .allMatch(claim -> claim.claim().commitment().polarity() == Polarity.NEG)) {
          out.add("negation");
        }
      }
      case SUPERSEDED, CONFIRMED, DISPUTED, CORROBORATED, CLAIMED -> {}
    }
    return out;
  }

  private static void location(JsonGenerator json, EventSummary summary) {
    EventPlace place = summary.place().orElse(null);
    if (place == null) {
      json.writeNullProperty("location");
      return;
    }
    json.writeObjectPropertyStart("location");
    json.writeStringProperty("name", place.name());
    JsonFields.number(json, "geonamesId", place.geonamesId());
    JsonFields.number(json, "lat", place.latitude());
    JsonFields.number(json, "lon", place.longitude());
    json.writeNumberProperty("precision", place.precision());
    json.writeEndObject();
  }

  @Override
  public void close() {
    JsonFields.close(out);
  }
}
