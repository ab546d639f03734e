package org.hearsay.reader.attribution;

import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.text.Pieces;

/**
 * One cue against every word of its window: how far a word is its source, its content, or neither.
 *
 * <p>Biaffine predicate-argument scores (Dozat and Manning 2017) with a bias by distance; formula
 * in docs/model.md. A word's score is the mean over its pieces.
 */
final class RoleScores {
  static final int NEITHER = 0;
  static final int SOURCE = 1;
  static final int CONTENT = 2;
  private static final int ROLES = 3;

  private final Words words;
  private final double[] logProbabilities;

  RoleScores(ReaderModel model, WindowRows rows, Words words, int cueFrom, int cueTo) {
    this.words = words;
    this.logProbabilities = new double[words.size() * ROLES];
    float[] query = new float[2 * model.width()];
    rows.mean(cueFrom, cueTo, model.layout().argQuery(), query);
    for (int w = 0; w < words.size(); w++) {
      word(model, rows, query, cueFrom, w);
    }
  }

  private void word(ReaderModel model, WindowRows rows, float[] query, int cueFrom, int w) {
    Pieces pieces = rows.pieces();
    ReaderModel.Layout at = model.layout();
    int width = model.width();
    float scale = (float) (1 / Math.sqrt(width));
    int apart =
        Math.max(-3, Math.min(3, pieces.paragraph(words.from(w)) - pieces.paragraph(cueFrom))) + 3;
    double source = model.argParagraph().at(0, apart);
    double content = model.argParagraph().at(1, apart);
    int n = words.to(w) - words.from(w);
    for (int p = words.from(w); p < words.to(w); p++) {
      int bucket = ReaderModel.bucket(p - cueFrom);
      source +=
          (rows.dot(query, 0, width, p, at.argKey()) * scale
                  + rows.get(p, at.argUnary())
                  + model.argDistance().at(0, bucket))
              / n;
      content +=
          (rows.dot(query, width, width, p, at.argKey() + width) * scale
                  + rows.get(p, at.argUnary() + 1)
                  + model.argDistance().at(1, bucket))
              / n;
    }
    double most = Math.max(0, Math.max(source, content));
    double sum = Math.exp(-most) + Math.exp(source - most) + Math.exp(content - most);
    double log = most + Math.log(sum);
    logProbabilities[w * ROLES] = -log;
    logProbabilities[w * ROLES + SOURCE] = source - log;
    logProbabilities[w * ROLES + CONTENT] = content - log;
  }

  double log(int word, int role) {
    return logProbabilities[word * ROLES + role];
  }

  /**
   * The best role of each word when every border of a source or a content costs something in nats
   * (Viterbi): keeps constituents whole over words that look doubtful alone.
   */
  byte[] path(double sourceBorder, double contentBorder) {
    double[] border = {0, sourceBorder, contentBorder};
    int n = words.size();
    byte[] back = new byte[n * ROLES];
    double[] best = new double[ROLES];
    double[] next = new double[ROLES];
    for (int w = 0; w < n; w++) {
      for (int role = 0; role < ROLES; role++) {
        int from = role;
        double most = best[role];
        for (int other = 0; other < ROLES; other++) {
          double score = best[other] - border[other] - border[role];
          if (other != role && score > most) {
            from = other;
            most = score;
          }
        }
        back[w * ROLES + role] = (byte) from;
        next[role] = most + log(w, role);
      }
      System.arraycopy(next, 0, best, 0, ROLES);
    }
    return trace(back, best, n);
  }

  private static byte[] trace(byte[] back, double[] best, int n) {
    byte[] out = new byte[n];
    int role = best[SOURCE] > best[NEITHER] ? SOURCE : NEITHER;
    role = best[CONTENT] > best[role] ? CONTENT : role;
    for (int w = n - 1; w >= 0; w--) {
      out[w] = (byte) role;
      role = back[w * ROLES + role];
    }
    return out;
  }
}
