package org.hearsay.gazetteer.resolve;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.gazetteer.Place;
import org.hearsay.gazetteer.PlaceNames;
import org.hearsay.gazetteer.resolve.Resolution.Meaning;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which place each name of a report means: "Kherson" the city beside "Kherson Oblast", "Paris" the
 * one in Texas where the report says so.
 *
 * <p>Decides from the whole report; see {@link Settlement}. The same text, names and gazetteer give
 * the same answer. Thread-safe.
 */
public final class PlaceResolver {
  /** Places looked at for one name; "San José" has some 500. */
  private static final int MOST_PLACES = 120;

  /**
   * A place with less than this share is not named. On the development corpora those between .2 and
   * .3 were right in 4 of 10, those above in 6 and more.
   */
  private static final double LEAST_SHARE = 0.3;

  private static final Comparator<Place> LARGEST_FIRST =
      Comparator.comparingLong(Place::population)
          .reversed()
          .thenComparing(Place::feature)
          .thenComparing(place -> place.geonamesId() == null ? 0 : place.geonamesId())
          .thenComparingDouble(Place::latitude);

  private final Gazetteer gazetteer;
  private final Weights weights;

  public PlaceResolver(Gazetteer gazetteer) {
    this(gazetteer, Weights.TUNED);
  }

  PlaceResolver(Gazetteer gazetteer, Weights weights) {
    this.gazetteer = requireNonNull(gazetteer, "gazetteer is null");
    this.weights = requireNonNull(weights, "weights is null");
  }

  /** What names are looked up in. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /**
   * Resolves names.
   *
   * @param text a report's
   * @param names where they stand in it
   * @return one for each name, in their order
   */
  public List<Resolution> resolve(String text, List<Span> names) {
    ToponymWords words = ToponymWords.of(text);
    CountryEvidence evidence = CountryEvidence.of(words, names, gazetteer);
    Map<Key, Group> groups = new LinkedHashMap<>();
    List<Group> ofNames = new ArrayList<>();
    for (Span span : names) {
      Group group = group(words, span, groups);
      group.count++;
      ofNames.add(group);
    }
    inherit(groups);
    List<Group> ordered = List.copyOf(groups.values());
    List<NameGroup> namings = ordered.stream().map(Group::naming).toList();
    Settlement settlement = new Settlement(weights, evidence, namings);
    Map<Group, Optional<Meaning>> meanings = new LinkedHashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      meanings.put(ordered.get(i), meaning(ordered.get(i), i, settlement, evidence));
    }
    List<Resolution> resolutions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Span span = names.get(i);
      boolean around = ToponymContext.isAround(words, span);
      resolutions.add(
          new Resolution(
              span,
              meanings
                  .getOrDefault(ofNames.get(i), Optional.empty())
                  .map(meaning -> around ? meaning.around() : meaning)));
    }
    return List.copyOf(resolutions);
  }

  private record Key(String name, @Nullable Designator designator, String containers) {}

  /** A name while its occurrences are gathered. */
  private static final class Group {
    private final PlaceCandidates candidates;
    private final @Nullable Designator designator;
    private final String name;
    private List<Place> containers;
    private List<Place> within = List.of();
    private int count;

    Group(
        String name,
        PlaceCandidates candidates,
        @Nullable Designator designator,
        List<Place> containers) {
      this.name = name;
      this.candidates = candidates;
      this.designator = designator;
      this.containers = containers;
    }

    NameGroup naming() {
      return new NameGroup(name, candidates.places(), designator, containers, count);
    }
  }

  private Group group(ToponymWords words, Span span, Map<Key, Group> groups) {
    String surface = span.of(words.text());
    int comma = surface.indexOf(", ");
    String head = comma > 0 ? surface.substring(0, comma) : surface;
    PlaceCandidates candidates = largest(PlaceCandidates.of(head, gazetteer));
    List<Place> containers =
        comma > 0
            ? Container.areas(surface.substring(comma + 2), gazetteer)
            : Container.behind(words, span.end(), candidates.places(), gazetteer);
    Designator designator = candidates.designator();
    if (designator == null) {
      designator = ToponymContext.designator(words, span, candidates.places());
    }
    List<Place> holding =
        containers.stream().filter(area -> Container.holdsOne(area, candidates.places())).toList();
    Key key = new Key(PlaceNames.key(head), designator, holding.toString());
    Designator said = designator;
    Group group = groups.computeIfAbsent(key, k -> new Group(k.name, candidates, said, holding));
    if (group.within.isEmpty()) {
      group.within = containers;
    }
    return group;
  }

  /** "Paris, Texas" once is Paris in Texas further on. */
  private static void inherit(Map<Key, Group> groups) {
    Map<String, List<Place>> said = new HashMap<>();
    groups.forEach(
        (key, group) -> {
          if (!group.containers.isEmpty()) {
            said.putIfAbsent(key.name, group.containers);
          }
        });
    groups.forEach(
        (key, group) -> {
          if (group.containers.isEmpty()) {
            group.containers = said.getOrDefault(key.name, List.of());
          }
        });
  }

  private static PlaceCandidates largest(PlaceCandidates candidates) {
    if (candidates.places().size() < 2) {
      return candidates;
    }
    List<Place> places =
        candidates.places().stream().sorted(LARGEST_FIRST).limit(MOST_PLACES).toList();
    return new PlaceCandidates(
        places, candidates.designator(), candidates.demonym(), candidates.part());
  }

  private static Optional<Meaning> meaning(
      Group group, int number, Settlement settlement, CountryEvidence evidence) {
    double[] shares = settlement.shares(number);
    if (shares.length == 0) {
      return group.within.stream().findFirst().map(PlaceResolver::within);
    }
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      if (shares[i] > shares[best]) {
        best = i;
      }
    }
    if (shares[best] < LEAST_SHARE) {
      return Optional.empty();
    }
    Place place = group.candidates.places().get(best);
    boolean demonym = group.candidates.demonym();
    List<Place> neighbours = settlement.neighbours(number, place);
    return Optional.of(
        new Meaning(
            place,
            Precision.of(place, group.candidates.part()),
            demonym,
            shares[best],
            Reasons.of(group.naming(), place, demonym, evidence, neighbours)));
  }

  /** A name that no gazetteer has, in an area that the words behind it tell. */
  private static Meaning within(Place area) {
    String reason = "not in the gazetteer; the words behind it put it in " + area.name();
    return new Meaning(area, Precision.REGION, false, 1, List.of(reason));
  }
}
