package org.hearsay.reader.time;

import java.util.Locale;
import java.util.Set;
import org.hearsay.reader.token.Amount;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What must stand around a match so that it is a time and not a name, a number or a saying; the
 * names are those of time-rules.tsv.
 */
enum Guard {
  NONE {
    @Override
    boolean passes(Context c, Match m) {
      return true;
    }
  },
  /** "The Sunday Times" is a newspaper. */
  WEEKDAY {
    @Override
    boolean passes(Context c, Match m) {
      return !(isAny(c.before(m), ARTICLES) && isCapital(c.behind(m)));
    }
  },
  /** "USA Today", "the Today show". */
  TODAY {
    @Override
    boolean passes(Context c, Match m) {
      return isSmallOrFirst(c, m);
    }
  },
  /** "an overnight stay" is a kind of stay; of which night is not told. */
  OVERNIGHT {
    @Override
    boolean passes(Context c, Match m) {
      return isSmallOrFirst(c, m) && !isAny(c.before(m), DETERMINERS);
    }
  },
  /** A bare "3:15" may be a verse or a score. */
  CLOCK {
    @Override
    boolean passes(Context c, Match m) {
      boolean bare = m.next() == m.start() + 1 && m.code("noon") == null;
      return !bare || isAny(c.before(m), BEFORE_CLOCK);
    }
  },
  /** "last week" but not "this minute", "next day" or "last night". */
  SHIFT {
    @Override
    boolean passes(Context c, Match m) {
      String unit = m.code("unit");
      return unit != null && Unit.of(unit).compareTo(Unit.WEEKEND) >= 0;
    }
  },
  /** "May said", "the March", "April Dow". */
  MONTH {
    @Override
    boolean passes(Context c, Match m) {
      Token month = c.tokens().get(m.start());
      if (!NAME_MONTHS.contains(month.word())) {
        return !isAny(c.before(m), Set.of("black"));
      }
      boolean adjective = isAny(c.before(m), BEFORE_MONTH_NOUN) && isPlain(c.behind(m));
      boolean listed = isAny(c.before(m), Set.of("and", "or")) && c.isMonth(m.start() - 2);
      boolean placed = adjective || listed || isAny(c.before(m), BEFORE_MONTH);
      boolean named = isCapital(c.behind(m)) && !followedByDay(c, m);
      return placed && !named && !(month.is("may") && isAny(c.before(m), Set.of("by", "from")));
    }
  },
  /** "in the morning", not "in the morning meetings". */
  OPEN_PART {
    @Override
    boolean passes(Context c, Match m) {
      boolean ends = endsHere(c, m) || isAny(c.behind(m), Set.of("hours"));
      return ends && isAny(c.before(m), Set.of("in"));
    }
  },
  /** "at night", "at dawn". */
  AT {
    @Override
    boolean passes(Context c, Match m) {
      return isAny(c.before(m), Set.of("at", "by", "until", "till", "before", "after"));
    }
  },
  /** "at Christmas", not "Christmas trees". */
  HOLIDAY {
    @Override
    boolean passes(Context c, Match m) {
      return m.next() > m.start() + 1 || endsHere(c, m);
    }
  },
  /** "in the fall", not "the fall of Orlen"; "in winter", not "in winter gear". */
  SEASON {
    @Override
    boolean passes(Context c, Match m) {
      Token season = c.tokens().get(m.next() - 1);
      return !season.capital() && isAny(c.before(m), BEFORE_SEASON) && endsHere(c, m);
    }
  },
  /** "1 March Street" is an address. */
  STREET {
    @Override
    boolean passes(Context c, Match m) {
      return !c.isStreet(m.next());
    }
  },
  QUARTER {
    @Override
    boolean passes(Context c, Match m) {
      return endsHere(c, m);
    }
  },
  /** "in 2014", "the 2014 election", not "2014 people" or "Flight 2014". */
  YEAR {
    @Override
    boolean passes(Context c, Match m) {
      Token before = c.before(m);
      Token behind = c.behind(m);
      if (isAny(behind, COUNTED)
          || (behind != null && behind.isMark() && "%-".contains(behind.word()))) {
        return isAny(behind, Set.of("-")) && isAny(before, BEFORE_YEAR);
      }
      boolean listed = isAny(before, Set.of(",", "and", "or")) && isYear(c, m.start() - 2);
      boolean named = isAny(before, DETERMINERS) || isAny(before, Set.of("s"));
      return listed
          || isAny(before, BEFORE_YEAR)
          || (named && behind != null && (behind.kind() == Kind.WORD || isAny(behind, QUOTES)))
          || (before == null
              && behind != null
              && isAny(behind, Set.of("was", "is", "will", "has", "saw")));
    }

    private boolean isYear(Context c, int index) {
      Token token = c.at(index);
      return token != null && Shape.YEAR.code(token) != null;
    }
  },
  /** "the 90s", "the '90s", "the 1990s"; "in her 40s" is an age, "in the mid-30s" a rate. */
  DECADE {
    @Override
    boolean passes(Context c, Match m) {
      Token decade = c.tokens().get(m.next() - 1);
      boolean article = c.tokens().get(m.start()).is("the");
      boolean degrees = isAny(c.behind(m), Set.of("degrees"));
      return decade.word().length() > 2
          || decade.end() - decade.start() > 3
          || (article && !degrees && !c.tokens().get(m.next() - 2).isDash());
    }
  },
  /** "will rule in two weeks" is a day; "built in two weeks" is how long. */
  IN_FUTURE {
    @Override
    boolean passes(Context c, Match m) {
      Amount amount = m.amount();
      return c.tense(m) == Tense.FUTURE && !(amount != null && amount.vague());
    }
  },
  /** "days after the flood", not "the days after". */
  AFTER {
    @Override
    boolean passes(Context c, Match m) {
      return !isAny(c.before(m), DETERMINERS);
    }
  },
  /**
   * "the day before." and "the day before, ..."; "the day before the vote" counts from the vote.
   */
  THE_BEFORE {
    @Override
    boolean passes(Context c, Match m) {
      Token behind = c.behind(m);
      return behind == null || behind.isMark();
    }
  },
  /** "for a day", not "300 crowns a day" or "41 years old". */
  ARTICLE {
    @Override
    boolean passes(Context c, Match m) {
      if (isAge(c, m)) {
        return false;
      }
      boolean article = m.amount() == null;
      boolean compared = m.caught().stream().anyMatch(one -> one.name().equals("_cmp"));
      String unit = m.code("unit");
      if (article && unit != null && Unit.of(unit) == Unit.QUARTER) {
        return false;
      }
      return !article
          || compared
          || isAny(c.before(m), BEFORE_DURATION)
          || isAny(c.behind(m), Set.of("of", "to", "or", "into"));
    }
  },
  /** "a three-day visit", not "a 41-year-old". */
  COMPOUND {
    @Override
    boolean passes(Context c, Match m) {
      Token dash = c.tokens().get(m.next() - 2);
      Token unit = c.tokens().get(m.next() - 1);
      return dash.glued() && unit.glued() && !isAge(c, m) && m.amount() != null;
    }
  },
  /** "for years", "years of war"; not "the years". */
  UNITS {
    @Override
    boolean passes(Context c, Match m) {
      boolean compared = m.caught().stream().anyMatch(one -> one.name().equals("_cmp"));
      boolean of =
          isAny(c.behind(m), Set.of("of"))
              && !isAny(c.before(m), DETERMINERS)
              && !isAny(
                  c.before(m),
                  Set.of("first", "final", "last", "dying", "early", "late", "closing", "opening"));
      return compared || of || isAny(c.before(m), BEFORE_DURATION);
    }
  },
  /** "daily", not "Daily Mail". */
  OFTEN {
    @Override
    boolean passes(Context c, Match m) {
      return isSmallOrFirst(c, m) && !isCapital(c.behind(m));
    }
  },
  /** "between 2010 and 2012". */
  BETWEEN {
    @Override
    boolean passes(Context c, Match m) {
      return isAny(c.before(m), Set.of("between"));
    }
  },
  NOW {
    @Override
    boolean passes(Context c, Match m) {
      return isSmallOrFirst(c, m) && !isAny(c.before(m), Set.of("-"));
    }
  },
  /** "in the past", not "the past leaders". */
  THE_PAST {
    @Override
    boolean passes(Context c, Match m) {
      return isAny(c.before(m), BEFORE_SEASON) && endsHere(c, m);
    }
  },
  /** "soon", not "as soon as", "shortly after". */
  SOON {
    @Override
    boolean passes(Context c, Match m) {
      return !isAny(c.before(m), Set.of("as", "too", "how"))
          && !isAny(c.behind(m), Set.of("after", "afterwards", "before", "as"))
          && c.tense(m) != Tense.PAST;
    }
  },
  /** "recent weeks"; "the last days of the war" were its own. */
  RECENT {
    @Override
    boolean passes(Context c, Match m) {
      boolean last = c.tokens().get(m.next() - 2).is("last");
      return !last || !isAny(c.behind(m), Set.of("of"));
    }
  },
  /** "the last week", not "the last day of the talks". */
  NOT_OF {
    @Override
    boolean passes(Context c, Match m) {
      return !isAny(c.behind(m), Set.of("of"));
    }
  };

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> DETERMINERS =
      words("the a an this that these those his her its their our my your every each no any some");
  private static final Set<String> QUOTES = Set.of("\"", "\u201c", "\u2018");
  private static final Set<String> NAME_MONTHS = words("march april may june august");
  private static final Set<String> BEFORE_MONTH =
      words(
          "in since until till during of by from through throughout to between last next this"
              + " every each early late mid before after for");
  private static final Set<String> BEFORE_MONTH_NOUN = words("a an its his her their our");
  private static final Set<String> BEFORE_CLOCK =
      words("at by from until till around about since before after shortly just to and");
  private static final Set<String> BEFORE_SEASON =
      words("in during over through throughout since until till by for of from than");
  private static final Set<String> BEFORE_YEAR =
      words(
          "in since by until till from of during after before through throughout between around"
              + " circa early late mid for below above ( year to [ back");
  private static final Set<String> BEFORE_DURATION =
      words(
          "for in within over during after of than about nearly almost least half only just to by"
              + " lasted lasting last lasts took take takes spent spend full roughly under past"
              + " through across another");
  private static final Set<String> COUNTED =
      words(
          "people troops soldiers men women children votes voters cases deaths residents percent"
              + " dollars euros pounds meters metres miles km kilometers kilometres houses homes"
              + " seats points units others times");
  private static final Set<String> CLOSED =
      words(
          "and or but when as at on to with was is were are after before for the he she it they we"
              + " because since that which who if while by in from than until had has have would"
              + " will did said i you over about despite");

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /**
   * The guard of this name in the table; "-" is none.
   *
   * @throws IllegalArgumentException if there is no such guard
   */
  static Guard of(String name) {
    return name.equals("-") ? NONE : valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  abstract boolean passes(Context context, Match match);

  private static boolean isAny(@Nullable Token token, Set<String> words) {
    return token != null && words.contains(token.word());
  }

  private static boolean isPlain(@Nullable Token token) {
    return token != null && token.isPlainWord();
  }

  private static boolean isCapital(@Nullable Token token) {
    return token != null && token.capital() && token.kind() == Kind.WORD;
  }

  /** "April Monday" is no name. */
  private static boolean followedByDay(Context c, Match m) {
    Token behind = c.behind(m);
    return behind != null && behind.word().endsWith("day");
  }

  /** No capital, or one that the start of a sentence or a quotation asks for. */
  private static boolean isSmallOrFirst(Context c, Match m) {
    Token before = c.before(m);
    return !c.tokens().get(m.start()).capital() || before == null || before.isMark();
  }

  /** Whether no noun follows that the words would belong to: "in winter gear". */
  private static boolean endsHere(Context c, Match m) {
    Token behind = c.behind(m);
    return behind == null || behind.isMark() || CLOSED.contains(behind.word());
  }

  private static boolean isAge(Context c, Match m) {
    Token behind = c.behind(m);
    Token next = c.at(m.next() + 1);
    return isAny(behind, Set.of("old", "olds"))
        || (behind != null && behind.isDash() && isAny(next, Set.of("old", "olds")))
        || (isAny(behind, Set.of("of")) && isAny(next, Set.of("age")))
        || isAny(c.before(m), Set.of("aged"));
  }
}
