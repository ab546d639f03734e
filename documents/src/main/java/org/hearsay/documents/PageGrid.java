package org.hearsay.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Where signs stand on a page, in at most {@value #CELLS} by {@value #CELLS} cells, so that looking
 * for what is white takes the same time whatever stands there. The spaces between a line's words
 * are not white.
 */
final class PageGrid {
  private static final int CELLS = 1000;

  /** Of the type's size: what is wider than a space between words, in a justified line too. */
  private static final float SPACE = .6f;

  private static final Comparator<Gutter> LONGEST =
      Comparator.comparingDouble(Gutter::height)
          .thenComparingDouble(gutter -> gutter.bottom() - gutter.top())
          .reversed();

  private final boolean rightToLeft;
  private final float left;
  private final float top;
  private final float across;
  private final float down;
  private final int columns;
  private final int rows;
  private final boolean[] black;

  /** Of a gutter's width: nearer than that is a line to the one above it in its paragraph. */
  private static final float CLOSE = .8f;

  /**
   * A stretch of rows in which one column of the page stays white; without a wide paragraph's last
   * line, which may be as short as a column's.
   *
   * @param height between the first and the last row that has signs at both sides
   */
  record Gutter(float x, float top, float bottom, float height) {
    Gutter until(float end) {
      return new Gutter(x, top, end, height);
    }
  }

  /**
   * @param signs at least one that is not blank
   */
  PageGrid(List<Glyph> signs, boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
    List<Glyph> black = signs.stream().filter(sign -> !sign.isBlank()).toList();
    left = (float) black.stream().mapToDouble(Glyph::left).min().orElse(0);
    top = (float) black.stream().mapToDouble(Glyph::top).min().orElse(0);
    float right = (float) black.stream().mapToDouble(Glyph::right).max().orElse(0);
    float bottom = (float) black.stream().mapToDouble(Glyph::bottom).max().orElse(0);
    across = Math.max(1, (right - left) / (CELLS - 1));
    down = Math.max(1, (bottom - top) / (CELLS - 1));
    columns = (int) ((right - left) / across) + 1;
    rows = (int) ((bottom - top) / down) + 1;
    this.black = new boolean[columns * rows];
    fill(black);
  }

  private void fill(List<Glyph> signs) {
    List<Glyph> sorted = new ArrayList<>(signs);
    sorted.sort(
        Comparator.<Glyph>comparingInt(sign -> Math.round(sign.base()))
            .thenComparingDouble(Glyph::left));
    Glyph last = null;
    for (Glyph sign : sorted) {
      boolean next =
          last != null
              && Math.round(last.base()) == Math.round(sign.base())
              && sign.left() - last.right() < SPACE * Math.max(last.size(), sign.size());
      fill(next && last != null ? Math.min(last.right(), sign.left()) : sign.left(), sign);
      last = sign;
    }
  }

  private void fill(float from, Glyph sign) {
    int first = column(from);
    int end = Math.min(columns, column(sign.right()) + 1);
    int bottom = row(sign.bottom());
    for (int row = row(sign.top()); row <= bottom; row++) {
      Arrays.fill(black, row * columns + first, row * columns + end, true);
    }
  }

  private int column(float x) {
    return Math.clamp((int) ((x - left) / across), 0, columns - 1);
  }

  private int row(float y) {
    return Math.clamp((int) ((y - top) / down), 0, rows - 1);
  }

  /**
   * For each place where a gutter of a width could be, the longest one; the longest first.
   *
   * @param width in points
   */
  List<Gutter> gutters(float width) {
    int cells = Math.max(1, (int) (width / across));
    int places = Math.max(0, columns - cells);
    int[] since = new int[places];
    Gutter[] longest = new Gutter[places];
    int[] first = new int[rows];
    int[] last = new int[rows];
    for (int row = 0; row <= rows; row++) {
      if (row < rows) {
        first[row] = first(row);
        last[row] = last(row);
      }
      int white = 0;
      for (int column = 0; column < columns; column++) {
        boolean ends = row == rows || black[row * columns + column];
        white = ends ? 0 : white + 1;
        int place = column - cells + 1;
        if (place >= 0 && place < places && white < cells) {
          if (since[place] < row) {
            Gutter one = gutter(place, cells, since[place], row, first, last);
            longest[place] = longer(longest[place], one);
          }
          since[place] = row + 1;
        }
      }
    }
    return Arrays.stream(longest)
        .filter(one -> one != null && one.height() > 0)
        .sorted(LONGEST)
        .toList();
  }

  private static Gutter longer(@Nullable Gutter one, Gutter other) {
    return one == null || LONGEST.compare(other, one) < 0 ? other : one;
  }

  private Gutter gutter(int place, int cells, int from, int to, int[] first, int[] last) {
    int leftBegins = side(from, to, row -> first[row] < place);
    int rightBegins = side(from, to, row -> last[row] >= place + cells);
    int leftEnds = back(from, to, row -> first[row] < place);
    int rightEnds = back(from, to, row -> last[row] >= place + cells);
    int begin = Math.max(leftBegins, rightBegins);
    int end = Math.min(leftEnds, rightEnds);
    int earlier = rightToLeft ? rightBegins : leftBegins;
    boolean close = from > 0 && earlier < begin && (earlier - from) * down < CLOSE * cells * across;
    return new Gutter(
        left + (place + cells / 2f) * across,
        top + (close ? begin : from) * down,
        top + to * down,
        (end - begin + 1) * down);
  }

  private static int side(int from, int to, IntPredicate has) {
    int row = from;
    while (row < to && !has.test(row)) {
      row++;
    }
    return row;
  }

  private static int back(int from, int to, IntPredicate has) {
    int row = to - 1;
    while (row >= from && !has.test(row)) {
      row--;
    }
    return row;
  }

  /** The first sign's in a row; beyond all if there is none. */
  private int first(int row) {
    for (int column = 0; column < columns; column++) {
      if (black[row * columns + column]) {
        return column;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The last sign's in a row; before all if there is none. */
  private int last(int row) {
    for (int column = columns - 1; column >= 0; column--) {
      if (black[row * columns + column]) {
        return column;
      }
    }
    return -1;
  }
}
