package org.hearsay.reader.encoder;

import java.util.Arrays;
import org.hearsay.reader.text.Pieces;

/** The words and marks of a window, each as its pieces [from, to). */
public final class WindowWords {
  private final int[] from;
  private final int end;

  private WindowWords(int[] from, int end) {
    this.from = from;
    this.end = end;
  }

  public static WindowWords of(WindowRows rows) {
    Pieces pieces = rows.pieces();
    int[] starts = new int[rows.to() - rows.from()];
    int n = 0;
    for (int p = rows.from(); p < rows.to(); p = pieces.wordEnd(p, rows.to())) {
      starts[n++] = p;
    }
    return new WindowWords(Arrays.copyOf(starts, n), rows.to());
  }

  public int size() {
    return from.length;
  }

  /** First piece of a word. */
  public int from(int word) {
    return from[word];
  }

  /** Piece behind a word. */
  public int to(int word) {
    return word + 1 < from.length ? from[word + 1] : end;
  }
}
