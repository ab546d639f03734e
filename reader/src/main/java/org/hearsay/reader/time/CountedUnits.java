package org.hearsay.reader.time;

import java.util.Set;
import org.hearsay.reader.token.Amount;
import org.jspecify.annotations.Nullable;

/** Which units a match counts, and how many: "two weeks ago", "a day later". */
final class CountedUnits {
  /** One of them, which an article or nothing says. */
  static final Amount ONE = new Amount(1, 1.0, false, false, 0);

  private static final Set<String> CLASSES = Set.of("unit", "units");

  private CountedUnits() {}

  static boolean hasUnit(RuleMatch m) {
    return !m.codes(CLASSES).isEmpty();
  }

  static CalendarUnit unit(RuleMatch m) {
    return CalendarUnit.of(m.codes(CLASSES).getFirst());
  }

  /** How many; one where an article or nothing says so; null where the number is open. */
  static @Nullable Double number(RuleMatch m) {
    Amount amount = m.amount();
    boolean bare = amount == null && m.code("unit") == null;
    if (bare || (amount != null && amount.vague())) {
      return null;
    }
    double half = m.rule().andAHalf() ? 0.5 : 0;
    return (amount == null ? 1 : amount.low()) + half;
  }
}
