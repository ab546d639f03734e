package org.hearsay.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands at one side of a gutter, as lines: whether it is running text or a table's cells. */
final class GutterSide {
  /** Of a line's signs on the average; a table's figures and labels are shorter. */
  private static final int PROSE = 14;

  /** Of the longest line: so far go most lines of running text, but few of a list of names. */
  private static final double FULL = .75;

  /** Of the type's size, between two baselines of one line: a note's mark stands higher. */
  private static final float SAME = .5f;

  private final List<Row> rows;

  /** A line's baseline and how many signs it has. */
  private record Row(float base, float size, int signs, float width) {}

  private GutterSide(List<Row> rows) {
    this.rows = rows;
  }

  static GutterSide of(List<Glyph> signs) {
    List<Glyph> sorted = new ArrayList<>(signs.stream().filter(sign -> !sign.isBlank()).toList());
    sorted.sort(Comparator.comparingDouble(Glyph::base));
    List<Row> rows = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || isBelow(sorted.get(i), sorted.get(i - 1))) {
        rows.add(row(sorted.subList(from, i)));
        from = i;
      }
    }
    return new GutterSide(rows);
  }

  private static boolean isBelow(Glyph one, Glyph before) {
    return one.base() - before.base() > SAME * Math.min(one.size(), before.size());
  }

  private static Row row(List<Glyph> signs) {
    double left = signs.stream().mapToDouble(Glyph::left).min().orElse(0);
    double right = signs.stream().mapToDouble(Glyph::right).max().orElse(0);
    Glyph last = signs.getLast();
    return new Row(last.base(), last.size(), signs.size(), (float) (right - left));
  }

  int lines() {
    return rows.size();
  }

  boolean isProse() {
    int signs = rows.stream().mapToInt(Row::signs).sum();
    double widest = rows.stream().mapToDouble(Row::width).max().orElse(0);
    long full = rows.stream().filter(row -> row.width() >= FULL * widest).count();
    return signs >= PROSE * rows.size() && full * 2 >= rows.size();
  }

  /** Whether most lines of the shorter stand beside one of the other's, as a table's cells do. */
  boolean isLevelWith(GutterSide other) {
    List<Row> few = lines() <= other.lines() ? rows : other.rows;
    List<Row> many = few == rows ? other.rows : rows;
    int level = 0;
    int at = 0;
    for (Row row : few) {
      float tolerance = SAME * row.size() / 2;
      while (at < many.size() && many.get(at).base() < row.base() - tolerance) {
        at++;
      }
      if (at < many.size() && many.get(at).base() <= row.base() + tolerance) {
        level++;
      }
    }
    return level * 2 > few.size();
  }
}
