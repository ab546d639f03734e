package org.hearsay.reader.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The place that the words behind an event's own tie to it: "withdrawal | from the Ukrainian city
 * of Kherson", "left | the town".
 */
final class PlacePhrases {
  private static final int MOST_CHARACTERS = 70;

  private static final String NAME =
      "((?: (?:the|its|their|southern|northern|eastern|western|central|eponymous|entire"
          + "|\\p{Ll}+ of|\\p{Lu}[\\p{L}'.\u2019-]*|city|town|village|region|province|area"
          + "|district|capital|port|island))+)";

  /** At most four words between the trigger and the preposition, none of which opens a clause. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?: (?!(?:that|which|who|said|to|and|but|after|before|when)\\b)[\\p{L}'\u2019-]+){0,4}?"
              + " (?:from|in|at|near|outside|around|into|across|inside|off)"
              + NAME);

  private static final Pattern DIRECT = Pattern.compile("^" + NAME);

  private PlacePhrases() {}

  /** The phrase behind a preposition behind the trigger; null if there is none. */
  static @Nullable Span behind(String text, Span trigger) {
    return find(BEHIND, text, trigger);
  }

  /** The phrase right behind the trigger: "left | Kherson"; null if there is none. */
  static @Nullable Span direct(String text, Span trigger) {
    return find(DIRECT, text, trigger);
  }

  private static @Nullable Span find(Pattern pattern, String text, Span trigger) {
    int from = trigger.end();
    String rest = text.substring(from, Math.min(text.length(), from + MOST_CHARACTERS));
    Matcher m = pattern.matcher(rest);
    return m.find() ? new Span(from + m.start(1) + 1, from + m.end(1)) : null;
  }
}
