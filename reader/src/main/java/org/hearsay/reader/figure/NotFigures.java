package org.hearsay.reader.figure;

import java.util.List;
import java.util.Set;
import org.hearsay.model.Figure.Kind;
import org.hearsay.reader.token.Phrases;
import org.hearsay.reader.token.Token;

/** Numbers that count nothing: ages, addresses, scores, models, articles, sayings. */
final class NotFigures {
  private static final Set<String> NOT_BEFORE_ONE =
      Set.of("the", "this", "that", "no", "any", "every", "each", "some", "which", "another", "-");
  private static final Set<String> FRACTION_BEFORE =
      Set.of("by", "than", "least", "nearly", "almost", "about", "over", "to", "up");
  private static final Set<String> HALF_BEHIND =
      Set.of("the", "its", "his", "her", "their", "our", "all");
  private static final Set<String> HALF_BEFORE =
      Set.of("the", "first", "second", "other", "this", "that", "latter");
  private static final Set<String> MULTIPLE =
      Set.of("times time fold pm am way sided pronged star part magnitude".split(" "));
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

  /** Whether this number is none of a figure. */
  boolean isNone(Site site) {
    Quantity q = site.quantity();
    if (q.kind() == Kind.MONEY) {
      return false;
    }
    if (isDesignated(site) || Joined.isPartOfName(site)) {
      return true;
    }
    return switch (q.kind()) {
      case SHARE -> !q.digits() && isBareFraction(site);
      case COUNT ->
          Ages.is(site)
              || Joined.is(site)
              || isMultiple(site)
              || isAddress(site)
              || (q.digits() ? isOddDigits(site) : isWeakWord(site));
      case MONEY, MEASURE -> false;
    };
  }

  /** "Article 5", "No. 7", "#5". */
  private boolean isDesignated(Site site) {
    int before = site.wordBefore(1).equals(".") && site.index() > 1 ? 2 : 1;
    return site.wordBefore(1).equals("#")
        || words.has("designator", site.tokens(), site.index() - before);
  }

  /** "three times", "a two-way street". */
  private static boolean isMultiple(Site site) {
    Token behind = site.behind(1);
    boolean dashed = behind != null && behind.isDash() && behind.glued();
    return MULTIPLE.contains(site.wordBehind(dashed ? 2 : 1));
  }

  /** "12 Harbour Street". */
  private boolean isAddress(Site site) {
    List<Token> tokens = site.tokens();
    int from = site.quantity().next();
    for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
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
  private static boolean isOddDigits(Site site) {
    Quantity q = site.quantity();
    Token number = site.number();
    String digits = number.word();
    boolean nought = digits.length() > 1 && digits.startsWith("0") && !digits.startsWith("0.");
    boolean listed = site.before(1) == null && site.wordBehind(1).equals(")");
    if (nought || listed || site.counts()) {
      return nought || listed;
    }
    Token before = site.before(1);
    boolean four = number.end() - number.start() == 4;
    boolean year = q.plain() && four && q.low() >= 1900 && q.low() < 2100;
    boolean decimal = q.plain() && digits.contains(".");
    boolean named =
        site.index() > 1 && before != null && before.capital() && before.kind() == Token.Kind.WORD;
    boolean glued = !q.plain() && number.glued();
    boolean score = q.high() != null && q.high() > q.low() && site.hasDash();
    return year || decimal || named || glued || score;
  }

  /** "the two met", "several", "few": a number in words with nothing that it counts. */
  private boolean isWeakWord(Site site) {
    Quantity q = site.quantity();
    boolean one = q.next() == site.index() + 1;
    if (one && OPEN_WORDS.contains(site.number().word())) {
      return true;
    }
    boolean whole =
        site.wordBefore(1).equals("of") && words.has("whole", site.tokens(), site.index() - 2);
    if (site.counts() || site.bounded() || whole) {
      return false;
    }
    return q.plain() || q.low() < 20 || NOT_BEFORE_ONE.contains(site.wordBefore(1));
  }

  /** "a third man", "the second half", "cut in half". */
  private static boolean isBareFraction(Site site) {
    boolean half = site.number().is("half");
    if (site.wordBehind(1).equals("of") || site.bounded() || site.hasDash()) {
      return half && HALF_BEFORE.contains(site.wordBefore(1));
    }
    Quantity q = site.quantity();
    if (q.next() - site.index() > 2) {
      return false; // "one in five", "half a percent"
    }
    if (half) {
      return !HALF_BEHIND.contains(site.wordBehind(1)) && !site.wordBefore(1).equals("by");
    }
    boolean many = site.tokens().get(q.next() - 1).word().endsWith("s");
    return !many && !FRACTION_BEFORE.contains(site.wordBefore(1));
  }
}
