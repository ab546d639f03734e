package org.hearsay.gazetteer;

import static java.util.Objects.requireNonNull;

/**
 * Where a place lies, in GeoNames' codes: {@code UA}, {@code 08}, {@code 6510}; "" where unknown.
 *
 * <p>A country is in itself, and so is a first-order area: Kherson Oblast is UA, 08, "".
 *
 * @param country ISO 3166-1 alpha-2 ("XK" is Kosovo)
 * @param first code of the first-order area within the country
 * @param second code of the second-order area within the first
 */
public record Area(String country, String first, String second) {
  /** Of a sea or a continent. */
  public static final Area NONE = new Area("", "", "");

  public Area {
    requireNonNull(country, "country is null");
    requireNonNull(first, "first is null");
    requireNonNull(second, "second is null");
  }

  /** {@code UA.08}; "" if there is no first-order area or the code stands for all of a country. */
  public String firstOrder() {
    return first.isEmpty() || first.equals("00") || country.isEmpty() ? "" : country + "." + first;
  }

  /** {@code US.TX.113}; "" if there is no second-order area. */
  public String secondOrder() {
    return second.isEmpty() || firstOrder().isEmpty() ? "" : firstOrder() + "." + second;
  }

  /** As it stands in a gazetteer file. */
  public String code() {
    return country + "." + first + "." + second;
  }

  /** The inverse of {@link #code}; missing parts are "". */
  public static Area of(String code) {
    int one = code.indexOf('.');
    if (one < 0) {
      return new Area(code, "", "");
    }
    int two = code.indexOf('.', one + 1);
    return two < 0
        ? new Area(code.substring(0, one), code.substring(one + 1), "")
        : new Area(code.substring(0, one), code.substring(one + 1, two), code.substring(two + 1));
  }
}
