package org.hearsay.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Span;

/**
 * Finds quotation marks without a partner.
 *
 * <p>English typography opens each paragraph of a long quotation and closes only the last, so an
 * open mark at a paragraph's end is right where the next paragraph opens again. Straight marks
 * after a digit are inches.
 */
public final class UnpairedQuotes {
  private static final Pattern BLANK = Pattern.compile("\n\\s*\n");
  private static final Pattern LINE_END = Pattern.compile("\n");

  private UnpairedQuotes() {}

  /** Where a quotation is opened and never closed, or closed and never opened. */
  public static List<Span> unbalanced(String text) {
    List<Span> found = new ArrayList<>();
    List<Span> paragraphs = paragraphs(text);
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean goesOn = i + 1 < paragraphs.size() && opens(text, paragraphs.get(i + 1));
      unbalanced(text, paragraphs.get(i), goesOn, found);
    }
    return found;
  }

  private static void unbalanced(String text, Span paragraph, boolean goesOn, List<Span> found) {
    int straight = -1;
    int curly = -1;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      switch (text.charAt(i)) {
        case '"' -> {
          if (straight < 0 && i > paragraph.start() && Character.isDigit(text.charAt(i - 1))) {
            continue;
          }
          straight = straight < 0 ? i : -1;
        }
        case '\u201C' -> curly = i;
        case '\u201D' -> {
          if (curly < 0) {
            found.add(new Span(i, i + 1));
          }
          curly = -1;
        }
        default -> {}
      }
    }
    int open = Math.max(straight, curly);
    if (open >= 0 && !goesOn) {
      found.add(new Span(open, open + 1));
    }
  }

  private static boolean opens(String text, Span paragraph) {
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        return c == '"' || c == '\u201C';
      }
    }
    return false;
  }

  /** Between blank lines; where there are none, each line is one. */
  private static List<Span> paragraphs(String text) {
    Matcher ends = BLANK.matcher(text);
    if (!ends.find()) {
      ends = LINE_END.matcher(text);
    }
    ends.reset();
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    while (ends.find()) {
      paragraphs.add(new Span(start, ends.start()));
      start = ends.end();
    }
    paragraphs.add(new Span(start, text.length()));
    return paragraphs;
  }
}
