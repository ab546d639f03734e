package org.hearsay.reader.attribution;

import java.util.List;
import org.hearsay.reader.attribution.AttributionDecoder.Cue;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.encoder.WindowWords;
import org.hearsay.reader.text.Pieces;

/**
 * One cue against every word of its window: how far a word is its source, its content, or neither.
 *
 * <p>Biaffine predicate-argument scores (Dozat and Manning 2017) with a bias by distance; formula
 * in docs/model.md. A word's score is the mean over its pieces. The span head's logits, which know
 * the role but not the cue, have a say in it.
 */
final class ArgumentScores {
  static final int NEITHER = 0;
  static final int SOURCE = 1;
  static final int CONTENT = 2;
  private static final int ROLES = 3;

  private static final float SURE = 4;

  private static final double OTHER_PARAGRAPH = 2;
  private static final int BEGINS = 0;
  private static final int ENDS = 1;
  private static final int INSIDE = 2;

  private final ReaderModel model;
  private final DecodingSettings settings;
  private final WindowRows rows;
  private final WindowWords words;
  private final Cue cue;

  /** Raw scores against 0 for neither, until {@link #settle} makes log probabilities of them. */
  private final double[] scores;

  private ArgumentScores(
      ReaderModel model, DecodingSettings settings, WindowRows rows, WindowWords words, Cue cue) {
    this.model = model;
    this.settings = settings;
    this.rows = rows;
    this.words = words;
    this.cue = cue;
    this.scores = new double[words.size() * ROLES];
    float[] query = new float[2 * model.width()];
    rows.mean(cue.from(), cue.to(), model.layout().argQuery(), query);
    for (int w = 0; w < words.size(); w++) {
      pair(query, cue.from(), w);
    }
  }

  /** The scores of each cue. */
  static List<ArgumentScores> of(
      ReaderModel model,
      DecodingSettings settings,
      WindowRows rows,
      WindowWords words,
      List<Cue> cues) {
    List<ArgumentScores> all =
        cues.stream().map(cue -> new ArgumentScores(model, settings, rows, words, cue)).toList();
    for (int w = 0; w < words.size(); w++) {
      for (int role = SOURCE; role < ROLES; role++) {
        union(all, w, role);
      }
      for (ArgumentScores one : all) {
        one.settle(w);
      }
    }
    return all;
  }

  private void pair(float[] query, int cueFrom, int w) {
    Pieces pieces = rows.pieces();
    ReaderModel.HeadLayout at = model.layout();
    int width = model.width();
    float scale = (float) (1 / Math.sqrt(width));
    int apart =
        Math.max(-3, Math.min(3, pieces.paragraph(words.from(w)) - pieces.paragraph(cueFrom))) + 3;
    int n = words.to(w) - words.from(w);
    for (int role = 0; role < ROLES - 1; role++) {
      double score = 0;
      for (int p = words.from(w); p < words.to(w); p++) {
        score +=
            rows.dot(query, role * width, width, p, at.argKey() + role * width) * scale
                + rows.get(p, at.argUnary() + role)
                + model.argDistance().at(role, ReaderModel.bucket(p - cueFrom));
      }
      scores[w * ROLES + role + 1] = score / n + model.argParagraph().at(role, apart);
    }
  }

  /**
   * What the span head holds of a word, which knows the role but not the cue: that it stands
   * outside counts for every cue, that it stands inside for the one whose claim on it is best.
   */
  private static void union(List<ArgumentScores> all, int w, int role) {
    ArgumentScores best = null;
    for (ArgumentScores one : all) {
      double inside = one.inside(w, role);
      if (role == CONTENT && !one.mayClaim(w)) {
        one.scores[w * ROLES + role] -= OTHER_PARAGRAPH;
      }
      if (inside < 0 || role == SOURCE) {
        one.scores[w * ROLES + role] += inside;
      } else if (one.mayClaim(w)
          && (best == null || one.scores[w * ROLES + role] > best.scores[w * ROLES + role])) {
        best = one;
      }
    }
    if (best != null) {
      best.scores[w * ROLES + role] += best.inside(w, role);
    }
  }

  /** Unquoted words of another paragraph are hardly a cue's content. */
  private boolean mayClaim(int w) {
    Pieces pieces = rows.pieces();
    return pieces.paragraph(words.from(w)) == pieces.paragraph(cue.from())
        || pieces.quotations().inside(pieces.start(words.from(w)));
  }

  private double inside(int w, int role) {
    double sum = 0;
    for (int p = words.from(w); p < words.to(w); p++) {
      sum += span(p, role, INSIDE);
    }
    return costs(role).inside() * sum / (words.to(w) - words.from(w));
  }

  private void settle(int w) {
    double source = scores[w * ROLES + SOURCE];
    double content = scores[w * ROLES + CONTENT];
    double most = Math.max(0, Math.max(source, content));
    double sum = Math.exp(-most) + Math.exp(source - most) + Math.exp(content - most);
    double log = most + Math.log(sum);
    for (int role = 0; role < ROLES; role++) {
      scores[w * ROLES + role] -= log;
    }
  }

  double log(int word, int role) {
    return scores[word * ROLES + role];
  }

  /**
   * The best role of each word when every border of a source or a content costs something
   * (Viterbi): less where the model saw one begin or end, of whatever cue, more where it did not.
   * So spans end where a constituent ends, and stay whole over words that look doubtful alone.
   */
  byte[] path() {
    int n = words.size();
    byte[] back = new byte[n * ROLES];
    double[] best = new double[ROLES];
    double[] next = new double[ROLES];
    double[] leave = new double[ROLES];
    double[] enter = new double[ROLES];
    for (int w = 0; w < n; w++) {
      for (int role = SOURCE; role < ROLES && w > 0; role++) {
        leave[role] = cost(words.to(w - 1) - 1, role, ENDS);
        enter[role] = cost(words.from(w), role, BEGINS);
      }
      for (int role = 0; role < ROLES; role++) {
        int from = role;
        double most = best[role];
        for (int other = 0; other < ROLES; other++) {
          double score = best[other] - leave[other] - enter[role];
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

  private double cost(int piece, int role, int border) {
    return costs(role).border() - costs(role).seen() * span(piece, role, border);
  }

  private DecodingSettings.SpanCosts costs(int role) {
    return role == SOURCE ? settings.source() : settings.content();
  }

  private float span(int piece, int role, int what) {
    float seen = rows.get(piece, model.layout().span() + 3 * (role - SOURCE) + what);
    return Math.max(-SURE, Math.min(SURE, seen));
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
