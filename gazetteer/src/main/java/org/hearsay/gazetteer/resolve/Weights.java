package org.hearsay.gazetteer.resolve;

/**
 * What the choice among places of one name is made from, as terms that are added up; tuned on the
 * development corpora alone.
 *
 * @param population of a populated place, per power of ten
 * @param country of a country
 * @param firstOrder of a first-order area
 * @param division of a lower one
 * @param areaPopulation of any area, per power of ten
 * @param capital of a country's capital; half for that of a first-order area
 * @param nature of a sea, a river, a range, a region
 * @param ownName when it is the name that the place is shown with, not another of its names
 * @param container when the words behind the name say where it lies
 * @param designator when the words beside the name say what it is
 * @param countryNamed when the report names its country
 * @param firstOrderNamed when the report names its first-order area
 * @param together of the other names' places that lie near it or in one area with it
 * @param nearKm how close is near
 * @param aroundKm how close is in the surroundings
 * @param surroundings of those in the surroundings, in shares of those near
 * @param samePlace of another name's place that is this one
 * @param sameCountry of another name's place in the same country
 * @param sameFirstOrder of one in the same first-order area, added to that
 * @param sameSecondOrder of one in the same second-order area, added to that
 * @param sameKind of another country, where it is one, or another first-order area of its country
 * @param scope of large towns the more, the more countries a report names
 * @param namesake against an area that has its name from a town in it, unless it is called an area
 * @param rounds how often places and their neighbours settle on each other
 */
record Weights(
    double population,
    double country,
    double firstOrder,
    double division,
    double areaPopulation,
    double capital,
    double nature,
    double ownName,
    double container,
    double designator,
    double countryNamed,
    double firstOrderNamed,
    double together,
    double nearKm,
    double aroundKm,
    double surroundings,
    double samePlace,
    double sameCountry,
    double sameFirstOrder,
    double sameSecondOrder,
    double sameKind,
    double scope,
    double namesake,
    int rounds) {
  static final Weights TUNED =
      new Weights(
          0.79, 6.7, 4, 0.78, 0.29, 1.2, 5.5, 1.1, 10, 6.2, 2, 0.5, 3, 35, 257, 0.98, 1.1, 0.13,
          1.4, 2.6, 0.38, 0.079, 3.7, 7);
}
