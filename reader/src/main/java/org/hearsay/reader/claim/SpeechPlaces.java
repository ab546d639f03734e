package org.hearsay.reader.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;

/**
 * Whether a place is named as the one where something was written or said: a dateline ("KYIV - "),
 * "spoke in Rome". Where something was said is not where it happened.
 */
final class SpeechPlaces {
  private static final int BEFORE = 80;

  /** "KYIV - ", "MOSUL, Iraq, Oct 3 (Meridian) - ", at the beginning of a line. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)^\\p{Lu}[\\p{Lu}'\u2019. /-]+\\p{Lu}(?:, [\\p{L}\\d. ]{2,20}){0,2}"
              + "(?: \\([\\p{L} .&]{2,30}\\))? ?(?: [-\u2013\u2014] ?|\u2014)");

  private final String text;
  private final LanguagePack language;

  SpeechPlaces(String text, LanguagePack language) {
    this.text = text;
    this.language = language;
  }

  /** Whether the words stand in a dateline. */
  boolean isDateline(Span words) {
    int line = text.lastIndexOf('\n', words.start() - 1) + 1;
    Matcher m = DATELINE.matcher(text).region(line, Math.min(text.length(), line + BEFORE));
    return m.lookingAt() && words.end() <= m.end();
  }

  /** Whether the words are a dateline, or the place where somebody spoke. */
  boolean is(Span words) {
    Matcher m =
        language
            .pattern(PhrasePattern.SPEAKING_AT)
            .matcher(text)
            .region(Math.max(0, words.start() - BEFORE), words.start());
    return m.find() || isDateline(words);
  }
}
