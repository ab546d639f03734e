package org.hearsay.reader.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.hearsay.model.Span;
import org.hearsay.reader.token.Token.Kind;

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

  /** Short forms whose full stop belongs to them. */
  private static final Set<String> SHORT =
      Set.of(
          ("jan feb mar apr jun jul aug sep sept oct nov dec"
                  + " mon tue tues wed weds thu thur thurs fri sat sun")
              .split(" "));

  private final String text;
  private final int end;
  private int at;
  private int before;

  private Tokens(String text, Span sentence) {
    this.text = text;
    this.at = sentence.start();
    this.end = sentence.end();
    this.before = -1;
  }

  /** Hands over the tokens of each sentence in order. */
  public static void pieces(String text, List<Span> sentences, Consumer<List<Token>> use) {
    for (Span sentence : sentences) {
      Tokens tokens = new Tokens(text, sentence);
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
      } else if (isQuote(c) && decadeAt(at + 1)) {
        token = token(Kind.DECADE, at, at + 4, text.substring(at + 1, at + 3));
      } else {
        token = token(Kind.MARK, at, at + 1, mark(c));
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

  private Token token(Kind kind, int from, int to, String word) {
    boolean capital = Character.isUpperCase(text.charAt(from));
    return new Token(from, to, word, kind, capital, from == before);
  }

  private Token word() {
    int to = at;
    while (to < end && Character.isLetter(text.charAt(to))) {
      to++;
    }
    if (to < end && isDigit(text.charAt(to))) {
      return token(Kind.OTHER, at, endOfMixed(to), "");
    }
    if (to - at > LONGEST) {
      return token(Kind.OTHER, at, to, "");
    }
    if (to == at + 1 && dottedFrom(at)) {
      return dotted();
    }
    String word = text.substring(at, to).toLowerCase(Locale.ROOT);
    if (to < end && text.charAt(to) == '.' && SHORT.contains(word)) {
      to++;
    }
    return token(Kind.WORD, at, to, word);
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
    return token(Kind.WORD, at, end, word.toString().toLowerCase(Locale.ROOT));
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
      return token(Kind.OTHER, at, endOfMixed(digits), "");
    }
    int date = NumericDate.end(text, at, end);
    if (date > 0) {
      return token(Kind.DATE, at, date, text.substring(at, date));
    }
    if (digits - at <= 2 && digits + 2 < end && text.charAt(digits) == ':') {
      int minutes = digitsEnd(digits + 1);
      boolean more = minutes < end && text.charAt(minutes) == ':';
      if (minutes == digits + 3 && !more) {
        return token(Kind.CLOCK, at, minutes, text.substring(at, minutes));
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
        return token(Kind.OTHER, at, to, "");
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

  private boolean possessive(int index) {
    return index + 1 < end
        && isQuote(text.charAt(index))
        && text.charAt(index + 1) == 's'
        && !letterAt(index + 2);
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
    if (tail.isEmpty() && isDecade(word) && possessive(to)) {
      return token(Kind.DECADE, at, to + 2, word);
    }
    if (tail.isEmpty()) {
      return token(Kind.NUMBER, at, to, word);
    }
    if (letters < end && Character.isLetterOrDigit(text.charAt(letters))) {
      return token(Kind.OTHER, at, endOfMixed(letters), "");
    }
    return switch (tail) {
      case "st", "nd", "rd", "th" -> token(Kind.ORDINAL, at, letters, word);
      case "s" -> token(Kind.DECADE, at, letters, word);
      default -> token(Kind.NUMBER, at, to, word);
    };
  }

  /** The end of the digits from here on; looks at one more than can count. */
  private int digitsEnd(int from) {
    int to = from;
    while (to < end && isDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private boolean decadeAt(int index) {
    return index + 3 <= end
        && isDigit(text.charAt(index))
        && text.charAt(index + 1) == '0'
        && text.charAt(index + 2) == 's'
        && (index + 3 == end || !Character.isLetterOrDigit(text.charAt(index + 3)));
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
