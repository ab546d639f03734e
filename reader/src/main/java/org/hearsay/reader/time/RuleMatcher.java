package org.hearsay.reader.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hearsay.reader.time.RuleMatch.Caught;
import org.hearsay.reader.time.TimeRule.Element;
import org.hearsay.reader.token.Amount;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/**
 * Matches the rules against one sentence: the longest match wins, then the upper rule.
 *
 * <p>Patterns are short and a rule calls only rules further up, so a match looks at a bounded
 * number of tokens: the cost is linear in the text. Only rules that the token at hand may start are
 * tried at all; without that, reading times took a tenth of what the network takes.
 */
final class RuleMatcher {
  private final TimeRuleTable rules;
  private final ConditionChecks conditions;
  private final List<Token> tokens;
  private final @Nullable BitSet[] starts;

  RuleMatcher(TimeRuleTable rules, TokenContext context) {
    this.rules = rules;
    this.conditions = new ConditionChecks(context);
    this.tokens = context.tokens();
    this.starts = new BitSet[tokens.size()];
  }

  /** The longest match at this token whose condition holds; null if there is none. */
  @Nullable RuleMatch at(int index) {
    BitSet rows = startingWith(index);
    RuleMatch best = null;
    for (int row = rules.nextWhole(rows, 0); row >= 0; row = rules.nextWhole(rows, row + 1)) {
      RuleMatch match = match(row, index);
      if (match != null
          && (best == null || match.next() > best.next())
          && conditions.holds(match)) {
        best = match;
      }
    }
    return best;
  }

  private BitSet startingWith(int index) {
    BitSet known = starts[index];
    if (known == null) {
      known = rules.startingWith(tokens, index);
      starts[index] = known;
    }
    return known;
  }

  private @Nullable RuleMatch match(int row, int index) {
    List<Caught> caught = new ArrayList<>();
    int next = rest(row, 0, index, caught);
    return next <= index ? null : new RuleMatch(rules.rule(row), index, next, List.copyOf(caught));
  }

  /**
   * Matches the pattern from this element on; the index behind it, or -1. An optional element is
   * tried first with, then without.
   */
  private int rest(int row, int element, int index, List<Caught> caught) {
    List<Element> pattern = rules.rule(row).pattern();
    if (element == pattern.size()) {
      return index;
    }
    Element e = pattern.get(element);
    int mark = caught.size();
    int behind = index < tokens.size() ? one(e, row, index, caught) : -1;
    if (behind > index) {
      int end = rest(row, element + 1, behind, caught);
      if (end >= 0) {
        return end;
      }
    }
    caught.subList(mark, caught.size()).clear();
    return e.optional() ? rest(row, element + 1, index, caught) : -1;
  }

  private int one(Element e, int row, int index, List<Caught> caught) {
    switch (e) {
      case Element.AnyOf w -> {
        return w.words().contains(tokens.get(index).word()) ? index + 1 : -1;
      }
      case Element.OfClass c -> {
        TimeLexicon.ClassHit hit = rules.lexicon().at(c.name(), tokens, index);
        if (hit == null) {
          return -1;
        }
        caught.add(new Caught(c.name(), hit.code(), null, null));
        return hit.next();
      }
      case Element.AnyNumber n -> {
        Amount amount = rules.number(tokens, index);
        if (amount == null) {
          return -1;
        }
        caught.add(new Caught("n", "", amount, null));
        return amount.next();
      }
      case Element.SymbolMatch s -> {
        RuleMatch match = longest(s.name(), row, index);
        if (match == null) {
          return -1;
        }
        caught.add(new Caught(s.name(), "", null, match));
        return match.next();
      }
    }
  }

  /** The longest match of a symbol; inside its own symbol, of the rules above the caller. */
  private @Nullable RuleMatch longest(String symbol, int caller, int index) {
    BitSet may = startingWith(index);
    RuleMatch best = null;
    for (int row : rules.rowsOf(symbol)) {
      if (row >= caller) {
        break;
      }
      RuleMatch match = may.get(row) ? match(row, index) : null;
      if (match != null && (best == null || match.next() > best.next())) {
        best = match;
      }
    }
    return best;
  }
}
