package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * UTF-16 indices of one text to Unicode code points and back: in "😀 said" the word "said" is at
 * index 3 and at code point 2.
 *
 * <p>Built in one pass over the text; holds a number per surrogate pair, so nothing for most texts.
 * A look-up is a binary search over those. Thread-safe.
 */
public final class CodePoints {
  private static final int[] NONE = {};

  /** Index of the low surrogate of each pair, ascending. */
  private final int[] lows;

  private final int length;

  private CodePoints(int[] lows, int length) {
    this.lows = lows;
    this.length = length;
  }

  public static CodePoints of(String text) {
    requireNonNull(text, "text is null");
    int[] lows = NONE;
    int found = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (found == lows.length) {
          lows = Arrays.copyOf(lows, Math.max(16, 2 * found));
        }
        lows[found++] = i;
      }
    }
    return new CodePoints(Arrays.copyOf(lows, found), text.length());
  }

  /** Length of the text in code points. */
  public int count() {
    return length - lows.length;
  }

  /**
   * Code points before this UTF-16 index; inside a surrogate pair, those before the pair and one.
   *
   * @throws IndexOutOfBoundsException if the index is outside the text (its end is inside)
   */
  public int at(int index) {
    if (index < 0 || index > length) {
      throw new IndexOutOfBoundsException("index " + index + " of a text of " + length);
    }
    int before = Arrays.binarySearch(lows, index);
    // A low surrogate at the index itself is not yet behind it.
    return index - (before >= 0 ? before : -before - 1);
  }

  /**
   * UTF-16 index of the code point with this number; the inverse of {@link #at}.
   *
   * @throws IndexOutOfBoundsException if there are fewer code points (their end is inside)
   */
  public int index(int codePoint) {
    if (codePoint < 0 || codePoint > count()) {
      throw new IndexOutOfBoundsException("code point " + codePoint + " of " + count());
    }
    // lows[i] - i is the code point after pair i; pairs that end at or before it add one index.
    int low = 0;
    int high = lows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lows[middle] - middle <= codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  /** The span in code points. */
  public Span of(Span span) {
    return new Span(at(span.start()), at(span.end()));
  }
}
