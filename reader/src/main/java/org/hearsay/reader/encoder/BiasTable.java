package org.hearsay.reader.encoder;

/** A small table of learned figures, by row and column. Immutable. */
public final class BiasTable {
  private final float[][] cells;

  private BiasTable(float[][] cells) {
    this.cells = cells;
  }

  /** Rows apart by ";", cells by ",". */
  static BiasTable parse(String text) {
    String[] rows = text.split(";", -1);
    float[][] out = new float[rows.length][];
    for (int r = 0; r < rows.length; r++) {
      String[] cells = rows[r].split(",", -1);
      out[r] = new float[cells.length];
      for (int c = 0; c < cells.length; c++) {
        out[r][c] = Float.parseFloat(cells[c]);
      }
    }
    return new BiasTable(out);
  }

  public float at(int row, int column) {
    return cells[row][column];
  }
}
