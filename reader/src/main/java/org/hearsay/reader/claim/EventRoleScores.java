package org.hearsay.reader.claim;

import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.encoder.WindowWords;
import org.hearsay.reader.text.Pieces;

/** How far each piece of a window stands in each role to one event, in nats against not at all. */
final class EventRoleScores {
  /** What each paragraph between the event and a phrase takes from the phrase, in nats. */
  private static final float PARAGRAPH = 1.5f;

  private static final int MOST_PARAGRAPHS = 3;

  private final float[][] scores;
  private final int from;

  private EventRoleScores(float[][] scores, int from) {
    this.scores = scores;
    this.from = from;
  }

  /**
   * Of the event that the pieces [from, to) name.
   *
   * @param roles the others are left at 0
   */
  static EventRoleScores of(
      ReaderModel model, WindowRows rows, int from, int to, EventRole... roles) {
    int width = model.roleWidth();
    float[] query = new float[EventRole.values().length * width];
    rows.mean(from, to, model.events().roleQuery(), query);
    float[][] scores = new float[EventRole.values().length][rows.to() - rows.from()];
    float scale = (float) (1 / Math.sqrt(width));
    for (EventRole wanted : roles) {
      int role = wanted.ordinal();
      int key = model.events().roleKey() + role * width;
      for (int p = rows.from(); p < rows.to(); p++) {
        scores[role][p - rows.from()] =
            rows.dot(query, role * width, width, p, key) * scale
                + rows.get(p, model.events().roleUnary() + role)
                + model.roleDistance().at(role, ReaderModel.bucket(p - from))
                - PARAGRAPH * Math.min(MOST_PARAGRAPHS, paragraphs(rows.pieces(), p, from));
      }
    }
    return new EventRoleScores(scores, rows.from());
  }

  private static int paragraphs(Pieces pieces, int one, int other) {
    return Math.abs(pieces.paragraph(one) - pieces.paragraph(other));
  }

  float at(EventRole role, int piece) {
    return scores[role.ordinal()][piece - from];
  }

  /** Of each word, the mean over its pieces. */
  float[] of(EventRole role, WindowWords words) {
    float[] out = new float[words.size()];
    for (int w = 0; w < out.length; w++) {
      float sum = 0;
      for (int p = words.from(w); p < words.to(w); p++) {
        sum += at(role, p);
      }
      out[w] = sum / (words.to(w) - words.from(w));
    }
    return out;
  }
}
