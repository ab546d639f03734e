package org.hearsay.ledger.export;

import java.io.OutputStream;
import org.hearsay.json.Json;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.assess.EventSummary;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.model.Claim.EventPlace;
import tools.jackson.core.JsonGenerator;

/**
 * GeoJSON (RFC 7946): a feature an event.
 *
 * <p>A point is drawn only where the words tell one: the place itself, or near it. Somewhere in a
 * region has no geometry, for its middle is not where it happened; the middle is a property.
 */
final class GeoJsonExporter implements Exporter {
  /** ACLED's precision of a region. */
  private static final int REGION = 3;

  private static final int EXACT = 1;

  private final JsonGenerator json;

  GeoJsonExporter(OutputStream out, AsOf asOf) {
    this.json = Json.line(out);
    json.writeStartObject();
    json.writeStringProperty("type", "FeatureCollection");
    JsonFields.text(json, "asOf", asOf.known());
    JsonFields.text(json, "recordedAsOf", asOf.recorded());
    json.writeArrayPropertyStart("features");
  }

  @Override
  public void event(AssessedEvent event) {
    EventSummary summary = event.summary();
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeStringProperty("id", event.id());
    EventPlace place = summary.place().orElse(null);
    if (place != null && isPoint(place)) {
      json.writeObjectPropertyStart("geometry");
      json.writeStringProperty("type", "Point");
      json.writeName("coordinates");
      coordinates(place);
      json.writeEndObject();
    } else {
      json.writeNullProperty("geometry");
    }
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("type", summary.type().name());
    JsonFields.text(json, "subType", summary.subType().orElse(null));
    json.writeStringProperty("words", summary.words());
    EventJson.participants(json, "agents", summary.leadingAgents());
    EventJson.participants(json, "patients", summary.leadingPatients());
    JsonFields.text(json, "place", summary.place().map(EventPlace::name).orElse(null));
    JsonFields.text(json, "time", summary.days().orElse(null));
    JsonFields.texts(json, "dates", summary.times());
    json.writeArrayPropertyStart("places");
    summary.places().forEach(this::place);
    json.writeEndArray();
    EventJson.brief(json, event, summary);
    json.writeNumberProperty("claims", summary.claims());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static boolean isPoint(EventPlace place) {
    return place.precision() >= EXACT && place.precision() < REGION && place.latitude() != null;
  }

  private void place(EventPlace place) {
    json.writeStartObject();
    json.writeStringProperty("name", place.name());
    JsonFields.number(json, "geonamesId", place.geonamesId());
    json.writeNumberProperty("precision", place.precision());
    json.writeStringProperty("precisionText", text(place.precision()));
    if (place.latitude() != null) {
      json.writeName(place.precision() == EXACT ? "point" : "middle");
      coordinates(place);
    }
    json.writeEndObject();
  }

  private static String text(int precision) {
    return switch (precision) {
      case 1 -> "the place itself";
      case 2 -> "near it";
      case 3 -> "somewhere in it";
      default -> "not known";
    };
  }

  private void coordinates(EventPlace place) {
    Double longitude = place.longitude();
    Double latitude = place.latitude();
    if (longitude == null || latitude == null) {
      throw new IllegalArgumentException(place.name() + " is not in the gazetteer");
    }
    json.writeStartArray();
    json.writeNumber(longitude.doubleValue());
    json.writeNumber(latitude.doubleValue());
    json.writeEndArray();
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
