package org.hearsay.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a page in the order in which they are read. Programs draw a page in its order as a
 * rule, and where they do it is kept; but some draw it line by line through all columns, so that
 * what one says is put into another's mouth.
 *
 * <p>The page is cut at its white gutters, as G. Nagy and S. Seth do ("Hierarchical representation
 * of optically scanned documents", ICPR 1984: the recursive X-Y cut), but first at the longest
 * gutter wherever it begins and ends, as in T. Breuel's cover by white rectangles ("Two geometric
 * algorithms for layout analysis", DAS 2002): what crosses it, such as a headline, ends it, and the
 * white between paragraphs, which may stand level in two columns, cuts nothing.
 *
 * <p>A gutter parts columns if running text is at both sides of it, or what is at its sides does
 * not stand level, and if the drawing goes across it line by line. So a table of figures stays as
 * rows, and one that is drawn cell by cell as it is.
 */
final class ReadingOrder {
  /** Of the type's size: no column stands nearer to the next. */
  private static final float GUTTER = .75f;

  /** Of the type's size: one line beside others, the last of a page. */
  private static final float HEIGHT = .5f;

  /** Lines at one of the sides; a letter's head has two. */
  private static final int LINES = 3;

  /** Of the lines at the side that has fewer, so many are begun from the other side's. */
  private static final double ACROSS = .8;

  /** Of the type's size: so far is one crossing from the next where lines are drawn across. */
  private static final float FARTHEST = 3;

  /** Each looks through all of the page. */
  private static final int CUTS = 64;

  private static final int TRIES = 8;

  private final List<List<Glyph>> blocks = new ArrayList<>();
  private final float size;
  private final boolean rightToLeft;
  private int cuts;

  private ReadingOrder(List<Glyph> signs) {
    this.size = size(signs);
    this.rightToLeft = isRightToLeft(signs);
  }

  /**
   * @param signs in the order in which they are drawn
   * @return all of them; of each block in the order in which they are drawn
   */
  static List<List<Glyph>> blocks(List<Glyph> signs) {
    List<Glyph> black = signs.stream().filter(sign -> !sign.isBlank()).toList();
    if (black.isEmpty()) {
      return List.of();
    }
    ReadingOrder order = new ReadingOrder(black);
    if (order.split(signs) == null) {
      return List.of(signs);
    }
    PageEdges edges = PageEdges.of(black, order.size);
    order.cut(signs.stream().filter(edges::isHead).toList());
    order.cut(signs.stream().filter(edges::isBody).toList());
    order.cut(signs.stream().filter(edges::isFoot).toList());
    return order.blocks;
  }

  private void cut(List<Glyph> signs) {
    if (signs.stream().allMatch(Glyph::isBlank)) {
      return;
    }
    Split split = cuts < CUTS ? split(signs) : null;
    if (split == null) {
      blocks.add(signs);
      return;
    }
    cut(split.above());
    cut(rightToLeft ? split.right() : split.left());
    cut(rightToLeft ? split.left() : split.right());
    cut(split.below());
  }

  /** A gutter's four sides. */
  private record Split(List<Glyph> above, List<Glyph> left, List<Glyph> right, List<Glyph> below) {
    static Split at(PageGrid.Gutter gutter, List<Glyph> signs) {
      Predicate<Glyph> above = sign -> middle(sign) < gutter.top();
      Predicate<Glyph> below = sign -> middle(sign) >= gutter.bottom();
      Predicate<Glyph> beside = above.or(below).negate();
      Predicate<Glyph> left = beside.and(sign -> sign.middle() < gutter.x());
      return new Split(
          those(signs, above),
          those(signs, left),
          those(signs, beside.and(left.negate())),
          those(signs, below));
    }

    private static float middle(Glyph sign) {
      return (sign.top() + sign.bottom()) / 2;
    }

    private static List<Glyph> those(List<Glyph> signs, Predicate<Glyph> which) {
      return signs.stream().filter(which).toList();
    }
  }

  private @Nullable Split split(List<Glyph> signs) {
    cuts++;
    float last = -1;
    int tries = 0;
    for (PageGrid.Gutter gutter : new PageGrid(signs, rightToLeft).gutters(GUTTER * size)) {
      if (gutter.height() < HEIGHT * size || tries >= TRIES) {
        return null;
      }
      if (gutter.x() - last > size || gutter.x() < last - size) {
        tries++;
        int across = across(gutter, signs);
        // Most pages are drawn column by column: that is seen before anything is measured.
        Split split =
            across < 2 || across * FARTHEST * size < 2 * gutter.height()
                ? null
                : Split.at(gutter, signs);
        if (split != null && isColumns(split, across)) {
          float end = Headings.first(split.left(), split.right(), size);
          return end < gutter.bottom() ? Split.at(gutter.until(end), signs) : split;
        }
      }
      last = gutter.x();
    }
    return null;
  }

  private static boolean isColumns(Split split, int across) {
    GutterSide left = GutterSide.of(split.left());
    GutterSide right = GutterSide.of(split.right());
    int fewer = Math.min(left.lines(), right.lines());
    return fewer > 0
        && Math.max(left.lines(), right.lines()) >= LINES
        && across >= 2 * ACROSS * fewer - 1
        && (left.isProse() && right.isProse() || fewer > 1 && !left.isLevelWith(right));
  }

  /**
   * How often the drawing goes from one side of a gutter to the other: once if it draws one after
   * the other, nearly twice a line if it draws line by line.
   */
  private static int across(PageGrid.Gutter gutter, List<Glyph> signs) {
    int count = 0;
    @Nullable Boolean wasLeft = null;
    for (Glyph sign : signs) {
      if (!sign.isBlank() && sign.base() >= gutter.top() && sign.base() <= gutter.bottom()) {
        boolean isLeft = sign.middle() < gutter.x();
        count += wasLeft != null && wasLeft != isLeft ? 1 : 0;
        wasLeft = isLeft;
      }
    }
    return count;
  }

  /** The size of most signs. */
  private static float size(List<Glyph> signs) {
    Map<Integer, Integer> counts = new HashMap<>();
    signs.forEach(sign -> counts.merge(Math.round(sign.size() * 2), 1, Integer::sum));
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey() / 2f;
  }

  private static boolean isRightToLeft(List<Glyph> signs) {
    long right = signs.stream().filter(Glyph::isRightToLeft).count();
    return right * 2 > signs.size();
  }
}
