package org.hearsay.reader.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.WordClass;

/**
 * Cuts sentences into tokens, a bounded number at a time.
 *
 * <p>A text may be one sentence of eight million characters. So a sentence of more than {@link
 * #MOST} tokens is handed on in pieces, and whatever a rule costs within one piece, the whole stays
 * linear. An expression across such a cut is lost; no sentence of news is that long.
 */
public final class Tokens {
  /** Tokens in one piece, at most. */
  public static final int MOST = 400;

  /** Longer runs of letters or digits are no words. */
  private static final int LONGEST = 40;

  private static final int NONE = -1;

  private final String text;
  private final LanguagePack language;
  private final int end;
  private int at;
  private int before;

  private Tokens(String text, LanguagePack language, Span sentence) {
    this.text = text;
    this.language = language;
    this.at = sentence.start();
    this.end = sentence.end();
    this.before = -1;
  }

  /** Hands over the tokens of each sentence in order. */
  public static void pieces(
      String text, LanguagePack language, List<Span> sentences, Consumer<List<Token>> use) {
    for (Span sentence : sentences) {
      Tokens tokens = new Tokens(text, language, sentence);
      for (List<Token> piece = tokens.next(); !piece.isEmpty(); piece = tokens.next()) {
        use.accept(piece);
      }
    }
  }

  private List<Token> next() {
    List<Token> out = new ArrayList<>();
    while (at < end && out.size() < MOST) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        at++;
        continue;
      }
      Token token;
      if (isDigit(c)) {
        token = number();
      } else if (Character.isLetter(c)) {
        token = word();
      } else if (isQuote(c) && decadeEnd(at + 1) > 0) {
        token = token(TokenKind.DECADE, at, decadeEnd(at + 1), text.substring(at + 1, at + 3));
      } else {
        token = token(TokenKind.MARK, at, at + 1, mark(c));
      }
      out.add(token);
      before = token.end();
      at = token.end();
    }
    return out;
  }

  private static String mark(char c) {
    return c == '\u2019' ? "'" : String.valueOf(c);
  }

  private Token token(TokenKind kind, int from, int to, String word) {
    boolean capital = Character.isUpperCase(text.charAt(from));
    return new Token(from, to, word, kind, capital, from == before);
  }

  private Token word() {
    int to = at;
    while (to < end && Character.isLetter(text.charAt(to))) {
      to++;
    }
    if (to < end && isDigit(text.charAt(to))) {
      return token(TokenKind.OTHER, at, endOfMixed(to), "");
    }
    if (to - at > LONGEST) {
      return token(TokenKind.OTHER, at, to, "");
    }
    if (to == at + 1 && dottedFrom(at)) {
      return dotted();
    }
    String word = text.substring(at, to).toLowerCase(Locale.ROOT);
    if (to < end && text.charAt(to) == '.' && language.has(WordClass.STOPPED_SHORT_FORMS, word)) {
      to++;
    }
    return token(TokenKind.WORD, at, to, word);
  }

  /** "p.m.", "U.S.": single letters, each with its stop; one alone goes without. */
  private Token dotted() {
    StringBuilder word = new StringBuilder();
    int to = at;
    while (to < end && dottedFrom(to) && word.length() < LONGEST) {
      word.append(text.charAt(to));
      to += 2;
    }
    if (to < end && Character.isLetter(text.charAt(to)) && to > at + 2 && !letterAt(to + 1)) {
      word.append(text.charAt(to++));
    }
    int end = word.length() == 1 ? at + 1 : to;
    return token(TokenKind.WORD, at, end, word.toString().toLowerCase(Locale.ROOT));
  }

  private boolean dottedFrom(int index) {
    return letterAt(index) && index + 1 < end && text.charAt(index + 1) == '.';
  }

  private boolean letterAt(int index) {
    return index < end && Character.isLetter(text.charAt(index));
  }

  private int endOfMixed(int from) {
    int to = from;
    while (to < end && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private Token number() {
    int digits = digitsEnd(at);
    if (digits - at > LONGEST) {
      return token(TokenKind.OTHER, at, endOfMixed(digits), "");
    }
    int date = NumericDate.end(text, at, end);
    if (date > 0) {
      return token(TokenKind.DATE, at, date, text.substring(at, date));
    }
    if (digits - at <= 2 && digits + 2 < end && text.charAt(digits) == ':') {
      int minutes = digitsEnd(digits + 1);
      boolean more = minutes < end && text.charAt(minutes) == ':';
      if (minutes == digits + 3 && !more) {
        return token(TokenKind.CLOCK, at, minutes, text.substring(at, minutes));
      }
    }
    return grouped(digits);
  }

  private Token grouped(int digits) {
    int to = digits;
    StringBuilder word = new StringBuilder(text.substring(at, digits));
    while (digits - at <= 3 && to + 3 < end && text.charAt(to) == ',' && groupAt(to + 1)) {
      word.append(text, to + 1, to + 4);
      to += 4;
      if (word.length() > LONGEST) {
        return token(TokenKind.OTHER, at, to, "");
      }
    }
    if (to + 1 < end && text.charAt(to) == '.' && isDigit(text.charAt(to + 1))) {
      int fraction = Math.min(digitsEnd(to + 1), to + LONGEST);
      word.append(text, to, fraction);
      to = fraction;
    }
    return ending(word.toString(), to);
  }

  /** "the 1980's", as some still write it. */
  private static boolean isDecade(String digits) {
    boolean length = digits.length() == 2 || (digits.length() == 4 && digits.startsWith("1"));
    return length && digits.endsWith("0");
  }

  /**
   * Where the ending of "1980's" ends, whose apostrophe stands at this index; -1 if there is none.
   */
  private int apostropheEnding(int index) {
    return index < end && isQuote(text.charAt(index)) ? decadeEnding(index + 1) : NONE;
  }

  /** Where the ending of a decade ends that starts at this index; -1 if none stands there alone. */
  private int decadeEnding(int index) {
    for (String ending : language.words(WordClass.DECADE_ENDINGS)) {
      int behind = index + ending.length();
      if (behind <= end && text.startsWith(ending, index) && !letterAt(behind)) {
        return behind;
      }
    }
    return NONE;
  }

  private boolean groupAt(int index) {
    return index + 3 <= end && digitsEnd(index) == index + 3;
  }

  /** "10th", "1990s"; "5pm" and "30km" are two tokens, "3rdly" is none. */
  private Token ending(String word, int to) {
    int letters = to;
    while (letters < end && letters < to + 12 && Character.isLetter(text.charAt(letters))) {
      letters++;
    }
    String tail = text.substring(to, letters);
    int apostrophe = tail.isEmpty() && isDecade(word) ? apostropheEnding(to) : NONE;
    if (apostrophe > 0) {
      return token(TokenKind.DECADE, at, apostrophe, word);
    }
    if (tail.isEmpty()) {
      return token(TokenKind.NUMBER, at, to, word);
    }
    if (letters < end && Character.isLetterOrDigit(text.charAt(letters))) {
      return token(TokenKind.OTHER, at, endOfMixed(letters), "");
    }
    if (language.has(WordClass.ORDINAL_ENDINGS, tail)) {
      return token(TokenKind.ORDINAL, at, letters, word);
    }
    return language.has(WordClass.DECADE_ENDINGS, tail)
        ? token(TokenKind.DECADE, at, letters, word)
        : token(TokenKind.NUMBER, at, to, word);
  }

  /** The end of the digits from here on; looks at one more than can count. */
  private int digitsEnd(int from) {
    int to = from;
    while (to < end && isDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  /** Where "90s" ends, behind an apostrophe; -1 if it does not stand there. */
  private int decadeEnd(int index) {
    boolean digits =
        index + 2 < end && isDigit(text.charAt(index)) && text.charAt(index + 1) == '0';
    int behind = digits ? decadeEnding(index + 2) : NONE;
    return behind > 0 && behind < end && Character.isLetterOrDigit(text.charAt(behind))
        ? NONE
        : behind;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
