package org.hearsay.ledger.export;

import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.situation.Situation;
import org.hearsay.ledger.situation.Situation.KeyEvent;
import tools.jackson.core.JsonGenerator;

/**
 * A situation as JSON, for the command line and the API alike: {@code {id, name, first, last,
 * counts: {reports, events, parties}, keyEvents: [{id, name, reports}], parties: [{name, actor,
 * key}], reports: [id]}}.
 */
public record SituationJson(JsonGenerator json) {
  /** Parties that a situation of a list has room for. */
  private static final int PARTIES = 12;

  /** One object. */
  public void write(Situation one) {
    json.writeStartObject();
    json.writeStringProperty("id", one.id());
    json.writeStringProperty("name", one.name());
    json.writeStringProperty("first", one.first().toString());
    json.writeStringProperty("last", one.last().toString());
    json.writeObjectPropertyStart("counts");
    json.writeNumberProperty("reports", one.reports().size());
    json.writeNumberProperty("events", one.events());
    json.writeNumberProperty("parties", one.parties().size());
    json.writeEndObject();
    json.writeArrayPropertyStart("keyEvents");
    one.keyEvents().forEach(this::event);
    json.writeEndArray();
    json.writeArrayPropertyStart("parties");
    one.parties().stream().limit(PARTIES).forEach(this::party);
    json.writeEndArray();
    json.writeArrayPropertyStart("reports");
    one.reports().stream().map(Revision::id).forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void event(KeyEvent event) {
    json.writeStartObject();
    json.writeStringProperty("id", event.id());
    json.writeStringProperty("name", event.name());
    json.writeNumberProperty("reports", event.reports());
    json.writeEndObject();
  }

  private void party(Party party) {
    JsonFields.party(json, party);
  }
}
