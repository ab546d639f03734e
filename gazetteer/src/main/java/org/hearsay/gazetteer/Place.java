package org.hearsay.gazetteer;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the gazetteer: Kherson, the city, is 706448, {@code P.PPLA}, in {@code UA.08}.
 *
 * @param geonamesId null where the source has none
 * @param latitude degrees north, WGS 84, to 0.0001
 * @param longitude degrees east, WGS 84, to 0.0001
 * @param feature GeoNames' feature class and code, {@code A.ADM1}
 * @param area where it lies
 * @param population inhabitants to three digits, 0 where it is not known
 */
public record Place(
    @Nullable Integer geonamesId,
    String name,
    double latitude,
    double longitude,
    String feature,
    Area area,
    long population) {
  private static final double EARTH_RADIUS_KM = 6371.0088;

  public Place {
    requireNonNull(name, "name is null");
    requireNonNull(feature, "feature is null");
    requireNonNull(area, "area is null");
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("not on earth: " + latitude + ", " + longitude);
    }
    if (population < 0) {
      throw new IllegalArgumentException("population " + population + " of " + name);
    }
  }

  /** A state or a territory, today's or one that was. */
  public boolean isCountry() {
    return feature.startsWith("A.PCL");
  }

  /** An oblast, a state of the United States, a province. */
  public boolean isFirstOrder() {
    return feature.equals("A.ADM1");
  }

  /** Any administrative area below a country. */
  public boolean isDivision() {
    return feature.startsWith("A.ADM");
  }

  /** A city, a town, a village, a part of one. */
  public boolean isPopulated() {
    return feature.startsWith("P.");
  }

  /** A sea, a river, a lake, a strait. */
  public boolean isWater() {
    return feature.startsWith("H.");
  }

  /** Larger than a place that one can stand in: an area, a sea, a range, a continent. */
  public boolean isRegion() {
    return !isPopulated() && !feature.startsWith("S.") && !feature.startsWith("R.");
  }

  /** Whether both are one and the same entry, though perhaps of two files. */
  public boolean same(Place other) {
    return geonamesId == null ? equals(other) : geonamesId.equals(other.geonamesId);
  }

  /** Great-circle distance in kilometres. */
  public double kilometres(Place other) {
    double north = Math.toRadians(latitude);
    double otherNorth = Math.toRadians(other.latitude);
    double up = Math.sin((otherNorth - north) / 2);
    double along = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double half = up * up + Math.cos(north) * Math.cos(otherNorth) * along * along;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
  }
}
