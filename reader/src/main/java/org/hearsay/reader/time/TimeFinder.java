package org.hearsay.reader.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.TimeExpression;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.Numbers;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of a report and what each is worth: "Ukraine said Thursday" in a
 * report of 10 November 2022 has "Thursday", {@code 2022-11-10}.
 *
 * <p>The rules are a table, time-rules.tsv; docs/times-and-figures.md has the conventions. A value
 * is counted from the day of publication or from another date of the same sentence, or it is null;
 * the day of publication is never an answer by itself. Linear in the text; at most {@link #MOST}
 * are found. Thread-safe.
 */
public final class TimeFinder {
  /** More than this is no report; a hostile text of weekday names ends here. */
  public static final int MOST = 20_000;

  /** Words between "two days after the vote on" and its date, at most. */
  private static final int NEAR = 6;

  private final TimeLexicon lexicon;
  private final TimeRuleTable rules;
  private final TimeLookalikes notTimes;
  private final TenseCues cues;
  private final Evaluator evaluator;

  private TimeFinder(LanguagePack language) {
    this.lexicon = TimeLexicon.of(language);
    this.rules = TimeRuleTable.of(lexicon, Numbers.of(language));
    this.notTimes = TimeLookalikes.of(language);
    this.cues = TenseCues.of(language);
    this.evaluator = new FormEvaluator(RecentPeriods.of(language));
  }

  /** The times of a language. */
  public static TimeFinder forLanguage(LanguagePack language) {
    return new TimeFinder(language);
  }

  /** The rules, for the test that tries the example of each. */
  List<TimeRule> rules() {
    return rules.rules();
  }

  /**
   * The time expressions of the report, in the order of the text, none overlapping another.
   *
   * @param sentences of the report's text, in order
   */
  public List<TimeExpression> of(Report report, List<Span> sentences) {
    List<TimeExpression> out = new ArrayList<>();
    LocalDate published = countable(report.published());
    Tokens.pieces(
        report.text(),
        lexicon.language(),
        sentences,
        tokens -> {
          if (out.size() < MOST) {
            out.addAll(inSentence(new TokenContext(tokens, lexicon, cues), published));
          }
        });
    return List.copyOf(out.subList(0, Math.min(MOST, out.size())));
  }

  /** A date from which centuries can be counted in years of four digits; others are no news. */
  private static @Nullable LocalDate countable(@Nullable LocalDate published) {
    boolean fits = published != null && published.getYear() >= 1600 && published.getYear() < 3000;
    return fits ? published : null;
  }

  private List<TimeExpression> inSentence(TokenContext context, @Nullable LocalDate published) {
    List<TimedMatch> times =
        new RangeJoiner(context, published, evaluator)
            .join(worth(context, matches(context), published));
    return times.stream().map(one -> signalled(context, one)).toList();
  }

  private List<RuleMatch> matches(TokenContext context) {
    RuleMatcher matching = new RuleMatcher(rules, context);
    List<RuleMatch> out = new ArrayList<>();
    for (int i = 0; i < context.tokens().size(); ) {
      RuleMatch match = matching.at(i);
      int behind = match == null ? i : match.next();
      int skipped = notTimes.skip(context.tokens(), i);
      if (match != null && behind > skipped) {
        out.add(match);
        i = behind;
      } else {
        i = Math.max(i + 1, skipped);
      }
    }
    return out;
  }

  private List<TimedMatch> worth(
      TokenContext context, List<RuleMatch> matches, @Nullable LocalDate published) {
    List<TimedMatch> out = new ArrayList<>();
    TimeValue before = null;
    for (int i = 0; i < matches.size(); i++) {
      RuleMatch match = matches.get(i);
      TimeValue behind =
          match.rule().form().isRelative() ? behind(context, matches, i, published) : null;
      TimeValue value =
          evaluator.value(
              match, new TimeContext(published, tense(context, match), before, behind, evaluator));
      if (value != null) {
        out.add(new TimedMatch(match, match.start(), match.next(), value));
        before = value.isAnchor() && !value.ofWhatFollows() ? value : before;
      }
    }
    return out;
  }

  /** The date that stands right behind a match, with no comma between. */
  private @Nullable TimeValue behind(
      TokenContext context, List<RuleMatch> matches, int index, @Nullable LocalDate published) {
    if (index + 1 == matches.size()) {
      return null;
    }
    RuleMatch next = matches.get(index + 1);
    int from = matches.get(index).next();
    if (next.rule().form().isRelative() || next.start() - from > NEAR) {
      return null;
    }
    for (Token token : context.tokens().subList(from, next.start())) {
      if (token.isMark() && !token.isDash() && !token.is("'")) {
        return null;
      }
    }
    return evaluator.value(
        next, new TimeContext(published, tense(context, next), null, null, evaluator));
  }

  /** Behind "until" a bare day is one to come unless a verb says otherwise. */
  private static VerbTense tense(TokenContext context, RuleMatch match) {
    VerbTense tense = context.tense(match);
    boolean until = context.is(context.before(match), WordClass.BEFORE_NO_BEGINNING);
    return tense == VerbTense.OPEN && until ? VerbTense.FUTURE : tense;
  }

  /** "since February" has no end, "until Friday" no beginning. */
  private static TimeExpression signalled(TokenContext context, TimedMatch time) {
    TimeValue value = time.value();
    Token next = context.at(time.start() - 1);
    boolean article = context.is(next, WordClass.DEFINITE_ARTICLES);
    Token before = article ? context.at(time.start() - 2) : next;
    if (value.isAnchor() && context.is(before, WordClass.BEFORE_NO_END)) {
      value = value.withDates(value.from(), null);
    } else if (value.isAnchor() && context.is(before, WordClass.BEFORE_NO_BEGINNING)) {
      value = value.withDates(null, value.to());
    }
    Token first = context.tokens().get(time.start());
    Token last = context.tokens().get(time.next() - 1);
    return value.at(new Span(first.start(), last.end()));
  }
}
