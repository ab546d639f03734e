package org.hearsay.reader.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.reader.text.Table;
import org.hearsay.reader.time.Match.Caught;
import org.hearsay.reader.time.Rule.Element;
import org.hearsay.reader.token.Amount;
import org.hearsay.reader.token.Numbers;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/**
 * The rules on times and how they are matched: the longest match wins, then the upper rule.
 *
 * <p>Patterns are short and a rule calls only rules further up, so a match looks at a bounded
 * number of tokens: the cost is linear in the text. Immutable.
 */
final class RuleTable {
  private static final BitSet NO_ROWS = new BitSet();

  private final Lexicon lexicon;
  private final Numbers numbers;
  private final Map<String, List<Rule>> bySymbol = new LinkedHashMap<>();
  private final List<Rule> all = new ArrayList<>();

  /** Words that a rule may start with; a token that is none of them, and no number, starts none. */
  private final Map<String, BitSet> byFirstWord = new HashMap<>();

  private final Map<Shape, BitSet> byFirstShape = new EnumMap<>(Shape.class);
  private final BitSet byFirstNumber = new BitSet();

  private RuleTable(Lexicon lexicon, Numbers numbers) {
    this.lexicon = lexicon;
    this.numbers = numbers;
  }

  static RuleTable load(Lexicon lexicon, Numbers numbers) {
    RuleTable out = new RuleTable(lexicon, numbers);
    Table.rows("time-rules.tsv").stream().map(Rule::of).forEach(out::add);
    return out;
  }

  private void add(Rule rule) {
    for (Element element : rule.pattern()) {
      boolean known =
          switch (element) {
            case Element.Words w -> true;
            case Element.AnyNumber n -> true;
            case Element.Class c -> lexicon.knows(c.name());
            // Within one symbol a rule may call those above it: "late {day}" is a day.
            case Element.Symbol s -> bySymbol.containsKey(s.name());
          };
      if (!known) {
        throw new IllegalStateException("time-rules.tsv names " + element + " before it is there");
      }
    }
    all.add(rule);
    if (!rule.isPart()) {
      index(all.size() - 1, rule.pattern(), new BitSet());
    }
    bySymbol.computeIfAbsent(rule.symbol(), s -> new ArrayList<>()).add(rule);
  }

  /** Enters the row under all that it may start with. */
  private void index(int row, List<Element> pattern, BitSet seen) {
    for (Element element : pattern) {
      switch (element) {
        case Element.Words w -> w.words().forEach(word -> enter(byFirstWord, word, row));
        case Element.Class c -> {
          lexicon.firstWords(c.name()).forEach(word -> enter(byFirstWord, word, row));
          Shape shape = Shape.of(c.name());
          if (shape != null) {
            byFirstShape.computeIfAbsent(shape, s -> new BitSet()).set(row);
          }
        }
        case Element.AnyNumber n -> byFirstNumber.set(row);
        case Element.Symbol s -> {
          for (int called = 0; called < row; called++) {
            if (all.get(called).symbol().equals(s.name()) && !seen.get(called)) {
              seen.set(called);
              index(row, all.get(called).pattern(), seen);
            }
          }
        }
      }
      if (!element.optional()) {
        return;
      }
    }
  }

  private static void enter(Map<String, BitSet> map, String key, int row) {
    map.computeIfAbsent(key, k -> new BitSet()).set(row);
  }

  List<Rule> rules() {
    return List.copyOf(all);
  }

  /** The longest match at this token whose guard lets it pass; null if there is none. */
  @Nullable Match at(Context context, int index) {
    BitSet rows = startingWith(context.tokens(), index);
    Match best = null;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      Rule rule = all.get(row);
      Match match = match(rule, context, index);
      if (match != null
          && (best == null || match.next() > best.next())
          && rule.guard().passes(context, match)) {
        best = match;
      }
    }
    return best;
  }

  /** The rules that a token may start; most words of a report start none. */
  private BitSet startingWith(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    BitSet out = new BitSet();
    out.or(byFirstWord.getOrDefault(token.word(), NO_ROWS));
    if (!token.isMark()) {
      byFirstShape.forEach(
          (shape, rows) -> {
            if (shape.code(token) != null) {
              out.or(rows);
            }
          });
      if (numbers.at(tokens, index) != null) {
        out.or(byFirstNumber);
      }
    }
    return out;
  }

  private @Nullable Match match(Rule rule, Context context, int index) {
    List<Caught> caught = new ArrayList<>();
    int next = rest(rule, 0, context, index, caught);
    return next <= index ? null : new Match(rule, index, next, List.copyOf(caught));
  }

  /**
   * Matches the pattern from this element on; the index behind it, or -1. An optional element is
   * tried first with, then without.
   */
  private int rest(Rule rule, int element, Context context, int index, List<Caught> caught) {
    if (element == rule.pattern().size()) {
      return index;
    }
    Element e = rule.pattern().get(element);
    int mark = caught.size();
    int behind = one(e, rule, context, index, caught);
    if (behind > index) {
      int end = rest(rule, element + 1, context, behind, caught);
      if (end >= 0) {
        return end;
      }
    }
    caught.subList(mark, caught.size()).clear();
    return e.optional() ? rest(rule, element + 1, context, index, caught) : -1;
  }

  private int one(Element e, Rule rule, Context context, int index, List<Caught> caught) {
    List<Token> tokens = context.tokens();
    if (index >= tokens.size()) {
      return -1;
    }
    switch (e) {
      case Element.Words w -> {
        return w.words().contains(tokens.get(index).word()) ? index + 1 : -1;
      }
      case Element.Class c -> {
        Lexicon.Hit hit = lexicon.at(c.name(), tokens, index);
        if (hit == null) {
          return -1;
        }
        caught.add(new Caught(c.name(), hit.code(), null, null));
        return hit.next();
      }
      case Element.AnyNumber n -> {
        Amount amount = numbers.at(tokens, index);
        if (amount == null) {
          return -1;
        }
        caught.add(new Caught("n", "", amount, null));
        return amount.next();
      }
      case Element.Symbol s -> {
        Match match = longest(s.name(), rule, context, index);
        if (match == null) {
          return -1;
        }
        caught.add(new Caught(s.name(), "", null, match));
        return match.next();
      }
    }
  }

  /** The longest match of a symbol; inside its own symbol, of the rules above the caller. */
  private @Nullable Match longest(String symbol, Rule caller, Context context, int index) {
    Match best = null;
    for (Rule rule : bySymbol.getOrDefault(symbol, List.of())) {
      if (rule == caller) {
        break;
      }
      Match match = match(rule, context, index);
      if (match != null && (best == null || match.next() > best.next())) {
        best = match;
      }
    }
    return best;
  }
}
