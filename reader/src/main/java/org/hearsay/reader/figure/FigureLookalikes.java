package org.hearsay.reader.figure;

import java.util.List;
import org.hearsay.model.Figure.Dimension;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.PhraseTable;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.TokenKind;

/** Numbers that count nothing: ages, addresses, scores, models, articles, sayings. */
final class FigureLookalikes {
  private final FigureWords words;

  private final KindWords kinds;

  FigureLookalikes(FigureWords words, KindWords kinds) {
    this.words = words;
    this.kinds = kinds;
  }

  /** The index behind a saying that starts here; the given index if none does. */
  int skip(List<Token> tokens, int index) {
    PhraseTable.PhraseHit<String> hit = words.at("saying", tokens, index);
    return hit == null ? index : hit.next();
  }

  /** Whether this number is none of a figure. */
  boolean isNone(NumberContext site) {
    Quantity q = site.quantity();
    if (q.dimension() == Dimension.MONEY) {
      return false;
    }
    if (isDesignated(site) || JoinedNumbers.isPartOfName(site)) {
      return true;
    }
    return switch (q.dimension()) {
      case SHARE -> !q.digits() && isBareFraction(site);
      case COUNT ->
          AgeNumbers.is(site)
              || JoinedNumbers.is(site)
              || isMultiple(site)
              || isAddress(site)
              || (q.digits() ? isOddDigits(site) : isWeakWord(site));
      case MONEY, MEASURE -> false;
    };
  }

  /** "Article 5", "No. 7", "#5". */
  private boolean isDesignated(NumberContext site) {
    int before = site.wordBefore(1).equals(".") && site.index() > 1 ? 2 : 1;
    return site.wordBefore(1).equals("#")
        || words.has("designator", site.tokens(), site.index() - before);
  }

  /** "three times", "a two-way street". */
  private static boolean isMultiple(NumberContext site) {
    Token behind = site.behind(1);
    boolean dashed = behind != null && behind.isDash() && behind.glued();
    return site.isBehind(dashed ? 2 : 1, WordClass.MULTIPLES);
  }

  /** "12 Harbour Street". */
  private boolean isAddress(NumberContext site) {
    List<Token> tokens = site.tokens();
    int from = site.quantity().next();
    for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
      if (!tokens.get(i).capital() && tokens.get(i).kind() != TokenKind.ORDINAL) {
        return false;
      }
      if (words.has("street", tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Years, leading noughts, bare decimals, numbers behind a name; "Quake Kills 371" is none. */
  private boolean isOddDigits(NumberContext site) {
    Quantity q = site.quantity();
    Token number = site.number();
    String digits = number.word();
    boolean nought = digits.length() > 1 && digits.startsWith("0") && !digits.startsWith("0.");
    boolean listed = site.before(1) == null && site.wordBehind(1).equals(")");
    if (nought || listed || site.counts()) {
      return nought || listed;
    }
    Token before = site.before(1);
    boolean decimal = q.plain() && digits.contains(".");
    boolean named =
        site.index() > 1 && before != null && before.capital() && before.kind() == TokenKind.WORD;
    boolean fate = named && kinds.tell(site);
    boolean score = q.high() != null && q.high() > q.low() && site.hasDash();
    return decimal || named && !fate || score;
  }

  /**
   * "the two met", "several", "few": a number in words with nothing that it counts and no word that
   * tells what became of them ("six were freed", "killing nine").
   */
  private boolean isWeakWord(NumberContext site) {
    Quantity q = site.quantity();
    boolean one = q.next() == site.index() + 1;
    if (one && words.is(WordClass.OPEN_WORDS, site.number())) {
      return true;
    }
    boolean whole =
        site.isBefore(1, WordClass.OF) && words.has("whole", site.tokens(), site.index() - 2);
    if (site.counts() || site.bounded() || whole || kinds.tell(site)) {
      return false;
    }
    return q.plain() || q.low() < 20 || site.isBefore(1, WordClass.NOT_BEFORE_ONE);
  }

  /** "a third man", "the second half", "cut in half". */
  private boolean isBareFraction(NumberContext site) {
    boolean half = words.is(WordClass.HALF, site.number());
    if (site.isBehind(1, WordClass.OF) || site.bounded() || site.hasDash()) {
      return half && site.isBefore(1, WordClass.BEFORE_HALF);
    }
    Quantity q = site.quantity();
    if (q.next() - site.index() > 2) {
      return false; // "one in five", "half a percent"
    }
    if (half) {
      return !site.isBehind(1, WordClass.BEHIND_HALF) && !site.isBefore(1, WordClass.BY);
    }
    String last = site.tokens().get(q.next() - 1).word();
    boolean many = words.language().inflection().hasPluralEnding(last);
    return !many && !site.isBefore(1, WordClass.BEFORE_FRACTION);
  }
}
