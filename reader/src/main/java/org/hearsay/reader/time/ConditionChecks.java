package org.hearsay.reader.time;

import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.Amount;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.TokenKind;
import org.jspecify.annotations.Nullable;

/** Checks the condition of a match against the words around it. */
final class ConditionChecks {
  private static final String COMPARED = "_cmp";
  private static final String QUOTES = "\"\u201c\u2018";

  private final TokenContext c;

  ConditionChecks(TokenContext context) {
    this.c = context;
  }

  /** Whether what the match's rule asks for stands around it. */
  boolean holds(RuleMatch m) {
    return switch (m.rule().condition()) {
      case NONE -> true;
      case WEEKDAY -> !(c.isBefore(m, WordClass.ARTICLES) && isCapital(c.behind(m)));
      case TODAY -> isSmallOrFirst(m);
      case OVERNIGHT -> isSmallOrFirst(m) && !c.isBefore(m, WordClass.TIME_DETERMINERS);
      case CLOCK -> !isBareClock(m) || c.isBefore(m, WordClass.BEFORE_CLOCK);
      case SHIFT -> isShift(m);
      case MONTH -> isMonth(m);
      case OPEN_PART ->
          (endsHere(m) || c.isBehind(m, WordClass.PART_NOUNS)) && c.isBefore(m, WordClass.IN);
      case AT -> c.isBefore(m, WordClass.BEFORE_PART);
      case HOLIDAY -> m.next() > m.start() + 1 || endsHere(m);
      case SEASON ->
          !c.tokens().get(m.next() - 1).capital()
              && c.isBefore(m, WordClass.BEFORE_SEASON)
              && endsHere(m);
      case STREET -> !c.isStreet(m.next());
      case QUARTER -> endsHere(m);
      case YEAR -> isYear(m);
      case DECADE -> isDecade(m);
      case IN_FUTURE -> isToCome(m);
      case AFTER -> !c.isBefore(m, WordClass.TIME_DETERMINERS);
      case THE_BEFORE -> isMark(c.behind(m));
      case ARTICLE -> isDuration(m);
      case COMPOUND -> isCompound(m);
      case UNITS -> isUnits(m);
      case OFTEN -> isSmallOrFirst(m) && !isCapital(c.behind(m));
      case BETWEEN -> c.isBefore(m, WordClass.BETWEEN);
      case NOW -> isSmallOrFirst(m) && !isHyphen(c.before(m));
      case THE_PAST -> c.isBefore(m, WordClass.BEFORE_SEASON) && endsHere(m);
      case SOON -> isSoon(m);
      case RECENT ->
          !c.is(c.tokens().get(m.next() - 2), WordClass.LAST) || !c.isBehind(m, WordClass.OF);
      case NOT_OF -> !c.isBehind(m, WordClass.OF);
    };
  }

  private static boolean isBareClock(RuleMatch m) {
    return m.next() == m.start() + 1 && m.code("noon") == null;
  }

  private static boolean isShift(RuleMatch m) {
    String unit = m.code("unit");
    return unit != null && CalendarUnit.of(unit).compareTo(CalendarUnit.WEEKEND) >= 0;
  }

  private boolean isMonth(RuleMatch m) {
    Token month = c.tokens().get(m.start());
    if (!c.lexicon().has("namemonth", month)) {
      return !c.isBefore(m, WordClass.BEFORE_MONTH_NAME);
    }
    boolean adjective = c.isBefore(m, WordClass.BEFORE_MONTH_NOUN) && isPlain(c.behind(m));
    boolean listed = c.isBefore(m, WordClass.LISTING) && c.isMonth(m.start() - 2);
    boolean placed = adjective || listed || c.isBefore(m, WordClass.BEFORE_MONTH);
    boolean named = isCapital(c.behind(m)) && !isFollowedByDay(m);
    boolean surname =
        c.is(month, WordClass.SURNAME_MONTHS) && c.isBefore(m, WordClass.BEFORE_SURNAMES);
    return placed && !named && !surname;
  }

  private boolean isYear(RuleMatch m) {
    Token before = c.before(m);
    Token behind = c.behind(m);
    boolean percent = behind != null && behind.isMark() && "%-".contains(behind.word());
    if (percent || c.is(behind, WordClass.COUNTED_BY_YEARS)) {
      return isHyphen(behind) && c.is(before, WordClass.BEFORE_YEAR);
    }
    boolean list = c.is(before, WordClass.LISTING) || (before != null && before.is(","));
    boolean named =
        c.is(before, WordClass.TIME_DETERMINERS) || c.is(before, WordClass.POSSESSIVE_MARKS);
    return (list && isYear(m.start() - 2))
        || c.is(before, WordClass.BEFORE_YEAR)
        || (named && behind != null && (behind.kind() == TokenKind.WORD || isQuote(behind)))
        || (before == null && c.is(behind, WordClass.YEAR_VERBS));
  }

  private boolean isYear(int index) {
    Token token = c.at(index);
    return token != null && TokenShape.YEAR.code(token) != null;
  }

  private boolean isDecade(RuleMatch m) {
    Token decade = c.tokens().get(m.next() - 1);
    boolean article = c.is(c.tokens().get(m.start()), WordClass.DEFINITE_ARTICLES);
    boolean degrees = c.isBehind(m, WordClass.DEGREES);
    return decade.word().length() > 2
        || decade.end() - decade.start() > 3
        || (article && !degrees && !c.tokens().get(m.next() - 2).isDash());
  }

  private boolean isToCome(RuleMatch m) {
    Amount amount = m.amount();
    return c.tense(m) == VerbTense.FUTURE && !(amount != null && amount.vague());
  }

  private boolean isDuration(RuleMatch m) {
    if (isAge(m)) {
      return false;
    }
    boolean article = m.amount() == null;
    String unit = m.code("unit");
    if (article && unit != null && CalendarUnit.of(unit) == CalendarUnit.QUARTER) {
      return false;
    }
    return !article
        || isCompared(m)
        || c.isBefore(m, WordClass.BEFORE_DURATION)
        || c.isBehind(m, WordClass.BEHIND_DURATION);
  }

  private boolean isCompound(RuleMatch m) {
    Token dash = c.tokens().get(m.next() - 2);
    Token unit = c.tokens().get(m.next() - 1);
    return dash.glued() && unit.glued() && !isAge(m) && m.amount() != null;
  }

  private boolean isUnits(RuleMatch m) {
    boolean of =
        c.isBehind(m, WordClass.OF)
            && !c.isBefore(m, WordClass.TIME_DETERMINERS)
            && !c.isBefore(m, WordClass.STRETCH_ENDS);
    return isCompared(m) || of || c.isBefore(m, WordClass.BEFORE_DURATION);
  }

  private boolean isSoon(RuleMatch m) {
    return !c.isBefore(m, WordClass.BEFORE_SOON)
        && !c.isBehind(m, WordClass.BEHIND_SOON)
        && c.tense(m) != VerbTense.PAST;
  }

  /** "Less than a day". */
  private static boolean isCompared(RuleMatch m) {
    return m.caught().stream().anyMatch(one -> one.name().equals(COMPARED));
  }

  private static boolean isPlain(@Nullable Token token) {
    return token != null && token.isPlainWord();
  }

  private static boolean isCapital(@Nullable Token token) {
    return token != null && token.capital() && token.kind() == TokenKind.WORD;
  }

  private static boolean isMark(@Nullable Token token) {
    return token == null || token.isMark();
  }

  private static boolean isHyphen(@Nullable Token token) {
    return token != null && token.is("-");
  }

  private static boolean isQuote(Token token) {
    return token.word().length() == 1 && QUOTES.contains(token.word());
  }

  /** "April Monday" is no name. */
  private boolean isFollowedByDay(RuleMatch m) {
    Token behind = c.behind(m);
    return behind != null
        && c.lexicon().language().endsIn(WordClass.WEEKDAY_ENDINGS, behind.word());
  }

  /** No capital, or one that the start of a sentence or a quotation asks for. */
  private boolean isSmallOrFirst(RuleMatch m) {
    return !c.tokens().get(m.start()).capital() || isMark(c.before(m));
  }

  /** Whether no noun follows that the words would belong to: "in winter gear". */
  private boolean endsHere(RuleMatch m) {
    return isMark(c.behind(m)) || c.isBehind(m, WordClass.CLOSING_WORDS);
  }

  private boolean isAge(RuleMatch m) {
    Token behind = c.behind(m);
    Token next = c.at(m.next() + 1);
    return c.is(behind, WordClass.AGE_ADJECTIVES)
        || (behind != null && behind.isDash() && c.is(next, WordClass.AGE_ADJECTIVES))
        || (c.is(behind, WordClass.OF) && c.is(next, WordClass.AGE_NOUNS))
        || c.isBefore(m, WordClass.AGED);
  }
}
