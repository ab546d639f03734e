package org.hearsay.ledger.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.json.ClaimJson;
import org.hearsay.json.Json;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.EventSummary;
import org.hearsay.ledger.assess.Position;
import org.hearsay.ledger.projection.ClaimLink;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Stance;
import org.hearsay.model.TimeExpression;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * An event as JSON, for the command line and the API alike (docs/export.md); spans are code points
 * into the text of the report that is named beside them.
 *
 * <p>A row has the cells of {@link EventSummary}, status, grades and origins. The whole event has
 * all of that under the same names, and positions, drift, places and claims.
 */
public final class EventJson {
  private final JsonGenerator json;
  private final SpanJson spans;
  private final AssessmentJson assessment;

  public EventJson(JsonGenerator json) {
    this.json = json;
    this.spans = new SpanJson(json);
    this.assessment = new AssessmentJson(json, spans);
  }

  /** The fields of a row, in an object that was begun. */
  public void row(AssessedEvent event) {
    cells(event, false);
  }

  /**
   * The fields of a whole event, in an object that was begun.
   *
   * @param claims how many of its claims are written, the first known first
   */
  public void whole(AssessedEvent event, int claims) {
    cells(event, true);
    assessment.details(event.view());
    places(event.view());
    Map<String, Stance> stances = stances(event.view());
    Map<String, Party> holders = event.view().holders();
    json.writeArrayPropertyStart("claims");
    event.event().members().stream().limit(claims).forEach(m -> member(m, stances, holders));
    json.writeEndArray();
  }

  private void cells(AssessedEvent event, boolean whole) {
    EventSummary summary = event.summary();
    json.writeStringProperty("id", event.id());
    json.writeStringProperty("name", event.name().text());
    json.writeStringProperty("type", summary.type().name());
    JsonFields.text(json, "subType", summary.subType().orElse(null));
    json.writeStringProperty("words", summary.words());
    participants(json, "agents", summary.leadingAgents());
    participants(json, "patients", summary.leadingPatients());
    place(json, "place", summary.place().orElse(null));
    time(json, "time", summary.time().orElse(null));
    Json.texts(json, "outlets", summary.outlets());
    json.writeStringProperty("first", summary.first().toString());
    json.writeStringProperty("changed", summary.changed().toString());
    json.writeNumberProperty("reports", summary.reports());
    json.writeBooleanProperty("reviewed", summary.reviewed());
    json.writeObjectPropertyStart("counts");
    json.writeNumberProperty("claims", summary.claims());
    json.writeNumberProperty("parties", event.view().positions().size());
    json.writeNumberProperty("figureConflicts", event.view().figureConflicts().size());
    json.writeNumberProperty("drift", event.view().drift().size());
    json.writeEndObject();
    assessment.judgement(event, whole);
  }

  /** The cells that formats of other tools carry beside their own. */
  static void brief(JsonGenerator json, AssessedEvent event, EventSummary summary) {
    json.writeStringProperty("status", summary.status().name());
    json.writeStringProperty("statusText", summary.status().text());
    json.writeStringProperty("grade", summary.grade().code());
    json.writeStringProperty("suggestedGrade", event.view().suggested().code());
    json.writeBooleanProperty("reviewed", summary.reviewed());
    json.writeNumberProperty("independentOrigins", summary.origins());
    json.writeNumberProperty("reports", summary.reports());
  }

  /** {@code {name, actor, key}}. */
  public static void party(JsonGenerator json, String name, Party party) {
    JsonFields.party(json, name, party);
  }

  /** {@code [{name, actor}]}. */
  public static void participants(JsonGenerator json, String name, List<Participant> participants) {
    json.writeArrayPropertyStart(name);
    for (Participant one : participants) {
      json.writeStartObject();
      json.writeStringProperty("name", one.name());
      JsonFields.text(json, "actor", one.actor());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** {@code {name, geonamesId, lat, lon, precision}} or null. */
  public static void place(JsonGenerator json, String name, @Nullable EventPlace place) {
    if (place == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    placeFields(json, place);
    json.writeEndObject();
  }

  private static void placeFields(JsonGenerator json, EventPlace place) {
    json.writeStringProperty("name", place.name());
    Json.number(json, "geonamesId", place.geonamesId());
    Json.number(json, "lat", place.latitude());
    Json.number(json, "lon", place.longitude());
    json.writeNumberProperty("precision", place.precision());
  }

  private static void time(JsonGenerator json, String name, @Nullable TimeExpression time) {
    if (time == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    JsonFields.text(json, "start", time.from());
    JsonFields.text(json, "end", time.to());
    json.writeStringProperty("precision", time.precision().code());
    json.writeEndObject();
  }

  /** Where claims put it. */
  private record Located(EventPlace place, List<StoredClaim> claims) {}

  private void places(EventAssessment view) {
    Map<Object, Located> places = new LinkedHashMap<>();
    for (StoredClaim claim : view.claims()) {
      EventPlace place = claim.claim().place();
      if (place != null) {
        Integer id = place.geonamesId();
        places
            .computeIfAbsent(
                id == null ? place.name() : id, one -> new Located(place, new ArrayList<>()))
            .claims()
            .add(claim);
      }
    }
    json.writeArrayPropertyStart("places");
    places.values().stream()
        .sorted((one, other) -> Integer.compare(other.claims().size(), one.claims().size()))
        .forEach(
            located -> {
              json.writeStartObject();
              placeFields(json, located.place());
              JsonFields.claims(json, "claims", located.claims());
              json.writeEndObject();
            });
    json.writeEndArray();
  }

  private static Map<String, Stance> stances(EventAssessment view) {
    Map<String, Stance> stances = new HashMap<>();
    for (Position position : view.positions()) {
      position
          .history()
          .forEach(held -> held.claims().forEach(one -> stances.put(one.id(), held.stance())));
      position.labels().forEach(label -> stances.putIfAbsent(label.claim().id(), Stance.LABELS));
    }
    return stances;
  }

  private void member(
      EventSnapshot.Member member, Map<String, Stance> stances, Map<String, Party> holders) {
    StoredClaim stored = member.claim();
    String text = stored.revision().report().text();
    json.writeStartObject();
    json.writeStringProperty("id", stored.id());
    json.writeStringProperty("known", stored.known().toString());
    json.writeName("report");
    ReportJson.write(json, stored.revision());
    JsonFields.party(json, "party", holders.getOrDefault(stored.id(), stored.party()));
    json.writeArrayPropertyStart("chain");
    stored.chain().forEach(party -> JsonFields.party(json, party));
    json.writeEndArray();
    json.writeBooleanProperty("assertion", stored.claim().assertion());
    Stance stance = stored.claim().assertion() ? stances.get(stored.id()) : stored.claim().stance();
    JsonFields.text(json, "stance", stance == null ? null : stance.name());
    json.writeStringProperty("words", stored.words());
    sentence("sentence", stored);
    json.writeName("claim");
    ClaimJson.write(json, stored.claim(), text, spans.points(stored.revision()));
    link(member.link().orElse(null));
    json.writeEndObject();
  }

  /** {@code {report, span, words}} of the sentence of a claim. */
  public void sentence(String name, StoredClaim claim) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("report", claim.revision().id());
    spans.span("span", claim.sentence(), claim.revision());
    json.writeStringProperty("words", claim.sentence().of(claim.revision().report().text()));
    json.writeEndObject();
  }

  private void link(@Nullable ClaimLink link) {
    if (link == null) {
      json.writeNullProperty("link");
      return;
    }
    json.writeObjectPropertyStart("link");
    json.writeStringProperty("to", link.earlier());
    json.writeNumberProperty("score", link.score());
    Json.texts(json, "reasons", link.reasons());
    json.writeEndObject();
  }
}
