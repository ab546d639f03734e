package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A stretch of a report's text, half open: {@code new Span(0, 7)} of "Ukraine said" is "Ukraine".
 *
 * <p>Units are UTF-16 indices, as {@link String} counts; code points are for what leaves the JVM.
 * Invariant: {@code 0 <= start <= end}. Ordered by start, then the longer one first, so that an
 * outer span comes before what stands in it.
 */
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start)
          .thenComparing(Comparator.comparingInt(Span::end).reversed());

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the character at this UTF-16 index is inside. */
  public boolean contains(int index) {
    return start <= index && index < end;
  }

  /** Whether the whole of the other span is inside this one; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * The words that the span covers.
   *
   * @throws IndexOutOfBoundsException if the text is shorter than {@link #end()}
   */
  public String of(String text) {
    requireNonNull(text, "text is null");
    if (end > text.length()) {
      throw new IndexOutOfBoundsException(
          "[" + start + ", " + end + ") is outside a text of " + text.length());
    }
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
