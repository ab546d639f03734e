package org.hearsay.gazetteer.resolve;

import java.util.List;
import org.hearsay.gazetteer.Place;
import org.hearsay.gazetteer.PlaceNames;
import org.jspecify.annotations.Nullable;

/**
 * One name of a report, as often as it stands there: all of them mean the same place, unless their
 * own words put them elsewhere.
 *
 * @param key its spelling, folded
 * @param places candidates, in a fixed order
 * @param containers areas that the words behind it put it in; empty if there are none
 * @param count how often it stands in the report
 */
record NameGroup(
    String key,
    List<Place> places,
    @Nullable Designator designator,
    List<Place> containers,
    int count) {
  NameGroup {
    places = List.copyOf(places);
    containers = List.copyOf(containers);
  }

  /** Whether this is the name that the place is shown with. */
  boolean isCalled(Place place) {
    return key.equals(PlaceNames.key(place.name()));
  }

  private static boolean isNamesake(Place one, Place other) {
    return PlaceNames.key(one.name()).equals(PlaceNames.key(other.name()));
  }

  /**
   * Whether an area has its name from a town in it, which then goes without saying more: "Mykolaiv"
   * is the city, and the oblast is called one.
   */
  boolean isTownsArea(Place area) {
    return area.isDivision()
        && places.stream()
            .anyMatch(
                place ->
                    place.isPopulated()
                        && Container.holds(area, place)
                        && (isCalled(place) || isNamesake(area, place)));
  }
}
