package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.WindowWords;
import org.hearsay.reader.text.Pieces;

/**
 * A run of words that stands in one role.
 *
 * @param score of its surest word, in nats
 */
record RolePhrase(Span span, float score) {
  static final Comparator<RolePhrase> STRONGEST =
      Comparator.comparingDouble(RolePhrase::score)
          .thenComparing(RolePhrase::span, Comparator.reverseOrder());

  /** A word that scores no lower than this does not part the words beside it. */
  private static final float BRIDGE = -1.5f;

  /** The runs of words over 0, in the order of the text. */
  static List<RolePhrase> of(Pieces pieces, WindowWords words, float[] scores) {
    List<RolePhrase> out = new ArrayList<>();
    int w = 0;
    while (w < scores.length) {
      if (scores[w] <= 0 || !pieces.isWord(words.from(w))) {
        w++;
        continue;
      }
      int last = w;
      float most = scores[w];
      for (int k = w + 1; k < scores.length && k <= last + 2; k++) {
        boolean goesOn = scores[k] > 0 && pieces.isWord(words.from(k));
        if (goesOn && (k == last + 1 || scores[last + 1] > BRIDGE)) {
          last = k;
          most = Math.max(most, scores[k]);
        }
      }
      out.add(
          new RolePhrase(
              new Span(pieces.start(words.from(w)), pieces.end(words.to(last) - 1)), most));
      w = last + 1;
    }
    return out;
  }
}
