package org.hearsay.web.api;

import org.hearsay.json.Json;
import org.hearsay.model.Claim.EventPlace;

/** An event on the map, as GeoJSON; one without a point is on none. */
final class MapFeature {
  private MapFeature() {}

  static void write(ApiJson forms, EventRow row) {
    EventPlace place = row.place();
    Double latitude = place == null ? null : place.latitude();
    Double longitude = place == null ? null : place.longitude();
    if (place == null || latitude == null || longitude == null) {
      return;
    }
    forms.begin();
    forms.text("type", "Feature");
    forms.text("id", row.listed().id());
    forms.begin("geometry");
    forms.text("type", "Point");
    forms.list("coordinates");
    forms.json().writeNumber(longitude);
    forms.json().writeNumber(latitude);
    forms.endList();
    forms.end();
    properties(forms, row, place);
    forms.end();
  }

  private static void properties(ApiJson forms, EventRow row, EventPlace place) {
    forms.begin("properties");
    forms.text("type", row.founder().claim().type().name());
    forms.text("words", row.founder().words());
    forms.actors("agents", row.agents());
    forms.text("status", row.view().map(view -> view.status().kind().name()).orElse(null));
    forms.grade("grade", row.suggested());
    forms.text("place", place.name());
    forms.number("precision", place.precision());
    Json.number(forms.json(), "geonamesId", place.geonamesId());
    forms.number("claims", row.listed().claims());
    row.origins(forms);
    forms.text("first", row.founder().known());
    forms.text("changed", row.listed().changed());
    forms.end();
  }
}
