package org.hearsay.gazetteer.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.gazetteer.Place;
import org.hearsay.gazetteer.PlaceNames;
import org.jspecify.annotations.Nullable;

/**
 * The places that a name may mean, and what its own words say of them.
 *
 * @param demonym whether the name is one of people
 * @param part whether the name is of a part of the places: "northern Syria", "downtown Kherson"
 */
record PlaceCandidates(
    List<Place> places, @Nullable Designator designator, boolean demonym, boolean part) {
  /** Words before a name that leave it whole. */
  private static final Set<String> PARTS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "upper",
          "lower",
          "downtown",
          "greater",
          "metro",
          "metropolitan",
          "mid",
          "inner",
          "outer",
          "suburban",
          "rural",
          "occupied",
          "mainland");

  private static final Set<String> AREAS = Set.of("area", "metro", "metropolitan", "suburbs");

  PlaceCandidates {
    places = List.copyOf(places);
  }

  static PlaceCandidates of(String name, Gazetteer gazetteer) {
    return of(name, gazetteer, true);
  }

  /** Whether a word says which part of a place: "northern", "downtown". */
  static boolean isPart(String word) {
    return PARTS.contains(word);
  }

  /**
   * Looks a name up.
   *
   * @param reduce whether the name may be cut if the gazetteer does not have it: "northern Syria"
   */
  static PlaceCandidates of(String name, Gazetteer gazetteer, boolean reduce) {
    String key = PlaceNames.key(name);
    List<Place> whole = gazetteer.find(key);
    String[] words = key.split(" ");
    Designator designator = words.length > 1 ? Designator.after(words[words.length - 1]) : null;
    if (designator != null) {
      List<Place> headed = find(gazetteer, join(words, 0, words.length - 1), designator);
      if (!headed.isEmpty() || !whole.isEmpty()) {
        return new PlaceCandidates(both(whole, headed), designator, false, false);
      }
    }
    if (!whole.isEmpty()) {
      return new PlaceCandidates(whole, null, false, false);
    }
    return reduce
        ? reduced(key, words, gazetteer)
        : new PlaceCandidates(List.of(), null, false, false);
  }

  /** Of a name that the gazetteer does not have as it is. */
  private static PlaceCandidates reduced(String key, String[] words, Gazetteer gazetteer) {
    List<Place> people = gazetteer.people(key);
    if (!people.isEmpty()) {
      return new PlaceCandidates(people, null, true, false);
    }
    if (words.length > 1) {
      String last = words[words.length - 1];
      Designator before = Designator.before(words[0]);
      if (before != null) {
        List<Place> headed = find(gazetteer, join(words, 1, words.length), before);
        if (!headed.isEmpty()) {
          return new PlaceCandidates(headed, before, false, false);
        }
      }
      Designator of = words.length > 2 ? Designator.before(words[0] + " " + words[1]) : null;
      if (of != null) {
        return new PlaceCandidates(
            find(gazetteer, join(words, 2, words.length), of), of, false, false);
      }
      if (PARTS.contains(words[0])) {
        return part(of(join(words, 1, words.length), gazetteer));
      }
      if (AREAS.contains(last)) {
        return part(of(join(words, 0, words.length - 1), gazetteer));
      }
    }
    // "Syria's", "Syrias" of a headline.
    if (key.length() > 4 && key.endsWith("s")) {
      String singular = key.substring(0, key.length() - 1);
      return new PlaceCandidates(gazetteer.find(singular), null, false, false);
    }
    return new PlaceCandidates(List.of(), null, false, false);
  }

  private static PlaceCandidates part(PlaceCandidates whole) {
    return new PlaceCandidates(whole.places, whole.designator, whole.demonym, true);
  }

  private static List<Place> find(Gazetteer gazetteer, String name, Designator designator) {
    return gazetteer.find(name).stream().filter(designator::fits).toList();
  }

  private static List<Place> both(List<Place> one, List<Place> other) {
    List<Place> places = new ArrayList<>(one);
    for (Place place : other) {
      if (places.stream().noneMatch(place::same)) {
        places.add(place);
      }
    }
    return places;
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", List.of(words).subList(from, to));
  }
}
