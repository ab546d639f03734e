package org.hearsay.ledger.export;

import java.io.OutputStream;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Commitment;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A line a claim, each a W3C Web Annotation: the body is what the claim says, the targets are the
 * words that say it.
 */
final class AnnotationExporter implements Exporter {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  private final OutputStream out;

  AnnotationExporter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void event(AssessedEvent event) {
    for (StoredClaim claim : event.view().claims()) {
      JsonFields.line(out, json -> annotation(json, event, claim));
    }
  }

  private static void annotation(JsonGenerator json, AssessedEvent event, StoredClaim kept) {
    json.writeStartObject();
    json.writeArrayPropertyStart("@context");
    json.writeString(CONTEXT);
    json.writeStartObject();
    json.writeStringProperty("@vocab", Urns.VOCABULARY);
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringProperty("id", Urns.claim(kept));
    json.writeStringProperty("type", "Annotation");
    json.writeStringProperty("motivation", "describing");
    json.writeObjectPropertyStart("body");
    body(json, event, kept);
    json.writeEndObject();
    json.writeArrayPropertyStart("target");
    targets(json, kept);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void body(JsonGenerator json, AssessedEvent event, StoredClaim kept) {
    Claim claim = kept.claim();
    json.writeStringProperty("type", "Claim");
    json.writeStringProperty("claim", kept.id());
    json.writeStringProperty("event", event.id());
    json.writeStringProperty("eventType", claim.type().name());
    JsonFields.text(json, "subType", claim.subType());
    JsonFields.party(json, "party", kept.party());
    json.writeArrayPropertyStart("chain");
    kept.chain().forEach(party -> json.writeString(party.name()));
    json.writeEndArray();
    Commitment commitment = claim.commitment();
    json.writeStringProperty("commitment", commitment.code());
    json.writeStringProperty("tense", commitment.tense().name());
    json.writeBooleanProperty("conditional", commitment.condition() != null);
    json.writeStringProperty("known", kept.known().toString());
    json.writeStringProperty("recorded", kept.revision().recorded().toString());
    Revision revision = kept.revision();
    json.writeObjectPropertyStart("report");
    json.writeStringProperty("revision", revision.id());
    json.writeNumberProperty("number", revision.number());
    JsonFields.text(json, "outlet", revision.report().outlet());
    JsonFields.text(json, "title", revision.report().title());
    JsonFields.text(json, "published", revision.report().published());
    json.writeStringProperty("sha256", Sha256.hex(Sha256.of(revision.report().text())));
    json.writeEndObject();
  }

  private static void targets(JsonGenerator json, StoredClaim kept) {
    Claim claim = kept.claim();
    Selectors words = Selectors.of(kept.revision().report().text());
    target(json, kept, words, "trigger", claim.trigger(), null, null);
    target(json, kept, words, "sentence", kept.sentence(), null, null);
    claim.agents().forEach(one -> target(json, kept, words, "agent", one));
    claim.patients().forEach(one -> target(json, kept, words, "patient", one));
    if (claim.place() != null) {
      Integer id = claim.place().geonamesId();
      target(
          json,
          kept,
          words,
          "place",
          claim.place().span(),
          claim.place().name(),
          id == null ? null : "https://sws.geonames.org/" + id + "/");
    }
    if (claim.time() != null) {
      target(json, kept, words, "time", claim.time().span(), claim.time().value(), null);
    }
    claim
        .figures()
        .forEach(figure -> target(json, kept, words, "figure", figure.span(), null, null));
    Span condition = claim.commitment().condition();
    if (condition != null) {
      target(json, kept, words, "condition", condition, null, null);
    }
    claim
        .labels()
        .forEach(
            label -> target(json, kept, words, "label", label.span(), label.by().name(), null));
  }

  private static void target(
      JsonGenerator json, StoredClaim kept, Selectors words, String role, Participant one) {
    target(json, kept, words, role, one.span(), one.name(), one.actor());
  }

  private static void target(
      JsonGenerator json,
      StoredClaim kept,
      Selectors words,
      String role,
      Span span,
      @Nullable String name,
      @Nullable String means) {
    json.writeStartObject();
    json.writeStringProperty("type", "SpecificResource");
    json.writeStringProperty("source", Urns.source(kept.revision()));
    json.writeStringProperty("role", role);
    JsonFields.textIfAny(json, "name", name);
    JsonFields.textIfAny(json, "means", means);
    words.write(json, span);
    json.writeEndObject();
  }

  @Override
  public void close() {
    JsonFields.close(out);
  }
}
