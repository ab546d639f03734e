package org.hearsay.documents;

import java.util.Comparator;
import java.util.List;

/**
 * A heading that stands over two columns though it is not as wide as one: beside it is white, above
 * it both columns end, and under it both begin level.
 */
final class Headings {
  /** Of the type's size. */
  private static final float APART = 2f;

  private static final float LARGER = 1.15f;
  private static final float LEVEL = .5f;

  /** So many whites of a column are looked at: a page has few. */
  private static final int TRIES = 32;

  private Headings() {}

  /**
   * Where the first one begins.
   *
   * @param size of most signs
   * @return beyond all if there is none
   */
  static float first(List<Glyph> left, List<Glyph> right, float size) {
    return Math.min(beside(left, right, size), beside(right, left, size));
  }

  /** One in a column, beside the white of the other. */
  private static float beside(List<Glyph> column, List<Glyph> other, float size) {
    List<Glyph> sorted = sorted(column);
    float bottom = Float.MAX_VALUE;
    int tries = 0;
    for (Glyph sign : sorted(other)) {
      if (sign.top() - bottom >= APART * size && tries < TRIES) {
        tries++;
        float heading = between(sorted, bottom, sign, size);
        if (heading < Float.MAX_VALUE) {
          return heading;
        }
      }
      bottom = bottom == Float.MAX_VALUE ? sign.bottom() : Math.max(bottom, sign.bottom());
    }
    return Float.MAX_VALUE;
  }

  /**
   * @param column from above
   * @param next the first sign under the white
   */
  private static float between(List<Glyph> column, float white, Glyph next, float size) {
    float heading = Float.MAX_VALUE;
    float under = Float.MAX_VALUE;
    for (Glyph sign : column) {
      if (heading == Float.MAX_VALUE
          && sign.size() >= LARGER * size
          && sign.top() >= white
          && sign.base() < next.top()) {
        heading = sign.top();
      } else if (heading < Float.MAX_VALUE && sign.size() < LARGER * size) {
        under = sign.base();
        break;
      }
    }
    return Math.abs(under - next.base()) < LEVEL * size ? heading : Float.MAX_VALUE;
  }

  private static List<Glyph> sorted(List<Glyph> signs) {
    return signs.stream()
        .filter(sign -> !sign.isBlank())
        .sorted(Comparator.comparingDouble(Glyph::base))
        .toList();
  }
}
