package org.hearsay.reader.figure;

import java.util.List;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/**
 * A number in its sentence, with what stands around it.
 *
 * @param index of its first token
 * @param counts whether a noun phrase stands behind it
 * @param bounded whether "at least" or the like stands before it
 */
record NumberContext(
    List<Token> tokens,
    LanguagePack language,
    int index,
    Quantity quantity,
    boolean counts,
    boolean bounded) {

  Token number() {
    return tokens.get(index);
  }

  /** The token so many before the number, 1 the nearest; null if there is none. */
  @Nullable Token before(int back) {
    return at(index - back);
  }

  /** The token so many behind the number, 1 the nearest; null if there is none. */
  @Nullable Token behind(int on) {
    return at(quantity.next() + on - 1);
  }

  /** As {@link #before}; empty if there is none. */
  String wordBefore(int back) {
    return word(before(back));
  }

  /** As {@link #behind}; empty if there is none. */
  String wordBehind(int on) {
    return word(behind(on));
  }

  /** Whether a word of the class stands so many before the number. */
  boolean isBefore(int back, WordClass name) {
    return language.has(name, wordBefore(back));
  }

  /** Whether a word of the class stands so many behind the number. */
  boolean isBehind(int on, WordClass name) {
    return language.has(name, wordBehind(on));
  }

  /** Whether a hyphen or dash is part of the number. */
  boolean hasDash() {
    return tokens.subList(index, quantity.next()).stream().anyMatch(Token::isDash);
  }

  private @Nullable Token at(int at) {
    return at < 0 || at >= tokens.size() ? null : tokens.get(at);
  }

  private static String word(@Nullable Token token) {
    return token == null ? "" : token.word();
  }
}
