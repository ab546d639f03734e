package org.hearsay.reader.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.reader.time.TimeRule.Element;
import org.hearsay.reader.token.Amount;
import org.hearsay.reader.token.Numbers;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/** The rules on times, and which of them a token may start. Immutable once loaded. */
final class TimeRuleTable {
  private static final BitSet NO_ROWS = new BitSet();
  private static final List<Integer> NONE = List.of();

  private final TimeLexicon lexicon;
  private final Numbers numbers;
  private final List<TimeRule> all = new ArrayList<>();
  private final Map<String, List<Integer>> bySymbol = new HashMap<>();
  private final BitSet whole = new BitSet();

  private final Map<String, BitSet> byFirstWord = new HashMap<>();
  private final Map<TokenShape, BitSet> byFirstShape = new EnumMap<>(TokenShape.class);
  private final BitSet byFirstNumber = new BitSet();

  private TimeRuleTable(TimeLexicon lexicon, Numbers numbers) {
    this.lexicon = lexicon;
    this.numbers = numbers;
  }

  static TimeRuleTable of(TimeLexicon lexicon, Numbers numbers) {
    TimeRuleTable out = new TimeRuleTable(lexicon, numbers);
    lexicon.language().table("time-rules.tsv").rows().stream().map(TimeRule::of).forEach(out::add);
    return out;
  }

  private void add(TimeRule rule) {
    for (Element element : rule.pattern()) {
      boolean known =
          switch (element) {
            case Element.AnyOf w -> true;
            case Element.AnyNumber n -> true;
            case Element.OfClass c -> lexicon.knows(c.name());
            // Within one symbol a rule may call those above it: "late {day}" is a day.
            case Element.SymbolMatch s -> bySymbol.containsKey(s.name());
          };
      if (!known) {
        throw new IllegalStateException("time-rules.tsv names " + element + " before it is there");
      }
    }
    int row = all.size();
    all.add(rule);
    whole.set(row, !rule.isPart());
    index(row, rule.pattern(), new BitSet());
    bySymbol.computeIfAbsent(rule.symbol(), s -> new ArrayList<>()).add(row);
  }

  /** Enters the row under all that it may start with. */
  private void index(int row, List<Element> pattern, BitSet seen) {
    for (Element element : pattern) {
      switch (element) {
        case Element.AnyOf w -> w.words().forEach(word -> enter(byFirstWord, word, row));
        case Element.OfClass c -> {
          lexicon.firstWords(c.name()).forEach(word -> enter(byFirstWord, word, row));
          TokenShape shape = TokenShape.of(c.name());
          if (shape != null) {
            enter(byFirstShape, shape, row);
          }
        }
        case Element.AnyNumber n -> byFirstNumber.set(row);
        case Element.SymbolMatch s -> {
          for (int called : rowsOf(s.name())) {
            if (called < row && !seen.get(called)) {
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

  private static <K> void enter(Map<K, BitSet> map, K key, int row) {
    map.computeIfAbsent(key, k -> new BitSet()).set(row);
  }

  TimeLexicon lexicon() {
    return lexicon;
  }

  List<TimeRule> rules() {
    return List.copyOf(all);
  }

  TimeRule rule(int row) {
    return all.get(row);
  }

  /** The rows of a symbol, the upper ones first. */
  List<Integer> rowsOf(String symbol) {
    return bySymbol.getOrDefault(symbol, NONE);
  }

  /** The first row from this one on in the set that is no mere part of others; -1 if none. */
  int nextWhole(BitSet rows, int from) {
    int row = rows.nextSetBit(from);
    while (row >= 0 && !whole.get(row)) {
      row = rows.nextSetBit(row + 1);
    }
    return row;
  }

  /** The rows that may start with this token, parts among them; most words start none. */
  BitSet startingWith(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    BitSet out = new BitSet();
    out.or(byFirstWord.getOrDefault(token.word(), NO_ROWS));
    byFirstShape.forEach(
        (shape, rows) -> {
          if (shape.code(token) != null) {
            out.or(rows);
          }
        });
    if (!token.isMark() && numbers.at(tokens, index) != null) {
      out.or(byFirstNumber);
    }
    return out;
  }

  @Nullable Amount number(List<Token> tokens, int index) {
    return numbers.at(tokens, index);
  }
}
