package org.hearsay.gazetteer.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.gazetteer.Place;
import org.hearsay.gazetteer.PlaceNames;

/**
 * The areas that the words behind a name put it in: "Paris, Texas", "Alexandria (La.)", "Mykolaiv
 * in southern Ukraine".
 */
final class Container {
  private static final int LONGEST_NAME = 4;
  private static final Set<String> LINKS = Set.of("in", "of");
  private static final Set<String> SKIPPED =
      Set.of(
          "the",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "north",
          "south",
          "east",
          "west",
          "southwest",
          "southeast",
          "northwest",
          "northeast",
          "southwestern",
          "southeastern",
          "northwestern",
          "northeastern",
          "nearby",
          "neighbouring",
          "neighboring",
          "occupied",
          "state",
          "province");

  private Container() {}

  /**
   * Countries and divisions that a name which ends here is said to lie in.
   *
   * @param end UTF-16 index in the text behind the name
   * @param places what the name may mean
   */
  static List<Place> behind(ToponymWords words, int end, List<Place> places, Gazetteer gazetteer) {
    int next = words.at(end);
    if (next >= words.size()) {
      return List.of();
    }
    String gap = words.text().substring(end, words.spans().get(next).start());
    boolean apart = gap.matches("\\s?[,(]\\s?");
    if (apart && words.isCapital(next)) {
      List<Place> areas = named(words, next, gazetteer);
      boolean listed =
          !isShort(words, next) && areas.stream().anyMatch(area -> isOfOneKind(area, places));
      return listed ? List.of() : areas;
    }
    if ((apart || gap.isBlank()) && LINKS.contains(words.word(next))) {
      int from = next + 1;
      while (from < words.size() && from < next + 4 && SKIPPED.contains(words.word(from))) {
        from++;
      }
      if (from < words.size() && words.isCapital(from) && words.joined(from - 1, from, "")) {
        return named(words, from, gazetteer);
      }
    }
    return List.of();
  }

  /** "Pa.", "La.", "UK": stands behind a town, not in a list of states. */
  private static boolean isShort(ToponymWords words, int index) {
    int end = words.spans().get(index).end();
    String word = words.word(index);
    return word.length() <= 5 && end < words.text().length() && words.text().charAt(end) == '.'
        || word.length() == 2
        || word.indexOf('.') > 0;
  }

  /** In "Georgia, Oklahoma and Texas" one state does not lie in the next. */
  private static boolean isOfOneKind(Place area, List<Place> places) {
    return places.stream()
        .anyMatch(
            place ->
                area.isCountry() && place.isCountry()
                    || area.isFirstOrder()
                        && place.isFirstOrder()
                        && place.area().country().equals(area.area().country()));
  }

  /** The areas with the longest name that starts at this word. */
  private static List<Place> named(ToponymWords words, int from, Gazetteer gazetteer) {
    int to = from;
    while (to + 1 < words.size()
        && to + 1 < from + LONGEST_NAME
        && words.joined(to, to + 1, "-&.")) {
      to++;
    }
    for (; to >= from; to--) {
      List<Place> areas = areas(words.between(from, to), gazetteer);
      if (!areas.isEmpty()) {
        return areas;
      }
    }
    return List.of();
  }

  static List<Place> areas(String name, Gazetteer gazetteer) {
    List<Place> found = new ArrayList<>();
    for (Place place : PlaceCandidates.of(PlaceNames.key(name), gazetteer).places()) {
      if (place.isCountry() || place.isDivision()) {
        found.add(place);
      }
    }
    return found;
  }

  /** Whether any of these places lies in an area without being it. */
  static boolean holdsOne(Place area, List<Place> places) {
    return places.stream().anyMatch(place -> !place.same(area) && holds(area, place));
  }

  /** Whether a place lies in an area, as far as the codes of both can tell. */
  static boolean holds(Place area, Place place) {
    if (area.isCountry()) {
      return !area.area().country().isEmpty()
          && area.area().country().equals(place.area().country());
    }
    if (area.isFirstOrder()) {
      return !area.area().firstOrder().isEmpty()
          && area.area().firstOrder().equals(place.area().firstOrder());
    }
    return !area.area().secondOrder().isEmpty()
        && area.area().secondOrder().equals(place.area().secondOrder());
  }
}
