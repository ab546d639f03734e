package org.hearsay.gazetteer.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.gazetteer.Place;
import org.hearsay.gazetteer.PlaceNames;
import org.hearsay.model.Span;

/**
 * Place names that a reader found, put right with the gazetteer: "Laurel" of "Laurel County" is
 * made whole, "U.S" gets its full stop, a lone "County" and a demonym go, and a country that was
 * overlooked is added.
 */
public final class Toponyms {
  private static final int MORE_WORDS = 3;
  private static final Set<String> NO_NAMES =
      Set.of(
          "of",
          "the",
          "center",
          "centre",
          "house",
          "state",
          "states",
          "st",
          "u",
          "s",
          "street",
          "central",
          "western",
          "eastern",
          "northern",
          "southern",
          "hall",
          "hill",
          "highway",
          "interstate",
          "parkway",
          "delta",
          "i");

  /** Countries whose first-order areas are written short, with a full stop. */
  private static final Set<String> ABBREVIATED = Set.of("US", "CA", "AU");

  private static final Set<String> STREETS =
      Set.of(
          "Street",
          "St",
          "Road",
          "Rd",
          "Avenue",
          "Ave",
          "Drive",
          "Dr",
          "Lane",
          "Boulevard",
          "Blvd");

  private final ToponymWords words;
  private final Gazetteer gazetteer;
  private final List<Span> found = new ArrayList<>();

  private Toponyms(ToponymWords words, Gazetteer gazetteer) {
    this.words = words;
    this.gazetteer = gazetteer;
  }

  /**
   * Puts names right.
   *
   * @param text a report's
   * @param places where a reader found names of places
   * @param organisations where it found names of organisations
   * @param others where it found names of something else
   * @return in order, not overlapping
   */
  public static List<Span> of(
      String text,
      List<Span> places,
      List<Span> organisations,
      List<Span> others,
      Gazetteer gazetteer) {
    Toponyms toponyms = new Toponyms(ToponymWords.of(text), gazetteer);
    places.stream().sorted().forEach(toponyms::put);
    InsideNames inside = new InsideNames(toponyms.words, gazetteer, toponyms.found);
    organisations.forEach(name -> inside.of(name).ifPresent(toponyms::add));
    List<Span> taken = new ArrayList<>(others);
    taken.addAll(organisations);
    toponyms.addAreas(taken);
    toponyms.found.sort(null);
    return List.copyOf(toponyms.found);
  }

  private void put(Span span) {
    int from = words.at(span.start());
    int to = words.at(span.end()) - 1;
    while (from <= to && (!words.isCapital(from) || words.word(from).equals("The"))) {
      from++;
    }
    while (to > from && !words.isCapital(to)) {
      to--;
    }
    if (from > to || to >= words.size()) {
      return;
    }
    int begin = from;
    int end = to;
    Span whole = street(from, to).or(() -> building(begin, end)).orElseGet(() -> whole(begin, end));
    String key = PlaceNames.key(whole.of(words.text()));
    boolean single = key.indexOf(' ') < 0;
    boolean empty = key.isEmpty() || NO_NAMES.contains(key) || single && isDescription(key);
    if (!empty && gazetteer.people(key).isEmpty()) {
      add(whole);
    }
  }

  /** "Memphis Street" is none of Memphis: the street's whole name, which no gazetteer has. */
  private Optional<Span> street(int from, int to) {
    int next = to + 1;
    if (next >= words.size()
        || !words.joined(to, next, "")
        || !STREETS.contains(words.word(next))) {
      return Optional.empty();
    }
    int end = words.spans().get(next).end();
    String text = words.text();
    boolean shortened =
        words.word(next).length() <= 4 && end < text.length() && text.charAt(end) == '.';
    return Optional.of(new Span(words.start(from), shortened ? end + 1 : end));
  }

  /** The town before a building that the gazetteer does not have: "Hamilton Municipal Court". */
  private Optional<Span> building(int from, int to) {
    return from == to || isName(from, to)
        ? Optional.empty()
        : new InsideNames(words, gazetteer, found).ofBuilding(from, to);
  }

  /** "County" or "North" alone. */
  private static boolean isDescription(String key) {
    return Designator.after(key) != null || PlaceCandidates.isPart(key);
  }

  /** The longest name of the gazetteer that these words are a part of, else these words. */
  private Span whole(int from, int to) {
    for (int more = MORE_WORDS; more > 0; more--) {
      for (int left = 0; left <= more; left++) {
        int start = from - left;
        int end = to + more - left;
        if (start >= 0 && end < words.size() && isName(start, end)) {
          return span(start, end);
        }
      }
    }
    return span(from, to);
  }

  /** Whether these words are one name of the gazetteer, or of a division: "Laurel County". */
  private boolean isName(int from, int to) {
    if (!words.isCapital(from) || !words.isCapital(to) || words.word(from).equals("The")) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!words.joined(i, i + 1, "-")) {
        return false;
      }
    }
    return !PlaceCandidates.of(words.between(from, to), gazetteer, false).places().isEmpty();
  }

  /** With the full stop of an abbreviation: "U.S.", "W.Va.", "Ill.". */
  private Span span(int from, int to) {
    String text = words.text();
    int start = words.start(from);
    int end = words.spans().get(to).end();
    if (end - start > 2 && text.charAt(end - 1) == 's' && isApostrophe(text.charAt(end - 2))) {
      return new Span(start, end - 2);
    }
    if (end < text.length() && text.charAt(end) == '.') {
      String name = text.substring(start, end);
      boolean dotted = name.indexOf('.') > 0;
      boolean shortened =
          name.length() <= 5
              && gazetteer.find(name).stream()
                  .anyMatch(
                      place ->
                          place.isFirstOrder()
                              && ABBREVIATED.contains(place.area().country())
                              && !PlaceNames.key(place.name()).equals(PlaceNames.key(name)));
      if (dotted || shortened) {
        end++;
      }
    }
    return new Span(start, end);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** Keeps the longer one of two that overlap. */
  private void add(Span span) {
    for (Span other : found) {
      if (other.overlaps(span) && other.length() >= span.length()) {
        return;
      }
    }
    found.removeIf(span::overlaps);
    found.add(span);
  }

  /** Adds countries and first-order areas that no name covers. */
  private void addAreas(List<Span> others) {
    boolean[] taken = new boolean[words.size()];
    take(taken, found);
    take(taken, others);
    for (int i = 0; i < words.size(); i++) {
      if (!taken[i] && words.isCapital(i)) {
        i = area(i, taken);
      }
    }
  }

  /** Adds the longest area's name that starts here; tells the last word looked at. */
  private int area(int from, boolean[] taken) {
    for (int to = Math.min(words.size(), from + MORE_WORDS) - 1; to >= from; to--) {
      if (isFree(from, to, taken) && isArea(from, to)) {
        add(span(from, to));
        return to;
      }
    }
    return from;
  }

  private boolean isFree(int from, int to, boolean[] taken) {
    if (!words.isCapital(to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (taken[i + 1] || !words.joined(i, i + 1, "")) {
        return false;
      }
    }
    return true;
  }

  /** Of a country any of its longer names, of a first-order area the one that it is shown with. */
  private boolean isArea(int from, int to) {
    String name = words.between(from, to);
    String key = PlaceNames.key(name);
    boolean code = name.length() < 4 && !name.equals("U.S") && !name.equals("U.K");
    for (Place place : gazetteer.find(name)) {
      boolean own = PlaceNames.key(place.name()).equals(key);
      if (!code
          && (place.isCountry() || place.isFirstOrder() && own && place.population() > 500_000)) {
        return true;
      }
    }
    return name.toUpperCase(Locale.ROOT).equals(name) && (name.equals("US") || name.equals("UK"));
  }

  private void take(boolean[] taken, List<Span> spans) {
    for (Span span : spans) {
      for (int i = words.at(span.start()); i < taken.length && words.start(i) < span.end(); i++) {
        taken[i] = true;
      }
    }
  }
}
