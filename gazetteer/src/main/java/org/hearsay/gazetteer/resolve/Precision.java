package org.hearsay.gazetteer.resolve;

import java.util.Set;
import org.hearsay.gazetteer.Place;

/** How well a place is known, on ACLED's scale of geo-precision. */
public enum Precision {
  /** The place itself: a town that is named. */
  EXACT(1, "the place itself"),
  /** Near it, or a part of an area: "outside Kherson", a county, a park, a lake. */
  NEAR(2, "near it, or in a small area"),
  /** A region: an oblast, a country, a sea, a long river. */
  REGION(3, "somewhere in a region");

  private static final Set<String> REGIONS =
      Set.of(
          "H.OCN", "H.SEA", "H.GULF", "H.BAY", "H.STM", "H.STRT", "H.CHN", "L.CONT", "L.RGN",
          "A.ZN", "T.MTS", "T.DSRT", "T.PEN");

  private final int code;
  private final String text;

  Precision(int code, String text) {
    this.code = code;
    this.text = text;
  }

  /**
   * Of a name that means this place.
   *
   * @param around whether the name is of a part of it, or of what lies around: "outside Kherson"
   */
  static Precision of(Place place, boolean around) {
    if (place.isCountry() || place.isFirstOrder() || REGIONS.contains(place.feature())) {
      return REGION;
    }
    return around || place.isRegion() ? NEAR : EXACT;
  }

  /** ACLED's number. */
  public int code() {
    return code;
  }

  public String text() {
    return text;
  }
}
