package org.hearsay.gazetteer.store;

import java.util.List;
import org.hearsay.gazetteer.Area;

/**
 * A place on its way into a gazetteer file.
 *
 * @param id GeoNames', 0 if it has none
 * @param feature class and code, {@code P.PPLA}
 * @param names all of them, the first is the one that is shown
 */
record GazetteerEntry(
    int id,
    double latitude,
    double longitude,
    String feature,
    Area area,
    long population,
    List<String> names) {
  GazetteerEntry {
    names = List.copyOf(names);
  }

  GazetteerEntry withNames(List<String> others) {
    return new GazetteerEntry(id, latitude, longitude, feature, area, population, others);
  }
}
