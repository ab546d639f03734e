package org.hearsay.gazetteer.resolve;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;

/** Words of a text, with where they stand; what is no letter or digit parts them. */
record ToponymWords(String text, List<Span> spans) {
  /** Words looked at in one report; what is behind is resolved from what is before. */
  private static final int MOST = 200_000;

  ToponymWords {
    spans = List.copyOf(spans);
  }

  static ToponymWords of(String text) {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length() && spans.size() < MOST; i++) {
      boolean inside = i < text.length() && isInside(text, i, start >= 0);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        spans.add(new Span(start, i));
        start = -1;
      }
    }
    return new ToponymWords(text, spans);
  }

  /** Letters and digits; full stops and apostrophes between two of them. */
  private static boolean isInside(String text, int i, boolean open) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      return true;
    }
    return open
        && (c == '.' || c == '\'' || c == '\u2019')
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  int size() {
    return spans.size();
  }

  String word(int index) {
    return spans.get(index).of(text);
  }

  int start(int index) {
    return spans.get(index).start();
  }

  /** From the start of one word to the end of another. */
  String between(int from, int to) {
    return text.substring(spans.get(from).start(), spans.get(to).end());
  }

  /** From the start of one word to the end of another, with the full stop of "U.S.". */
  Span span(int from, int to) {
    int start = spans.get(from).start();
    int end = spans.get(to).end();
    boolean dotted = spans.get(to).of(text).indexOf('.') > 0;
    return new Span(
        start, dotted && end < text.length() && text.charAt(end) == '.' ? end + 1 : end);
  }

  boolean isCapital(int index) {
    return Character.isUpperCase(text.codePointAt(spans.get(index).start()));
  }

  /** The first word that starts at or behind an index of the text. */
  int at(int index) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).start() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether nothing but blanks, and a comma if it may, stands between two words. */
  boolean joined(int before, int after, String allowed) {
    int from = spans.get(before).end();
    int to = spans.get(after).start();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\u00A0' && allowed.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
