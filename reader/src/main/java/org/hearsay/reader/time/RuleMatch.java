package org.hearsay.reader.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.reader.token.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fits some tokens, with what its classes caught, in order.
 *
 * @param next index of the token behind the match
 */
record RuleMatch(TimeRule rule, int start, int next, List<Caught> caught) {

  /**
   * What one element of a pattern caught: a word's code, a number, or another rule's match.
   *
   * @param name of the class or symbol
   */
  record Caught(String name, String code, @Nullable Amount amount, @Nullable RuleMatch match) {}

  /** The code of the first word of this class, in this match or in its parts; null if none. */
  @Nullable String code(String name) {
    List<String> all = codes(Set.of(name));
    return all.isEmpty() ? null : all.getFirst();
  }

  /** The codes of all words of these classes, in order, in this match and in its parts. */
  List<String> codes(Set<String> names) {
    List<String> out = new ArrayList<>();
    for (Caught one : caught) {
      RuleMatch part = one.match();
      if (names.contains(one.name())) {
        out.add(one.code());
      } else if (part != null && part.rule().isPart()) {
        out.addAll(part.codes(names));
      }
    }
    return out;
  }

  /** Numbers of these classes: months, days, years. */
  List<Integer> numbers(String... names) {
    return codes(Set.of(names)).stream().map(Integer::valueOf).toList();
  }

  /** The number that the pattern caught; null if none. */
  @Nullable Amount amount() {
    for (Caught one : caught) {
      RuleMatch part = one.match();
      Amount inside = part == null || !part.rule().isPart() ? one.amount() : part.amount();
      if (inside != null) {
        return inside;
      }
    }
    return null;
  }

  /** The match of another rule that is no mere part; null if the pattern has none. */
  @Nullable RuleMatch inner() {
    for (Caught one : caught) {
      RuleMatch part = one.match();
      if (part != null && !part.rule().isPart()) {
        return part;
      }
    }
    return null;
  }
}
