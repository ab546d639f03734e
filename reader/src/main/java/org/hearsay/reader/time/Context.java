package org.hearsay.reader.time;

import java.util.List;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/** Where a match stands: the tokens of its sentence, and the words that tell tenses. */
record Context(List<Token> tokens, Lexicon lexicon, TenseCues cues) {

  /** The token right before the match; null if there is none. */
  @Nullable Token before(Match match) {
    return match.start() == 0 ? null : tokens.get(match.start() - 1);
  }

  /** The token right behind the match; null if there is none. */
  @Nullable Token behind(Match match) {
    return at(match.next());
  }

  @Nullable Token at(int index) {
    return index < 0 || index >= tokens.size() ? null : tokens.get(index);
  }

  boolean isMonth(int index) {
    return lexicon.at("month", tokens, Math.max(0, index)) != null;
  }

  /** Whether a word stands there that makes a name of the date before it. */
  boolean isStreet(int index) {
    return lexicon.at("street", tokens, index) != null;
  }

  Tense tense(Match match) {
    return cues.at(tokens, match.start(), match.next());
  }
}
