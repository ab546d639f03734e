package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.ledger.StoredClaim;

/** The conditions that hold of an event, each with its claims. */
final class ConditionSet {
  private final Map<Condition, Reason> found = new EnumMap<>(Condition.class);

  /** Notes a condition if there is a claim for it. */
  void add(Condition condition, String text, List<StoredClaim> claims) {
    if (!claims.isEmpty()) {
      List<StoredClaim> ordered = claims.stream().distinct().sorted(StoredClaim.BY_TIME).toList();
      found.put(condition, new Reason(text, ordered));
    }
  }

  boolean has(Condition condition) {
    return found.containsKey(condition);
  }

  Set<Condition> conditions() {
    return Collections.unmodifiableSet(found.keySet());
  }

  /**
   * Why a condition holds.
   *
   * @throws NullPointerException if it does not
   */
  Reason reason(Condition condition) {
    return requireNonNull(found.get(condition), () -> condition + " does not hold");
  }

  /** All that speaks for it, or all that speaks against it, in the order of {@link Condition}. */
  List<Reason> reasons(Condition.Weight weight) {
    return found.entrySet().stream()
        .filter(entry -> entry.getKey().weight() == weight)
        .map(Map.Entry::getValue)
        .toList();
  }
}
