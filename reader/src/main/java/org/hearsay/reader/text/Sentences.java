package org.hearsay.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.WordClass;

/**
 * Sentences of news. A line break always ends one; a full stop does not behind an abbreviation
 * ("Gen. Votel"), an initial ("J. Smith"), or before a small letter or a digit.
 *
 * <p>Closing quotation marks and brackets belong to the sentence that they close.
 */
public final class Sentences {
  private static final String CLOSERS = "\"'\u201d\u2019\u00bb)]";

  private final String text;
  private final LanguagePack language;
  private final List<Span> out = new ArrayList<>();

  private Sentences(String text, LanguagePack language) {
    this.text = text;
    this.language = language;
  }

  /**
   * Sentences in order, without the white space between them.
   *
   * @param language of the text
   */
  public static List<Span> of(String text, LanguagePack language) {
    Sentences sentences = new Sentences(text, language);
    sentences.find();
    return sentences.out;
  }

  private void find() {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        add(start, i);
        start = i + 1;
      } else if (c == '.' || c == '!' || c == '?' || c == '\u2026') {
        int end = i + 1;
        while (end < text.length() && (CLOSERS.indexOf(text.charAt(end)) >= 0 || isStop(end))) {
          end++;
        }
        if (endsSentence(start, i, end)) {
          add(start, end);
          start = end;
        }
        i = end - 1;
      }
    }
    add(start, text.length());
  }

  private boolean isStop(int index) {
    return ".!?\u2026".indexOf(text.charAt(index)) >= 0;
  }

  private boolean endsSentence(int start, int stop, int end) {
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
    return text.charAt(stop) != '.' || end > stop + 1 || !isAbbreviation(start, stop);
  }

  private boolean isAbbreviation(int start, int stop) {
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
        word.length() == 1
            && Character.isUpperCase(word.charAt(0))
            && !language.has(WordClass.NO_INITIALS, word);
    return initial || language.has(WordClass.ABBREVIATIONS, word.toLowerCase(Locale.ROOT));
  }

  private void add(int from, int to) {
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
