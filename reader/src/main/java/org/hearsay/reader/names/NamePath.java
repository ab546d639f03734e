package org.hearsay.reader.names;

import java.util.Arrays;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.text.Pieces;

/**
 * The likeliest way to part a window's words into names and what is none (Viterbi): a name is of
 * one kind from its first word to its last, so that "White House" is no place and a body.
 */
final class NamePath {
  /**
   * How many times likelier than no name one must be where it begins: the model was shown few texts
   * and sees too many names.
   */
  private static final double NAME = 4;

  /** How much the tag of a first word counts for a later one, and the other way round. */
  private static final double STRAY = 0.1;

  private static final double LEAST = 1e-9;
  private static final int NONE = 0;

  private final int from;
  private final int[] kinds;
  private final boolean[] begins;

  private NamePath(int from, int pieces) {
    this.from = from;
    this.kinds = new int[pieces];
    this.begins = new boolean[pieces];
    Arrays.fill(kinds, -1);
  }

  /** Columns: no name, then the first and the later words' of each of `count` kinds. */
  static NamePath of(WindowRows rows, int column, int count) {
    int[] words = words(rows);
    double[][] best = new double[words.length][];
    int[][] back = new int[words.length][count + 1];
    boolean[][] first = new boolean[words.length][count + 1];
    double[] before = new double[count + 1];
    Arrays.fill(before, Double.NEGATIVE_INFINITY);
    before[NONE] = 0;
    for (int w = 0; w < words.length; w++) {
      double[] p = probabilities(rows, words[w], column, 1 + 2 * count);
      boolean goesOn = w > 0 && sameLine(rows.pieces(), words[w - 1], words[w]);
      best[w] = step(before, p, goesOn, back[w], first[w]);
      before = best[w];
    }
    NamePath path = new NamePath(rows.from(), rows.to() - rows.from());
    int state = words.length == 0 ? NONE : highest(before);
    for (int w = words.length - 1; w >= 0; w--) {
      path.kinds[words[w] - path.from] = state - 1;
      path.begins[words[w] - path.from] = first[w][state];
      state = back[w][state];
    }
    return path;
  }

  /** The scores behind one more word; fills in where each came from and whether a name begins. */
  private static double[] step(
      double[] before, double[] p, boolean goesOn, int[] back, boolean[] first) {
    int highest = highest(before);
    double[] now = new double[before.length];
    now[NONE] = before[highest] + Math.log(p[0] + LEAST);
    back[NONE] = highest;
    for (int state = 1; state < now.length; state++) {
      double begin = p[2 * state - 1];
      double later = p[2 * state];
      double opened = before[highest] + Math.log((begin + STRAY * later + LEAST) / NAME);
      double gone =
          goesOn
              ? before[state] + Math.log(later + STRAY * begin + LEAST)
              : Double.NEGATIVE_INFINITY;
      first[state] = opened >= gone;
      now[state] = Math.max(opened, gone);
      back[state] = first[state] ? highest : state;
    }
    return now;
  }

  private static int[] words(WindowRows rows) {
    int[] words = new int[rows.to() - rows.from()];
    int count = 0;
    for (int p = rows.from(); p < rows.to(); p = rows.pieces().wordEnd(p, rows.to())) {
      words[count++] = p;
    }
    return Arrays.copyOf(words, count);
  }

  private static boolean sameLine(Pieces pieces, int a, int b) {
    return pieces.paragraph(a) == pieces.paragraph(b);
  }

  private static double[] probabilities(WindowRows rows, int piece, int column, int count) {
    double[] p = new double[count];
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      p[k] = rows.get(piece, column + k);
      most = Math.max(most, p[k]);
    }
    double sum = 0;
    for (int k = 0; k < count; k++) {
      p[k] = Math.exp(p[k] - most);
      sum += p[k];
    }
    for (int k = 0; k < count; k++) {
      p[k] /= sum;
    }
    return p;
  }

  private static int highest(double[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      if (scores[k] > scores[best]) {
        best = k;
      }
    }
    return best;
  }

  /** The kind of the name that the word stands in; -1 where it stands in none. */
  int kind(int piece) {
    return kinds[piece - from];
  }

  /** Whether a name begins with the word. */
  boolean begins(int piece) {
    return begins[piece - from];
  }
}
