package org.hearsay.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.Span;

/**
 * Sentences of English news. A line break always ends one; a full stop does not behind an
 * abbreviation ("Gen. Votel"), an initial ("J. Smith"), or before a small letter or a digit.
 *
 * <p>Closing quotation marks and brackets belong to the sentence that they close.
 */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("mr mrs ms dr prof gen lt col maj capt sgt cpl adm brig cmdr sen rep gov pres hon rev fr st"
                  + " jr sr vs etc inc ltd co corp no nos vol art sec dept est approx u.s u.k u.n"
                  + " e.g i.e a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec mt ft")
              .split(" "));
  private static final String CLOSERS = "\"'\u201d\u2019\u00bb)]";

  private Sentences() {}

  /** Sentences in order, without the white space between them. */
  public static List<Span> of(String text) {
    List<Span> out = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        add(text, start, i, out);
        start = i + 1;
      } else if (c == '.' || c == '!' || c == '?' || c == '\u2026') {
        int end = i + 1;
        while (end < text.length()
            && (CLOSERS.indexOf(text.charAt(end)) >= 0 || isStop(text, end))) {
          end++;
        }
        if (endsSentence(text, start, i, end)) {
          add(text, start, end, out);
          start = end;
        }
        i = end - 1;
      }
    }
    add(text, start, text.length(), out);
    return out;
  }

  private static boolean isStop(String text, int index) {
    return ".!?\u2026".indexOf(text.charAt(index)) >= 0;
  }

  private static boolean endsSentence(String text, int start, int stop, int end) {
    if (end >= text.length()) {
      return true;
    }
    if (!WordPiece.isSpace(text.codePointAt(end))) {
      return false;
    }
    int next = end;
    while (next < text.length()
        && WordPiece.isSpace(text.codePointAt(next))
        && text.charAt(next) != '\n') {
      next += Character.charCount(text.codePointAt(next));
    }
    if (next >= text.length() || text.charAt(next) == '\n') {
      return true;
    }
    if (Character.isLowerCase(text.codePointAt(next))) {
      return false;
    }
    return text.charAt(stop) != '.' || end > stop + 1 || !isAbbreviation(text, start, stop);
  }

  private static boolean isAbbreviation(String text, int start, int stop) {
    int from = stop;
    while (from > start
        && !WordPiece.isSpace(text.codePointBefore(from))
        && stop - from < 8
        && CLOSERS.indexOf(text.charAt(from - 1)) < 0
        && "(\u201c\u2018".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String word = text.substring(from, stop);
    boolean initial =
        word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static void add(String text, int from, int to, List<Span> out) {
    int start = from;
    int end = to;
    while (start < end && WordPiece.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && WordPiece.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      out.add(new Span(start, end));
    }
  }
}
