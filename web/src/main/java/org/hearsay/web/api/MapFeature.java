package org.hearsay.web.api;

import org.hearsay.model.Claim.EventPlace;

/** An event on the map, as GeoJSON whose properties are its row; one without a point is on none. */
final class MapFeature {
  private MapFeature() {}

  static void write(ApiJson forms, EventRow row) {
    EventPlace place = row.event().summary().place().orElse(null);
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
    forms.json().writeName("properties");
    row.write(forms);
    forms.end();
  }
}
