package org.hearsay.reader.figure;

import java.util.List;
import java.util.Set;
import org.hearsay.model.Figure.Kind;
import org.hearsay.reader.token.Phrases;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/** Numbers that count nothing: ages, addresses, scores, models, articles, sayings. */
final class NotFigures {
  private static final int OLDEST = 120;
  private static final Set<String> NOT_BEFORE_ONE =
      Set.of("the", "this", "that", "no", "any", "every", "each", "some", "which", "another", "-");
  private static final Set<String> AGE = Set.of("old", "olds", "years", "year");
  private static final Set<String> AGES = Set.of("age", "ages");
  private static final Set<String> RANGE = Set.of("and", "to", "or");
  private static final Set<String> FRACTION_BEFORE =
      Set.of("by", "than", "least", "nearly", "almost", "about", "over", "to", "up");
  private static final Set<String> MULTIPLE =
      Set.of(
          "times",
          "time",
          "fold",
          "pm",
          "am",
          "way",
          "sided",
          "pronged",
          "star",
          "part",
          "magnitude");
  private static final Set<String> PERSONS = Set.of("who", "he", "she", "i", "'", "will");
  private static final Set<String> OPEN_WORDS = Set.of("few", "various");

  private final FigureWords words;

  NotFigures(FigureWords words) {
    this.words = words;
  }

  /** The index behind a saying that starts here; the given index if none does. */
  int skip(List<Token> tokens, int index) {
    Phrases.Hit<String> hit = words.at("saying", tokens, index);
    return hit == null ? index : hit.next();
  }

  /** Behind "51-48" and "555-0199" as a whole, that no half of them is taken for a number. */
  int behind(List<Token> tokens, int index) {
    int at = index;
    while (at + 1 < tokens.size()
        && isJoint(tokens.get(at))
        && tokens.get(at).glued()
        && tokens.get(at + 1).glued()
        && tokens.get(at + 1).kind() != Token.Kind.WORD) {
      at += 2;
    }
    return at;
  }

  private static boolean isJoint(Token token) {
    return token.isDash() || token.is("/") || token.is(":") || token.is(".");
  }

  /**
   * Whether the number that starts at this index is none of a figure.
   *
   * @param counts whether a noun phrase stands behind it
   * @param bounded whether "at least" or the like stands before it
   */
  boolean isNone(List<Token> tokens, int index, Quantity q, boolean counts, boolean bounded) {
    Token before = at(tokens, index - 1);
    Token behind = at(tokens, q.next());
    if (q.kind() == Kind.MONEY) {
      return false;
    }
    if (isDesignated(tokens, index) || isPartOfName(tokens, index, q)) {
      return true;
    }
    if (q.kind() == Kind.SHARE && !q.digits()) {
      return isBareFraction(tokens, index, q, bounded);
    }
    if (q.kind() != Kind.COUNT) {
      return false;
    }
    boolean age = isAge(tokens, index, q);
    boolean dashed = behind != null && behind.isDash() && behind.glued();
    boolean times = MULTIPLE.contains(wordAt(tokens, dashed ? q.next() + 1 : q.next()));
    boolean joint =
        behind != null && behind.glued() && isJoint(behind) && isNumber(at(tokens, q.next() + 1));
    boolean open = q.next() == index + 1 && OPEN_WORDS.contains(tokens.get(index).word());
    if (age || times || joint || open || isAddress(tokens, q.next())) {
      return true;
    }
    if (isFeet(tokens, index, q.next())
        || isSuspended(tokens, q.next())
        || isRatio(tokens, index, q, counts)) {
      return true;
    }
    return q.digits()
        ? isOddDigits(tokens, index, q, counts)
        : !counts && !bounded && !isOfWhole(tokens, index) && isWeakWord(tokens, index, q, before);
  }

  private static boolean isNumber(@Nullable Token token) {
    return token != null && token.glued() && token.kind() != Token.Kind.WORD && !token.isMark();
  }

  /** "Article 5", "No. 7", "#5". */
  private boolean isDesignated(List<Token> tokens, int index) {
    Token before = at(tokens, index - 1);
    if (before == null) {
      return false;
    }
    boolean stop = before.is(".") && index > 1;
    return before.is("#") || words.has("designator", tokens, stop ? index - 2 : index - 1);
  }

  /** "F-16", "Covid-19": letters and a hyphen before it. */
  private boolean isPartOfName(List<Token> tokens, int index, Quantity q) {
    Token dash = at(tokens, index - 1);
    Token number = tokens.get(index);
    if (dash == null || !number.glued()) {
      return false;
    }
    return dash.isDash()
        || dash.is("/")
        || dash.is(":")
        || dash.is(".")
        || (dash.is("'") && !q.digits());
  }

  /** The "18-" of "18- to 24-year-olds", the "four-" of "four-and-a-half", the "2-" of "2-to-1". */
  private static boolean isSuspended(List<Token> tokens, int index) {
    Token dash = at(tokens, index);
    Token next = at(tokens, index + 1);
    return dash != null
        && dash.isDash()
        && dash.glued()
        && (next == null || !next.glued() || next.is("and") || next.is("to"));
  }

  /** The 6 and the 3 of "6'3" tall". */
  private static boolean isFeet(List<Token> tokens, int index, int next) {
    boolean feet = wordAt(tokens, next).equals("'") && isNumber(at(tokens, next + 1));
    boolean inches =
        wordAt(tokens, index - 1).equals("'")
            && tokens.get(index).glued()
            && index > 1
            && tokens.get(index - 1).glued()
            && tokens.get(index - 2).kind() == Token.Kind.NUMBER;
    return feet || inches;
  }

  /** "split 4 to 1"; but "rose from 20 to 30" tells two numbers. */
  private static boolean isRatio(List<Token> tokens, int index, Quantity q, boolean counts) {
    boolean before = wordAt(tokens, index - 1).equals("to") && isDigits(at(tokens, index - 2));
    boolean behind =
        !counts && wordAt(tokens, q.next()).equals("to") && isDigits(at(tokens, q.next() + 1));
    boolean from =
        wordAt(tokens, index - 1).equals("from") || wordAt(tokens, index - 3).equals("from");
    return q.plain() && (before || behind) && !from;
  }

  private static boolean isDigits(@Nullable Token token) {
    return token != null && token.kind() == Token.Kind.NUMBER;
  }

  private boolean isAge(List<Token> tokens, int index, Quantity q) {
    Token before = at(tokens, index - 1);
    Token behind = at(tokens, q.next());
    if (isAfterAges(tokens, index)) {
      return true;
    }
    boolean years = behind != null && (behind.isDash() || AGE.contains(behind.word()));
    if (years
        && (AGE.contains(wordAt(tokens, q.next())) || AGE.contains(wordAt(tokens, q.next() + 1)))) {
      return true;
    }
    boolean set = before != null && (before.is(",") || before.is("("));
    boolean closed =
        behind == null || behind.is(",") || behind.is(".") || behind.is(")") || behind.is(";");
    boolean verb = before != null && Set.of("is", "was", "be", "m").contains(before.word());
    if (verb && closed && PERSONS.contains(wordAt(tokens, index - 2))) {
      return true;
    }
    Token name = at(tokens, index - 2);
    return set
        && closed
        && q.plain()
        && q.digits()
        && q.low() <= OLDEST
        && name != null
        && name.capital();
  }

  /** "the age of 17", "between the ages of 17 and 20". */
  private static boolean isAfterAges(List<Token> tokens, int index) {
    boolean second = RANGE.contains(wordAt(tokens, index - 1)) && isDigits(at(tokens, index - 2));
    int of = second ? index - 3 : index - 1;
    return wordAt(tokens, of).equals("of") && AGES.contains(wordAt(tokens, of - 1));
  }

  /** "12 Harbour Street". */
  private boolean isAddress(List<Token> tokens, int index) {
    for (int i = index; i < Math.min(tokens.size(), index + 4); i++) {
      if (!tokens.get(i).capital() && tokens.get(i).kind() != Token.Kind.ORDINAL) {
        return false;
      }
      if (words.has("street", tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Years, leading noughts, bare decimals, numbers behind a name. */
  private boolean isOddDigits(List<Token> tokens, int index, Quantity q, boolean counts) {
    Token number = tokens.get(index);
    Token before = at(tokens, index - 1);
    boolean nought =
        number.word().length() > 1
            && number.word().startsWith("0")
            && !number.word().startsWith("0.");
    boolean year =
        q.plain() && number.end() - number.start() == 4 && q.low() >= 1900 && q.low() < 2100;
    boolean decimal = q.plain() && number.word().contains(".");
    boolean name =
        index > 1 && before != null && before.capital() && before.kind() == Token.Kind.WORD;
    boolean list = before == null && wordAt(tokens, q.next()).equals(")");
    boolean range = !q.plain() && !counts && number.glued();
    boolean score =
        !counts && q.high() != null && q.high() > q.low() && hasDash(tokens, index, q.next());
    return nought || list || range || score || (!counts && (year || decimal || name));
  }

  private static boolean hasDash(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream().anyMatch(Token::isDash);
  }

  /** "a father of three". */
  private boolean isOfWhole(List<Token> tokens, int index) {
    return wordAt(tokens, index - 1).equals("of") && words.has("whole", tokens, index - 2);
  }

  /** "the two met", "several": a number in words with nothing that it counts. */
  private boolean isWeakWord(List<Token> tokens, int index, Quantity q, @Nullable Token before) {
    return q.plain() || q.low() < 20 || (before != null && NOT_BEFORE_ONE.contains(before.word()));
  }

  /** "a third man", "the second half", "cut in half". */
  private boolean isBareFraction(List<Token> tokens, int index, Quantity q, boolean bounded) {
    Token before = at(tokens, index - 1);
    String behind = wordAt(tokens, q.next());
    boolean half = tokens.get(index).is("half");
    if (behind.equals("of") || bounded || hasDash(tokens, index, q.next())) {
      return isDetermined(before) && half;
    }
    boolean part =
        half && Set.of("the", "its", "his", "her", "their", "our", "all").contains(behind);
    boolean many = tokens.get(q.next() - 1).word().endsWith("s");
    boolean oneIn = q.next() - index > 2;
    boolean placed = before != null && FRACTION_BEFORE.contains(before.word());
    boolean placedHalf = half && wordAt(tokens, index - 1).equals("by");
    return !(part || many || oneIn || placedHalf || (placed && !half));
  }

  private static boolean isDetermined(@Nullable Token before) {
    return before != null
        && Set.of("the", "first", "second", "other", "this", "that", "latter")
            .contains(before.word());
  }

  private static @Nullable Token at(List<Token> tokens, int index) {
    return index < 0 || index >= tokens.size() ? null : tokens.get(index);
  }

  private static String wordAt(List<Token> tokens, int index) {
    Token token = at(tokens, index);
    return token == null ? "" : token.word();
  }
}
