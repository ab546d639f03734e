package org.hearsay.gazetteer.resolve;

import java.util.Map;
import java.util.function.Predicate;
import org.hearsay.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a word beside a name says of its kind: "Kherson Oblast", "Lancaster County", "the city of
 * Kherson".
 */
enum Designator {
  /** "state", "oblast", "province": a first-order area, or a second-order one where none fits. */
  FIRST_ORDER("an area", Place::isDivision),
  /** "county", "district", "raion": a division. */
  DIVISION("a district", place -> place.isDivision() && !place.isFirstOrder()),
  /** "city", "town", "village". */
  POPULATED("a town", place -> place.isPopulated() || place.feature().startsWith("A.ADM3")),
  /** "river", "lake", "sea". */
  WATER("a water", Place::isWater),
  /** "island", "mountain", "valley", "desert". */
  LAND(
      "a landscape", place -> place.feature().startsWith("T.") || place.feature().startsWith("L."));

  private static final Map<String, Designator> AFTER =
      Map.ofEntries(
          Map.entry("oblast", FIRST_ORDER),
          Map.entry("province", FIRST_ORDER),
          Map.entry("state", FIRST_ORDER),
          Map.entry("region", FIRST_ORDER),
          Map.entry("governorate", FIRST_ORDER),
          Map.entry("prefecture", FIRST_ORDER),
          Map.entry("krai", FIRST_ORDER),
          Map.entry("county", DIVISION),
          Map.entry("counties", DIVISION),
          Map.entry("co", DIVISION),
          Map.entry("parish", DIVISION),
          Map.entry("parishes", DIVISION),
          Map.entry("borough", DIVISION),
          Map.entry("district", DIVISION),
          Map.entry("raion", DIVISION),
          Map.entry("city", POPULATED),
          Map.entry("town", POPULATED),
          Map.entry("township", POPULATED),
          Map.entry("twp", POPULATED),
          Map.entry("village", POPULATED),
          Map.entry("river", WATER),
          Map.entry("rivers", WATER),
          Map.entry("creek", WATER),
          Map.entry("lake", WATER),
          Map.entry("reservoir", WATER),
          Map.entry("bay", WATER),
          Map.entry("sea", WATER),
          Map.entry("island", LAND),
          Map.entry("islands", LAND),
          Map.entry("mountains", LAND),
          Map.entry("desert", LAND),
          Map.entry("peninsula", LAND));

  private static final Map<String, Designator> BEFORE =
      Map.ofEntries(
          Map.entry("province of", FIRST_ORDER),
          Map.entry("state of", FIRST_ORDER),
          Map.entry("region of", FIRST_ORDER),
          Map.entry("oblast of", FIRST_ORDER),
          Map.entry("county of", DIVISION),
          Map.entry("counties of", DIVISION),
          Map.entry("district of", DIVISION),
          Map.entry("county", DIVISION),
          Map.entry("co", DIVISION),
          Map.entry("city of", POPULATED),
          Map.entry("town of", POPULATED),
          Map.entry("township of", POPULATED),
          Map.entry("village of", POPULATED),
          Map.entry("capital of", POPULATED),
          Map.entry("port of", POPULATED),
          Map.entry("river", WATER),
          Map.entry("lake", WATER),
          Map.entry("bank of", WATER),
          Map.entry("banks of", WATER),
          Map.entry("shore of", WATER),
          Map.entry("shores of", WATER),
          Map.entry("mouth of", WATER),
          Map.entry("island of", LAND));

  private final String text;
  private final Predicate<Place> kind;

  Designator(String text, Predicate<Place> kind) {
    this.text = text;
    this.kind = kind;
  }

  /** For a person to read. */
  String text() {
    return text;
  }

  /** Whether a place is of this kind. */
  boolean fits(Place place) {
    return kind.test(place);
  }

  /** What the word right behind a name says, as a key of {@code PlaceNames}; null if nothing. */
  static @Nullable Designator after(String word) {
    return AFTER.get(word);
  }

  /** What the words right before a name say; null if nothing. */
  static @Nullable Designator before(String words) {
    return BEFORE.get(words);
  }
}
