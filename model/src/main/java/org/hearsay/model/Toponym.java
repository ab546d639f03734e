package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a place in the text, and which place it means.
 *
 * @param name the place's own; null where it cannot be told
 * @param geonamesId null where GeoNames has none or the place cannot be told
 * @param latitude degrees north, WGS 84; null where it cannot be told
 * @param longitude degrees east
 * @param precision ACLED's, 1 to 3; 0 where it cannot be told
 * @param reasons for a person to read, the weightiest first
 */
public record Toponym(
    Span span,
    @Nullable String name,
    @Nullable Integer geonamesId,
    @Nullable Double latitude,
    @Nullable Double longitude,
    int precision,
    List<String> reasons) {
  public Toponym {
    requireNonNull(span, "span is null");
    reasons = List.copyOf(reasons);
    if ((name == null) != (latitude == null) || (latitude == null) != (longitude == null)) {
      throw new IllegalArgumentException("half a place at " + span);
    }
  }
}
