package org.hearsay.reader.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Span;

/**
 * Whether a place is named as the one where something was written or said: a dateline ("KYIV - "),
 * "spoke in Rome". Where something was said is not where it happened.
 */
final class SpokenAt {
  private static final int BEFORE = 80;

  /** "KYIV - ", "MOSUL, Iraq, Oct 3 (Meridian) - ", at the beginning of a line. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)^\\p{Lu}[\\p{Lu}'\u2019. /-]+\\p{Lu}(?:, [\\p{L}\\d. ]{2,20}){0,2}"
              + "(?: \\([\\p{L} .&]{2,30}\\))? ?(?: [-\u2013\u2014] ?|\u2014)");

  private static final Pattern SPEAKING =
      Pattern.compile(
          "\\b(?:(?:spoke|speaking|speaks|interview|conference|briefing|summit|speech|addressing"
              + "|(?:told|tells) (?:reporters|journalists|lawmakers))\\b[^.!?,;:\n\"\u201c]{0,20}"
              + "|(?:said|says)(?: on \\p{Lu}\\p{L}+)?) (?:in|at|from) (?:the )?$");

  private SpokenAt() {}

  /** Whether the words stand in a dateline. */
  static boolean isDateline(String text, Span words) {
    int line = text.lastIndexOf('\n', words.start() - 1) + 1;
    Matcher m = DATELINE.matcher(text).region(line, Math.min(text.length(), line + BEFORE));
    return m.lookingAt() && words.end() <= m.end();
  }

  /** Whether the words are a dateline, or the place where somebody spoke. */
  static boolean is(String text, Span words) {
    Matcher m = SPEAKING.matcher(text).region(Math.max(0, words.start() - BEFORE), words.start());
    return m.find() || isDateline(text, words);
  }
}
