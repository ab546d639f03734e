package org.hearsay.reader.attribution;

import org.hearsay.model.Span;

/**
 * Cleans the edges of a span: a source has no marks around it, a content keeps its quotation marks.
 */
final class SpanTrimmer {
  private static final String OPENING = "\"\u201c\u2018\u00ab\u201e'`";
  private static final String CLOSING = "\"\u201d\u2019\u00bb'";
  private static final String LOOSE = ",;:\u2014\u2013-.!? \t\n\u00a0";

  private SpanTrimmer() {}

  static Span clean(String text, Span span, boolean content) {
    int start = span.start();
    int end = span.end();
    if (content) {
      while (start > 0 && isOpening(text, start - 1)) {
        start--;
      }
      while (end < text.length() && isClosing(text, end)) {
        end++;
      }
    }
    while (start < end && (isLoose(text, start) || (!content && isQuote(text, start)))) {
      start++;
    }
    while (end > start && (isLooseEnd(text, start, end) || (!content && isQuote(text, end - 1)))) {
      end--;
    }
    return new Span(start, end);
  }

  /** Whether the span begins with an opening quotation mark. */
  static boolean opens(String text, Span span) {
    return !span.isEmpty() && isOpening(text, span.start());
  }

  private static boolean isOpening(String text, int i) {
    return OPENING.indexOf(text.charAt(i)) >= 0
        && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
        && (i == 0 || Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i) != '"');
  }

  private static boolean isClosing(String text, int i) {
    return CLOSING.indexOf(text.charAt(i)) >= 0
        && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  private static boolean isQuote(String text, int i) {
    return OPENING.indexOf(text.charAt(i)) >= 0 || CLOSING.indexOf(text.charAt(i)) >= 0;
  }

  private static boolean isLoose(String text, int i) {
    return LOOSE.indexOf(text.charAt(i)) >= 0;
  }

  /**
   * A full stop behind a single letter belongs to an abbreviation ("the U.S."), and one at the end
   * of a quotation that is left open to the speaker's words.
   */
  private static boolean isLooseEnd(String text, int start, int end) {
    if (!isLoose(text, end - 1)) {
      return false;
    }
    if (".!?".indexOf(text.charAt(end - 1)) >= 0 && isOpening(text, start)) {
      return false;
    }
    boolean initial =
        text.charAt(end - 1) == '.'
            && end - 2 >= start
            && Character.isUpperCase(text.charAt(end - 2))
            && (end - 3 < start || !Character.isLetterOrDigit(text.charAt(end - 3)));
    return !initial;
  }
}
