package org.hearsay.gazetteer.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.gazetteer.Place;
import org.hearsay.gazetteer.PlaceNames;
import org.hearsay.model.Span;

/**
 * Places that the names of others begin with: "Laurel County" of "the Laurel County Sheriff's
 * Department". The literature calls them associative toponyms (Gritta, Pilehvar and Collier 2018);
 * they tell where a report is at home.
 *
 * <p>A name's beginning is taken for a place where the words say so ("County"), where the report
 * names the same place elsewhere, and where an institution's noun follows and the place is of some
 * size; a lone "Home" or "Ford" is none, though there are towns of that name.
 */
final class InsideNames {
  /** Inhabitants from which a town's name is taken for the town before an institution. */
  private static final long TOWN = 5_000;

  /** The same, where the name stands alone as that of an organisation: a team, a town hall. */
  private static final long CITY = 50_000;

  /** Words that begin names of organisations, and are towns somewhere. */
  private static final Set<String> COMMON =
      Set.of(
          "federal",
          "interior",
          "national",
          "roman",
          "general",
          "international",
          "common",
          "home",
          "best",
          "first",
          "family",
          "mission",
          "male",
          "media",
          "metro",
          "air");

  private static final Set<String> INSTITUTIONS = Institutions.load();

  private final ToponymWords words;
  private final Gazetteer gazetteer;
  private final Set<String> elsewhere = new HashSet<>();

  InsideNames(ToponymWords words, Gazetteer gazetteer, Collection<Span> found) {
    this.words = words;
    this.gazetteer = gazetteer;
    found.forEach(span -> elsewhere.add(span.of(words.text())));
  }

  /** The place that an organisation's name begins with, or is. */
  Optional<Span> of(Span organisation) {
    int from = words.at(organisation.start());
    int to = words.at(organisation.end()) - 1;
    while (from <= to && words.word(from).toLowerCase(Locale.ROOT).equals("the")) {
      from++;
    }
    if (to >= words.size()) {
      return Optional.empty();
    }
    for (int last = to; last >= from; last--) {
      if (isPlace(from, last, to)) {
        return Optional.of(words.span(from, last));
      }
    }
    return behindOf(from, to);
  }

  /** "University of | Georgia", "City of | Oxford". */
  private Optional<Span> behindOf(int from, int to) {
    for (int of = to - 1; of > from; of--) {
      if (words.word(of).equals("of")) {
        boolean place =
            isInstitution(from, of - 1) && isPlace(of + 1, to, Math.max(to, of + 1), TOWN);
        return place ? Optional.of(words.span(of + 1, to)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The place that the name of a building or an institution begins with. */
  Optional<Span> ofBuilding(int from, int to) {
    for (int last = to - 1; last >= from; last--) {
      if (isInstitution(last + 1, to) && isPlace(from, last, to)) {
        return Optional.of(words.span(from, last));
      }
    }
    return Optional.empty();
  }

  private boolean isPlace(int from, int last, int to) {
    return isPlace(
        from, last, to, last == to ? CITY : isInstitution(last + 1, to) ? TOWN : Long.MAX_VALUE);
  }

  /**
   * Whether the words [from, last] of a name that goes on to {@code to} name a place.
   *
   * @param least inhabitants of a town that is taken for one
   */
  private boolean isPlace(int from, int last, int to, long least) {
    if (!words.isCapital(from) || !words.isCapital(last) || from == last && isCommon(from)) {
      return false;
    }
    String name = words.between(from, last);
    if (name.length() < 3 && !name.equals("US") && !name.equals("UK")) {
      return false;
    }
    PlaceCandidates candidates = PlaceCandidates.of(name, gazetteer, false);
    if (candidates.places().isEmpty()) {
      return false;
    }
    if (elsewhere.contains(name)) {
      return true;
    }
    if (candidates.designator() != null) {
      // "Athens City | Council" is of Athens, "Laurel County | Council" of the county.
      return last == to
          || candidates.designator() == Designator.DIVISION
          || !gazetteer.find(name).isEmpty();
    }
    String key = PlaceNames.key(name);
    return candidates.places().stream().anyMatch(place -> isLarge(place, key, least));
  }

  private boolean isCommon(int word) {
    String key = PlaceNames.key(words.word(word));
    return COMMON.contains(key)
        || INSTITUTIONS.contains(key)
        || Designator.after(key) != null
        || PlaceCandidates.isPart(key);
  }

  /** A town counts under its own name alone: Hama is also spelt as a movement is. */
  private static boolean isLarge(Place place, String key, long least) {
    boolean own = PlaceNames.key(place.name()).equals(key);
    return place.isCountry()
        || place.isFirstOrder()
        || own && place.isPopulated() && place.population() >= least;
  }

  private boolean isInstitution(int from, int to) {
    List<String> rest = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      rest.add(words.word(i).toLowerCase(Locale.ROOT).replaceAll("['\u2019]s?$", ""));
    }
    return rest.stream().anyMatch(INSTITUTIONS::contains);
  }
}
