package org.hearsay.gazetteer.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hearsay.gazetteer.Place;

/**
 * Chooses a place for each name so that the places of a report fit one another.
 *
 * <p>Each place of each name starts with what speaks for it alone (population, kind, its own words,
 * countries named). Then for some rounds each is also supported by the likely places of the other
 * names: those in the same area, those close by (relaxation labelling; a report's places lie close
 * together, Leidner 2007). Deterministic: fixed order, fixed number of rounds.
 */
final class Settlement {
  /** Continents, seas, unions: as well known as countries. */
  private static final Set<String> LARGE = Set.of("L.CONT", "L.RGN", "H.OCN", "H.SEA", "A.ZN");

  /** Names that settle with one another; in a longer list the others stand for themselves. */
  private static final int MOST_NAMES = 300;

  private final Weights weights;
  private final CountryEvidence evidence;
  private final List<NameGroup> namings;
  private final double scope;
  private final List<double[]> alone = new ArrayList<>();
  private final List<double[]> share = new ArrayList<>();

  Settlement(Weights weights, CountryEvidence evidence, List<NameGroup> namings) {
    this.weights = weights;
    this.evidence = evidence;
    this.namings = List.copyOf(namings);
    this.scope = Math.log1p(evidence.countries());
    for (NameGroup naming : namings) {
      double[] scores = new double[naming.places().size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = alone(naming, naming.places().get(i));
      }
      alone.add(scores);
      share.add(shares(scores));
    }
    for (int round = 0; round < weights.rounds(); round++) {
      round();
    }
  }

  /** Share of each place of the name with this number; they add up to 1. */
  double[] shares(int naming) {
    return share.get(naming).clone();
  }

  /** The other names that speak most for a place of the name with this number, at most two. */
  List<Place> neighbours(int naming, Place place) {
    record Neighbour(Place place, double support) {}
    List<Neighbour> neighbours = new ArrayList<>();
    for (int other = 0; other < settled(); other++) {
      double[] shares = share.get(other);
      for (int i = 0; i < shares.length && other != naming; i++) {
        Place near = namings.get(other).places().get(i);
        double support = shares[i] * relation(place, near);
        if (support > weights.sameCountry() && !near.same(place)) {
          neighbours.add(new Neighbour(near, support));
        }
      }
    }
    return neighbours.stream()
        .sorted(Comparator.comparingDouble(Neighbour::support).reversed())
        .limit(2)
        .map(Neighbour::place)
        .toList();
  }

  private int settled() {
    return Math.min(MOST_NAMES, namings.size());
  }

  private double alone(NameGroup naming, Place place) {
    double score = prior(place);
    Designator designator = naming.designator();
    if (designator != null && designator.fits(place)) {
      score += weights.designator();
    }
    if (naming.containers().stream().anyMatch(area -> Container.holds(area, place))) {
      score += weights.container();
    }
    if (naming.isCalled(place)) {
      score += weights.ownName();
    }
    if (designator == null && naming.isTownsArea(place)) {
      score -= weights.namesake();
    }
    score += weights.countryNamed() * Math.log1p(evidence.count(place.area().country()));
    return score
        + weights.firstOrderNamed() * Math.log1p(evidence.count(place.area().firstOrder()));
  }

  private double prior(Place place) {
    double magnitude = Math.log10(1 + place.population());
    if (place.feature().equals("A.PCLH")) {
      return weights.country();
    }
    if (place.isCountry()) {
      return weights.country() + weights.areaPopulation() * magnitude;
    }
    if (place.isFirstOrder()) {
      return weights.firstOrder() + weights.areaPopulation() * magnitude;
    }
    if (place.isDivision()) {
      return weights.division() + weights.areaPopulation() * magnitude;
    }
    if (!place.isPopulated()) {
      return weights.nature() + (LARGE.contains(place.feature()) ? weights.nature() : 0);
    }
    double score = (weights.population() + weights.scope() * scope) * magnitude;
    return switch (place.feature()) {
      case "P.PPLC" -> score + weights.capital();
      case "P.PPLA" -> score + weights.capital() / 2;
      case "P.PPLX" -> score - 1;
      case "P.PPLH", "P.PPLQ" -> score - 2;
      default -> score;
    };
  }

  private void round() {
    List<double[]> next = new ArrayList<>();
    for (int i = 0; i < settled(); i++) {
      double[] scores = alone.get(i).clone();
      for (int j = 0; j < scores.length && scores.length > 1; j++) {
        scores[j] += weights.together() * support(i, namings.get(i).places().get(j));
      }
      next.add(shares(scores));
    }
    for (int i = 0; i < next.size(); i++) {
      share.set(i, next.get(i));
    }
  }

  /** What the other names' places say for this one: less and less for each more of them. */
  private double support(int naming, Place place) {
    double support = 0;
    for (int other = 0; other < settled(); other++) {
      if (other == naming) {
        continue;
      }
      double[] shares = share.get(other);
      List<Place> places = namings.get(other).places();
      double best = 0;
      for (int i = 0; i < shares.length; i++) {
        if (shares[i] > 0.02) {
          best += shares[i] * relation(place, places.get(i));
        }
      }
      support += best * (1 + Math.log(namings.get(other).count()) / 2);
    }
    return Math.log1p(support);
  }

  private double relation(Place one, Place other) {
    if (one.same(other)) {
      return weights.samePlace();
    }
    double related = one.isCountry() && other.isCountry() ? weights.sameKind() : 0;
    if (!one.area().country().isEmpty() && one.area().country().equals(other.area().country())) {
      related += weights.sameCountry();
      if (one.isFirstOrder() && other.isFirstOrder()) {
        related += weights.sameKind();
      }
      String first = one.area().firstOrder();
      if (!first.isEmpty() && first.equals(other.area().firstOrder())) {
        related += weights.sameFirstOrder();
        String second = one.area().secondOrder();
        if (!second.isEmpty() && second.equals(other.area().secondOrder())) {
          related += weights.sameSecondOrder();
        }
      }
    }
    if (!one.isCountry() && !other.isCountry()) {
      double kilometres = one.kilometres(other);
      related += Math.exp(-kilometres / weights.nearKm());
      related += weights.surroundings() * Math.exp(-kilometres / weights.aroundKm());
    }
    return related;
  }

  private static double[] shares(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double[] shares = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      shares[i] = Math.exp(scores[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < scores.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
