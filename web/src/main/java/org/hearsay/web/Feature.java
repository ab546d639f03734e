package org.hearsay.web;

import org.hearsay.json.Json;
import org.hearsay.model.Claim.EventPlace;

/** An event on the map, as GeoJSON; one without a point is on none. */
final class Feature {
  private Feature() {}

  static void write(Forms forms, EventRow row) {
    EventPlace place = row.summary().place().orElse(null);
    Double latitude = place == null ? null : place.latitude();
    Double longitude = place == null ? null : place.longitude();
    if (place == null || latitude == null || longitude == null) {
      return;
    }
    forms.begin();
    forms.text("type", "Feature");
    forms.text("id", row.event().id());
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

  private static void properties(Forms forms, EventRow row, EventPlace place) {
    forms.begin("properties");
    forms.text("type", row.summary().type().name());
    forms.text("words", row.summary().words());
    forms.actors("agents", row.summary().leadingAgents());
    forms.text("status", row.summary().status().name());
    forms.grade("grade", row.summary().grade());
    forms.text("place", place.name());
    forms.number("precision", place.precision());
    Json.number(forms.json(), "geonamesId", place.geonamesId());
    forms.number("claims", row.summary().claims());
    row.origins(forms);
    forms.text("first", row.summary().first());
    forms.text("changed", row.summary().changed());
    forms.end();
  }
}
