package org.hearsay.reader.figure;

import java.util.BitSet;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.reader.language.Inflection;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.Numbers;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrase that a number counts, without a parser: "dozen (police officers) and",
 * "half of the 3,000 (residents)".
 *
 * <p>Behind a number the head is a plural, and English agreement helps to find its end: after a
 * plural no verb ends in -s, so another word in -s is still a noun ("arms depots"), and any other
 * word is not.
 */
final class CountedNouns {
  /** Words and hyphens in one counted phrase, at most. */
  private static final int LONGEST = 9;

  private final FigureWords words;
  private final Numbers numbers;
  private final Inflection inflection;

  CountedNouns(FigureWords words, Numbers numbers) {
    this.words = words;
    this.inflection = words.language().inflection();
    this.numbers = numbers;
  }

  /**
   * Where to look.
   *
   * @param singular whether one thing is meant, so that the head need be no plural
   * @param taken tokens that belong to a time
   */
  record CountPosition(int from, boolean singular, BitSet taken) {}

  /** The phrase at this place, and the index behind it; null if none stands there. */
  @Nullable Span at(List<Token> tokens, CountPosition place) {
    int from = start(tokens, place.from());
    if (from < 0) {
      return null;
    }
    boolean compound = from > 0 && tokens.get(from - 1).isDash() && tokens.get(from).glued();
    if (compound) {
      Token word = tokens.get(from);
      return word.kind() == TokenKind.WORD ? new Span(word.start(), word.end()) : null;
    }
    int end = words.has("share", tokens, from) ? -1 : end(tokens, from, place);
    return end < 0 ? null : new Span(tokens.get(from).start(), tokens.get(end).end());
  }

  /** Skips "of the", "more" and another number: "of the 3,000 residents". */
  private int start(List<Token> tokens, int index) {
    int at = index;
    if (at + 1 < tokens.size() && tokens.get(at).isDash() && tokens.get(at).glued()) {
      at++;
      return tokens.get(at).glued() && !words.has("stop", tokens, at) ? skipMore(tokens, at) : -1;
    }
    boolean of = at < tokens.size() && words.is(WordClass.OF, tokens.get(at));
    at = of ? at + 1 : at;
    while (at < tokens.size() && words.is(WordClass.COUNTED_DETERMINERS, tokens.get(at))) {
      at++;
    }
    if (of && at < tokens.size()) {
      var amount = numbers.at(tokens, at);
      at = amount == null ? at : amount.next();
    }
    return skipMore(tokens, at);
  }

  private int skipMore(List<Token> tokens, int index) {
    int at = index;
    while (at < tokens.size() && words.is(WordClass.MORE, tokens.get(at))) {
      at++;
    }
    return at < tokens.size() ? at : -1;
  }

  /** The index of the last word of the phrase; -1 if there is no head: "one captured by". */
  private int end(List<Token> tokens, int from, CountPosition place) {
    int plural = -1;
    int last = -1;
    for (int i = from; i < Math.min(tokens.size(), from + LONGEST); i++) {
      if (i > from && isJoint(tokens, i)) {
        plural = tokens.get(i).isDash() ? plural : -1;
        continue;
      }
      boolean joined = i > from && isJoint(tokens, i - 1) && tokens.get(i).glued();
      boolean verb = i > from && place.singular() && isVerb(tokens, i, place.taken());
      if (verb || (!joined && !isWord(tokens, i, place.taken()))) {
        break;
      }
      if (plural >= 0 && !isMorePlural(tokens, i)) {
        break;
      }
      plural = isPlural(tokens, i) && !isFollowedByDash(tokens, i) ? i : plural;
      last = i;
    }
    boolean participle = last == from && inflection.hasPastEnding(tokens.get(from).word());
    return plural >= 0 ? plural : place.singular() && !participle ? last : -1;
  }

  /** A hyphen, the "and" of "coal- and gas-fired", or the mark of "Ohio's". */
  private boolean isJoint(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    boolean suspended = words.is(WordClass.AND, token) && tokens.get(index - 1).isDash();
    boolean possessive =
        token.is("'")
            && token.glued()
            && index + 1 < tokens.size()
            && words.is(WordClass.POSSESSIVE_MARKS, tokens.get(index + 1));
    return suspended || possessive || (token.isDash() && token.glued());
  }

  private boolean isWord(List<Token> tokens, int index, BitSet taken) {
    return tokens.get(index).kind() == TokenKind.WORD
        && !taken.get(index)
        && !words.has("stop", tokens, index);
  }

  /** The end of "gold vanished from"; "freshly painted tank" goes on. */
  private boolean isVerb(List<Token> tokens, int index, BitSet taken) {
    boolean last = index + 1 == tokens.size() || !isWord(tokens, index + 1, taken);
    Token token = tokens.get(index);
    return last && token.isPlainWord() && inflection.hasPastEnding(token.word());
  }

  private boolean isMorePlural(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    return token.isPlainWord()
        && inflection.hasPluralEnding(token.word())
        && isPlural(tokens, index);
  }

  private static boolean isFollowedByDash(List<Token> tokens, int index) {
    return index + 1 < tokens.size()
        && tokens.get(index + 1).isDash()
        && tokens.get(index + 1).glued();
  }

  boolean isPlural(List<Token> tokens, int index) {
    String word = tokens.get(index).word();
    return words.has("plural", tokens, index)
        || (inflection.isPluralForm(word) && !words.has("singular", tokens, index));
  }
}
