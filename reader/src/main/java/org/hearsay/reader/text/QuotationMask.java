package org.hearsay.reader.text;

import java.util.BitSet;

/**
 * Which characters stand inside quotation marks, the marks included.
 *
 * <p>Double marks are matched inside a paragraph (a line); one left open runs to the end of its
 * line, as in quotations of several paragraphs. A curly closing mark that nothing opened covers its
 * line from the start. Single marks count as a pair outside of double ones, with a word edge on the
 * outer side of both ("'quiet night'", not "workers'"). The trainer's features.py computes the
 * same.
 */
public final class QuotationMask {
  private static final String OPENING = "\u201c\u201e\u00ab";
  private static final String CLOSING = "\u201d\u00bb";
  private static final int SINGLE_REACH = 300;

  private final String text;
  private final BitSet inside;
  private final BitSet leftOpen = new BitSet();

  private QuotationMask(String text) {
    this.text = text;
    this.inside = new BitSet(text.length());
  }

  public static QuotationMask of(String text) {
    QuotationMask mask = new QuotationMask(text);
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      mask.doubles(start, end);
      mask.singles(start, end);
      start = end + 1;
    }
    return mask;
  }

  /** Whether the character at this UTF-16 index stands inside quotation marks. */
  public boolean inside(int index) {
    return inside.get(index);
  }

  /** Whether a double mark was left open at the end of the line that ends at this index. */
  public boolean leftOpenAt(int lineEnd) {
    return leftOpen.get(lineEnd);
  }

  /** Whether any line leaves a double mark open. */
  public int linesLeftOpen() {
    return leftOpen.cardinality();
  }

  private void doubles(int start, int end) {
    int opened = -1;
    for (int i = start; i < end; ) {
      char c = text.charAt(i);
      boolean pair = i + 1 < end && text.charAt(i + 1) == c && (c == '`' || c == '\'');
      boolean toggles = c == '"' || (pair && c == '\'');
      int width = pair ? 2 : 1;
      if (OPENING.indexOf(c) >= 0 || (pair && c == '`') || (toggles && opened < 0)) {
        opened = opened < 0 ? i : opened;
      } else if (CLOSING.indexOf(c) >= 0 || toggles) {
        if (opened >= 0 || c == '\u201d') {
          inside.set(opened >= 0 ? opened : start, i + width);
        }
        opened = -1;
      }
      i += width;
    }
    if (opened >= 0) {
      inside.set(opened, end);
      leftOpen.set(end);
    }
  }

  private void singles(int start, int end) {
    for (int i = start; i < end; i++) {
      if (opensSingle(i, start, end)) {
        int close = closeOf(i, end);
        if (close > 0) {
          inside.set(i, close + 1);
          i = close;
        }
      }
    }
  }

  private boolean opensSingle(int i, int start, int end) {
    char c = text.charAt(i);
    return (c == '\'' || c == '\u2018')
        && !inside.get(i)
        && (i == start || !wordBefore(i))
        && i + 1 < end
        && !WordPiece.isSpace(text.codePointAt(i + 1));
  }

  private int closeOf(int opened, int end) {
    int limit = Math.min(end, opened + SINGLE_REACH);
    for (int k = opened + 2; k < limit; k++) {
      char c = text.charAt(k);
      if (inside.get(k) || c == '\u2018') {
        return -1;
      }
      if ((c == '\'' || c == '\u2019')
          && !WordPiece.isSpace(text.codePointBefore(k))
          && (k + 1 == end || !WordCharacters.isAlphanumeric(text.codePointAt(k + 1)))) {
        return k;
      }
    }
    return -1;
  }

  private boolean wordBefore(int i) {
    return WordCharacters.isAlphanumeric(text.codePointBefore(i));
  }
}
