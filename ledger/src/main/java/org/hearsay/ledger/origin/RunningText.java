package org.hearsay.ledger.origin;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;

/**
 * The words of a report without the headlines that stand in it as lines of their own: lists of
 * related reports are the same under reports that have nothing else in common.
 */
final class RunningText {
  /** Shorter lines may be a name or a place. */
  private static final int WORDS = 5;

  /** Of a headline's words that begin with a capital. */
  private static final double CAPITALS = 0.75;

  private RunningText() {}

  /** All words if those of headlines are more than half: a text in capitals. */
  static List<Span> of(String text) {
    List<Span> all = WordSplitter.of(text);
    List<Span> out = new ArrayList<>();
    int from = 0;
    while (from < all.size()) {
      int lineEnd = text.indexOf('\n', all.get(from).end());
      int to = from + 1;
      while (to < all.size() && (lineEnd < 0 || all.get(to).start() < lineEnd)) {
        to++;
      }
      List<Span> line = all.subList(from, to);
      if (!headline(text, line)) {
        out.addAll(line);
      }
      from = to;
    }
    return 2 * out.size() < all.size() ? all : out;
  }

  private static boolean headline(String text, List<Span> line) {
    long capitals =
        line.stream()
            .filter(word -> !Character.isLowerCase(text.codePointAt(word.start())))
            .count();
    return line.size() >= WORDS && capitals >= CAPITALS * line.size();
  }
}
