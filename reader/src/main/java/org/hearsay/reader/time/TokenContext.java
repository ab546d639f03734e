package org.hearsay.reader.time;

import java.util.List;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/** Where a match stands: the tokens of its sentence, and the words that show tenses. */
record TokenContext(List<Token> tokens, TimeLexicon lexicon, TenseCues cues) {

  /** The token right before the match; null if there is none. */
  @Nullable Token before(RuleMatch match) {
    return match.start() == 0 ? null : tokens.get(match.start() - 1);
  }

  /** The token right behind the match; null if there is none. */
  @Nullable Token behind(RuleMatch match) {
    return at(match.next());
  }

  @Nullable Token at(int index) {
    return index < 0 || index >= tokens.size() ? null : tokens.get(index);
  }

  /** Whether the token is there and of a class of words of the language. */
  boolean is(@Nullable Token token, WordClass name) {
    return token != null && lexicon.language().has(name, token.word());
  }

  /** Whether a word of the class stands right before the match. */
  boolean isBefore(RuleMatch match, WordClass name) {
    return is(before(match), name);
  }

  /** Whether a word of the class stands right behind the match. */
  boolean isBehind(RuleMatch match, WordClass name) {
    return is(behind(match), name);
  }

  boolean isMonth(int index) {
    return lexicon.at("month", tokens, Math.max(0, index)) != null;
  }

  /** Whether a word stands there that makes a name of the date before it. */
  boolean isStreet(int index) {
    return lexicon.at("street", tokens, index) != null;
  }

  VerbTense tense(RuleMatch match) {
    return cues.at(tokens, match.start(), match.next());
  }
}
