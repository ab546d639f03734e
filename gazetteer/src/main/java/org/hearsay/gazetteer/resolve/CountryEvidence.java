package org.hearsay.gazetteer.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.gazetteer.Place;
import org.hearsay.model.Span;

/**
 * The countries and first-order areas that a report names outside the names that are to be
 * resolved, or whose people it names: "Lebanese officers said ...".
 *
 * @param counts how often, by {@code UA} and {@code UA.08}
 * @param countries how many countries the report names, the names to be resolved included
 */
record CountryEvidence(Map<String, Integer> counts, int countries) {
  private static final int LONGEST_NAME = 4;

  CountryEvidence {
    counts = Map.copyOf(counts);
  }

  static CountryEvidence of(ToponymWords words, List<Span> names, Gazetteer gazetteer) {
    Gathering gathering = new Gathering(words, gazetteer, inside(words, names));
    int next = 0;
    while (next < words.size()) {
      next = words.isCapital(next) ? gathering.name(next) : next + 1;
    }
    return new CountryEvidence(gathering.counts, gathering.countries.size());
  }

  int count(String code) {
    return code.isEmpty() ? 0 : counts.getOrDefault(code, 0);
  }

  /** Which words stand in a name that is to be resolved. */
  private static boolean[] inside(ToponymWords words, List<Span> names) {
    boolean[] inside = new boolean[words.size()];
    for (Span name : names) {
      for (int i = words.at(name.start()); i < inside.length && words.start(i) < name.end(); i++) {
        inside[i] = true;
      }
    }
    return inside;
  }

  /** A walk through the words of a report. */
  private static final class Gathering {
    private final ToponymWords words;
    private final Gazetteer gazetteer;
    private final boolean[] inside;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> countries = new HashSet<>();

    Gathering(ToponymWords words, Gazetteer gazetteer, boolean[] inside) {
      this.words = words;
      this.gazetteer = gazetteer;
      this.inside = inside;
    }

    /** Counts the longest name that starts here; tells where to go on. */
    int name(int from) {
      for (int to = Math.min(words.size(), from + LONGEST_NAME) - 1; to >= from; to--) {
        if (isOneName(from, to) && isFound(from, to)) {
          return to + 1;
        }
      }
      return from + 1;
    }

    private boolean isFound(int from, int to) {
      String name = words.between(from, to);
      boolean found = false;
      for (Place place : gazetteer.find(name)) {
        if (place.isCountry() || place.isFirstOrder() && name.length() > 3) {
          count(place, inside[from]);
          found = true;
        }
      }
      for (Place place : gazetteer.people(name)) {
        count(place, inside[from]);
        found = true;
      }
      return found;
    }

    private void count(Place place, boolean resolved) {
      String country = place.area().country();
      if (place.isCountry()) {
        countries.add(country);
      }
      if (!resolved) {
        counts.merge(country, 1, Integer::sum);
        if (place.isFirstOrder()) {
          counts.merge(place.area().firstOrder(), 1, Integer::sum);
        }
      }
    }

    private boolean isOneName(int from, int to) {
      if (!words.isCapital(to)) {
        return false;
      }
      for (int i = from; i < to; i++) {
        if (inside[i] != inside[i + 1] || !words.joined(i, i + 1, "&-.")) {
          return false;
        }
      }
      return true;
    }
  }
}
