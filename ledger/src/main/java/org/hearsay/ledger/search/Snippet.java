package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.model.Span;

/**
 * Words of a report around what was looked for.
 *
 * @param excerpt in the report's text, cut between words
 * @param marks what was looked for, in the same text, inside the excerpt
 */
public record Snippet(Span excerpt, List<Span> marks) {
  /** Characters. */
  private static final int LENGTH = 240;

  /** Of it, before the first mark. */
  private static final int BEFORE = 60;

  public Snippet {
    requireNonNull(excerpt, "excerpt is null");
    marks = List.copyOf(marks);
  }

  /** Where the most marks stand close together; the beginning of the text if there is none. */
  static Snippet of(String text, List<Span> marks) {
    int best = 0;
    long most = 0;
    for (Span mark : marks) {
      long close = inside(marks, mark.start(), mark.start() + LENGTH - BEFORE).count();
      if (close > most) {
        most = close;
        best = mark.start();
      }
    }
    int start = begin(text, Math.max(0, best - BEFORE));
    int end = end(text, Math.min(text.length(), Math.max(start + LENGTH, best)));
    return new Snippet(new Span(start, end), inside(marks, start, end).toList());
  }

  private static Stream<Span> inside(List<Span> marks, int start, int end) {
    return marks.stream().filter(mark -> mark.start() >= start && mark.end() <= end);
  }

  /** The beginning of a word, not far behind. */
  private static int begin(String text, int at) {
    int start = at;
    while (start > 0
        && start < at + BEFORE / 2
        && start < text.length()
        && !Character.isWhitespace(text.charAt(start - 1))) {
      start++;
    }
    return start < text.length() && Character.isLowSurrogate(text.charAt(start))
        ? start + 1
        : start;
  }

  private static int end(String text, int at) {
    int end = at;
    while (end > at - BEFORE / 2
        && end < text.length()
        && end > 0
        && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return end > 0 && end < text.length() && Character.isLowSurrogate(text.charAt(end))
        ? end - 1
        : end;
  }
}
