package org.hearsay.documents;

import java.util.Comparator;
import java.util.List;

/**
 * A page's first and last lines where a line's white is between them and what else is on it: they
 * are of no column, though they may stand over or under one, as a page's number does.
 *
 * @param head baseline of the last line before the text
 * @param foot baseline of the first line behind it
 */
record PageEdges(float head, float foot) {
  private static final int LINES = 2;

  /**
   * @param signs at least one
   * @param size of most of them
   */
  static PageEdges of(List<Glyph> signs, float size) {
    List<Glyph> down = signs.stream().sorted(Comparator.comparingDouble(Glyph::base)).toList();
    float head = Float.NEGATIVE_INFINITY;
    int lines = 1;
    for (int i = 1; i < down.size() && lines <= LINES; i++) {
      Glyph above = down.get(i - 1);
      Glyph sign = down.get(i);
      head = sign.top() - above.bottom() >= size ? above.base() : head;
      lines += sign.base() - above.base() > size / 2 ? 1 : 0;
    }
    float foot = Float.POSITIVE_INFINITY;
    lines = 1;
    for (int i = down.size() - 1; i > 0 && lines <= LINES; i--) {
      Glyph above = down.get(i - 1);
      Glyph sign = down.get(i);
      foot = sign.top() - above.bottom() >= size ? sign.base() : foot;
      lines += sign.base() - above.base() > size / 2 ? 1 : 0;
    }
    return new PageEdges(head, foot);
  }

  boolean isHead(Glyph sign) {
    return sign.base() <= head;
  }

  boolean isFoot(Glyph sign) {
    return sign.base() >= foot && !isHead(sign);
  }

  boolean isBody(Glyph sign) {
    return !isHead(sign) && !isFoot(sign);
  }
}
