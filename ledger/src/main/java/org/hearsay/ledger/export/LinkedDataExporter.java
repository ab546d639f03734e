package org.hearsay.ledger.export;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.json.Json;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.EventSummary;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import tools.jackson.core.JsonGenerator;

/**
 * JSON-LD 1.1: claims as schema.org's Claim, what they come from as PROV.
 *
 * <p>No ClaimReview: a status says what parties hold, and is no verdict on who is right.
 */
final class LinkedDataExporter implements Exporter {
  private final JsonGenerator json;
  private final Set<String> written = new HashSet<>();

  LinkedDataExporter(OutputStream out, AsOf asOf) {
    this.json = Json.line(out);
    json.writeStartObject();
    json.writeObjectPropertyStart("@context");
    json.writeStringProperty("@vocab", "https://schema.org/");
    json.writeStringProperty("prov", "http://www.w3.org/ns/prov#");
    json.writeStringProperty("xsd", "http://www.w3.org/2001/XMLSchema#");
    json.writeStringProperty("hearsay", Urns.VOCABULARY);
    moment("prov:generatedAtTime", "xsd:dateTime");
    moment("datePublished", "Date");
    json.writeEndObject();
    JsonFields.textIfAny(json, "hearsay:asOf", asOf.known());
    JsonFields.textIfAny(json, "hearsay:recordedAsOf", asOf.recorded());
    json.writeArrayPropertyStart("@graph");
  }

  private void moment(String name, String type) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("@id", name);
    json.writeStringProperty("@type", type);
    json.writeEndObject();
  }

  @Override
  public void event(AssessedEvent event) {
    happening(event);
    for (StoredClaim claim : event.view().claims()) {
      report(claim.revision());
      party(claim.party());
      claim(claim, event);
    }
  }

  private void begin(String id, String... types) {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("@id", id);
    json.writeArrayPropertyStart("@type");
    for (String type : types) {
      json.writeString(type);
    }
    json.writeEndArray();
  }

  private void happening(AssessedEvent event) {
    EventSummary summary = event.summary();
    begin(Urns.event(event.id()), "Event");
    json.writeStringProperty("name", summary.words());
    json.writeStringProperty("hearsay:type", summary.type().name());
    json.writeStringProperty("hearsay:status", summary.status().text());
    json.writeStringProperty("hearsay:grade", summary.grade().code());
    json.writeStringProperty("hearsay:suggestedGrade", event.view().suggested().code());
    json.writeBooleanProperty("hearsay:reviewed", summary.reviewed());
    json.writeNumberProperty("hearsay:independentOrigins", summary.origins());
    json.writeNumberProperty("hearsay:reports", summary.reports());
    names("hearsay:agents", summary.leadingAgents());
    names("hearsay:patients", summary.leadingPatients());
    EventPlace place = summary.place().orElse(null);
    if (place != null) {
      json.writeObjectPropertyStart("location");
      json.writeStringProperty("@type", "Place");
      json.writeStringProperty("name", place.name());
      Integer id = place.geonamesId();
      JsonFields.textIfAny(
          json, "sameAs", id == null ? null : "https://sws.geonames.org/" + id + "/");
      json.writeNumberProperty("hearsay:precision", place.precision());
      json.writeEndObject();
    }
    JsonFields.textIfAny(json, "hearsay:time", summary.days().orElse(null));
    JsonFields.texts(json, "hearsay:dates", summary.times());
    json.writeEndObject();
  }

  private void names(String name, List<Participant> participants) {
    JsonFields.texts(json, name, participants.stream().map(Participant::name).toList());
  }

  private void report(Revision revision) {
    if (!written.add(revision.id())) {
      return;
    }
    begin(Urns.report(revision), "Article", "prov:Entity");
    JsonFields.textIfAny(json, "headline", revision.report().title());
    if (Urns.isWeb(revision)) {
      json.writeStringProperty("url", revision.address());
    } else {
      json.writeStringProperty("hearsay:address", revision.address());
    }
    if (revision.report().outlet() != null) {
      json.writeObjectPropertyStart("publisher");
      json.writeStringProperty("@type", "Organization");
      json.writeStringProperty("name", revision.report().outlet());
      json.writeEndObject();
    }
    JsonFields.textIfAny(json, "datePublished", revision.report().published());
    json.writeStringProperty("inLanguage", revision.report().language());
    json.writeNumberProperty("hearsay:revision", revision.number());
    json.writeEndObject();
  }

  private void party(Party party) {
    if (!written.add(Urns.party(party))) {
      return;
    }
    begin(Urns.party(party), "prov:Agent");
    json.writeStringProperty("name", party.name());
    json.writeEndObject();
  }

  private void claim(StoredClaim kept, AssessedEvent event) {
    String text = kept.revision().report().text();
    Span sentence = CodePoints.of(text).of(kept.sentence());
    begin(Urns.claim(kept), "Claim", "prov:Entity");
    json.writeStringProperty("text", kept.sentence().of(text));
    reference("appearance", Urns.report(kept.revision()));
    reference("about", Urns.event(event.id()));
    reference("author", Urns.party(kept.party()));
    reference("prov:wasAttributedTo", Urns.party(kept.party()));
    reference("prov:wasDerivedFrom", Urns.report(kept.revision()));
    json.writeStringProperty("prov:generatedAtTime", kept.revision().recorded().toString());
    json.writeStringProperty("hearsay:type", kept.claim().type().name());
    json.writeStringProperty("hearsay:commitment", kept.claim().commitment().code());
    json.writeStringProperty("hearsay:tense", kept.claim().commitment().tense().name());
    json.writeStringProperty("hearsay:known", kept.known().toString());
    json.writeNumberProperty("hearsay:start", sentence.start());
    json.writeNumberProperty("hearsay:end", sentence.end());
    json.writeEndObject();
  }

  private void reference(String name, String id) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("@id", id);
    json.writeEndObject();
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
