package org.hearsay.reader.encoder;

import org.hearsay.reader.text.Pieces;

/**
 * The model's rows for the pieces of one window, by the pieces' numbers in the whole text.
 *
 * <p>The figures are in one array, row by row, for loops that the JIT can vectorise. What is needed
 * after the window must be copied: the rows of a long text together would not fit into memory.
 */
public final class WindowRows {
  private final Pieces pieces;
  private final int from;
  private final int to;
  private final int columns;
  private final float[] values;

  /**
   * @param from first piece of the window
   * @param to piece behind it
   * @param values rows of {@code columns} floats; that of piece {@code from} is number 1, behind
   *     [CLS]
   */
  public WindowRows(Pieces pieces, int from, int to, int columns, float[] values) {
    this.pieces = pieces;
    this.from = from;
    this.to = to;
    this.columns = columns;
    this.values = values;
  }

  public Pieces pieces() {
    return pieces;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }

  private int index(int piece, int column) {
    return (piece - from + 1) * columns + column;
  }

  public float get(int piece, int column) {
    return values[index(piece, column)];
  }

  /** Adds the mean of {@code out.length} columns over the pieces [first, end) into {@code out}. */
  public void mean(int first, int end, int column, float[] out) {
    float share = 1f / (end - first);
    for (int p = first; p < end; p++) {
      int base = index(p, column);
      for (int i = 0; i < out.length; i++) {
        out[i] += values[base + i] * share;
      }
    }
  }

  /** Dot product of a query with a piece's columns. */
  public float dot(float[] query, int queryFrom, int length, int piece, int column) {
    int base = index(piece, column);
    float sum = 0;
    for (int i = 0; i < length; i++) {
      sum += query[queryFrom + i] * values[base + i];
    }
    return sum;
  }
}
