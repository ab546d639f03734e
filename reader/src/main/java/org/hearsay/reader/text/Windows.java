package org.hearsay.reader.text;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;

/**
 * Stretches of whole sentences that go through the encoder at once.
 *
 * <p>All windows of a text are of about one size, so that none sees little context; borders between
 * paragraphs are preferred. A sentence that is longer than a window is cut.
 */
public final class Windows {
  /** Word pieces that a border inside a paragraph costs, against distance from the even cut. */
  private static final int INSIDE_PARAGRAPH = 25;

  private Windows() {}

  /**
   * Windows as spans of piece numbers, in order, without gap between pieces.
   *
   * @param limit most pieces in a window
   */
  public static List<Span> of(Pieces pieces, List<Span> sentences, int limit) {
    List<Span> parts = parts(pieces, sentences, limit);
    List<Span> out = new ArrayList<>();
    int size = parts.isEmpty() ? 0 : parts.getLast().end();
    for (int k = 0; k < parts.size(); ) {
      int last = lastPart(pieces, parts, k, size, limit);
      out.add(new Span(parts.get(k).start(), parts.get(last).end()));
      k = last + 1;
    }
    return out;
  }

  private static int lastPart(Pieces pieces, List<Span> parts, int k, int size, int limit) {
    int start = parts.get(k).start();
    int left = size - start;
    if (left <= limit) {
      return parts.size() - 1;
    }
    int count = (left + limit - 1) / limit;
    double target = start + (double) left / count;
    int best = k;
    double bestCost = Double.MAX_VALUE;
    for (int m = k; m < parts.size() && parts.get(m).end() - start <= limit; m++) {
      int end = parts.get(m).end();
      boolean paragraphEnds =
          end < pieces.size() && pieces.paragraph(end) != pieces.paragraph(end - 1);
      double cost = Math.abs(end - target) + (paragraphEnds || end == size ? 0 : INSIDE_PARAGRAPH);
      if (cost < bestCost) {
        bestCost = cost;
        best = m;
      }
    }
    return best;
  }

  private static List<Span> parts(Pieces pieces, List<Span> sentences, int limit) {
    List<Span> out = new ArrayList<>();
    int from = 0;
    for (int s = 0; s < sentences.size(); s++) {
      int to = s + 1 < sentences.size() ? pieces.at(sentences.get(s + 1).start()) : pieces.size();
      for (; to - from > limit; from += limit) {
        out.add(new Span(from, from + limit));
      }
      if (to > from) {
        out.add(new Span(from, to));
        from = to;
      }
    }
    return out;
  }
}
