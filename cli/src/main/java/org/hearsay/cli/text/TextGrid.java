package org.hearsay.cli.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in columns, under a head and a rule.
 *
 * <p>Columns that no row fills are left out; where the rest is too wide, the widest columns give
 * way first, down to what each needs at least.
 */
final class TextGrid {
  /** What stands in a cell that has nothing. */
  static final String NONE = "-";

  private static final String GAP = "  ";

  /**
   * A column.
   *
   * @param least columns of the terminal that it needs
   */
  record Column(String head, int least, Style style) {}

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  TextGrid(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Adds a row: a cell each column. */
  void add(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns.size());
    }
    rows.add(List.copyOf(cells));
  }

  void write(int width, StyledText out) {
    int[] widths = widths(width);
    StringBuilder head = new StringBuilder();
    int sum = 0;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        head.append(Columns.fit(columns.get(i).head(), widths[i])).append(GAP);
        sum += widths[i] + GAP.length();
      }
    }
    out.append(head.toString().stripTrailing(), Style.HEAD).newLine();
    out.append("─".repeat(Math.max(0, Math.min(width, sum - GAP.length()))), Style.MARK).newLine();
    rows.forEach(row -> write(row, widths, out));
  }

  private void write(List<String> row, int[] widths, StyledText out) {
    int last = lastOf(widths);
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        String cell = row.get(i);
        out.append(
            i == last ? Columns.cut(cell, widths[i]) : Columns.fit(cell, widths[i]) + GAP,
            cell.equals(NONE) ? Style.MARK : columns.get(i).style());
      }
    }
    out.newLine();
  }

  private static int lastOf(int[] widths) {
    int last = widths.length - 1;
    while (last > 0 && widths[last] == 0) {
      last--;
    }
    return last;
  }

  private int[] widths(int width) {
    int[] widths = new int[columns.size()];
    int sum = 0;
    for (int i = 0; i < widths.length; i++) {
      int at = i;
      if (!rows.stream().allMatch(row -> row.get(at).equals(NONE))) {
        int most = rows.stream().mapToInt(row -> Columns.of(row.get(at))).max().orElse(0);
        widths[i] = Math.max(most, Columns.of(columns.get(i).head()));
        sum += widths[i] + GAP.length();
      }
    }
    for (int over = sum - GAP.length() - width; over > 0; over--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (widths[i] > columns.get(i).least() && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }
}
