package org.hearsay.reader.claim;

import java.util.regex.Matcher;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.PhrasePattern;
import org.jspecify.annotations.Nullable;

/**
 * The place that the words behind an event's own tie to it: "withdrawal | from the Ukrainian city
 * of Kherson", "left | the town".
 */
final class PlacePhrases {
  private static final int MOST_CHARACTERS = 70;

  private final LanguagePack language;

  PlacePhrases(LanguagePack language) {
    this.language = language;
  }

  /** The phrase behind a preposition behind the trigger; null if there is none. */
  @Nullable Span behind(String text, Span trigger) {
    return find(PhrasePattern.PLACE_BEHIND, text, trigger);
  }

  /** The phrase right behind the trigger: "left | Kherson"; null if there is none. */
  @Nullable Span direct(String text, Span trigger) {
    return find(PhrasePattern.PLACE_DIRECT, text, trigger);
  }

  private @Nullable Span find(PhrasePattern pattern, String text, Span trigger) {
    int from = trigger.end();
    String rest = text.substring(from, Math.min(text.length(), from + MOST_CHARACTERS));
    Matcher m = language.pattern(pattern).matcher(rest);
    return m.find() ? new Span(from + m.start(1) + 1, from + m.end(1)) : null;
  }
}
