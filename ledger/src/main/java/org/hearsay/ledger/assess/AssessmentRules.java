package org.hearsay.ledger.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.table.TsvTable;

/** Rules in order of precedence: the first row of which all conditions hold. Immutable. */
final class AssessmentRules {
  /**
   * A row.
   *
   * @param result what follows
   */
  record Rule(String result, List<Condition> must, List<Condition> mustNot) {
    Rule {
      must = List.copyOf(must);
      mustNot = List.copyOf(mustNot);
    }

    boolean holds(Set<Condition> found) {
      return found.containsAll(must) && mustNot.stream().noneMatch(found::contains);
    }
  }

  private final List<Rule> rules;

  private AssessmentRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * @param name of a resource of this package
   * @throws IllegalArgumentException if a row names no condition of ours, or the last one has any
   */
  static AssessmentRules of(String name) {
    List<Rule> rules = new ArrayList<>();
    for (List<String> row : TsvTable.beside(AssessmentRules.class, name).rows()) {
      List<Condition> must = new ArrayList<>();
      List<Condition> mustNot = new ArrayList<>();
      Stream.of(row.get(1).split(" ", -1))
          .filter(word -> !word.equals("-"))
          .forEach(
              word -> {
                if (word.startsWith("!")) {
                  mustNot.add(Condition.valueOf(word.substring(1)));
                } else {
                  must.add(Condition.valueOf(word));
                }
              });
      rules.add(new Rule(row.get(0), must, mustNot));
    }
    Rule last = rules.getLast();
    if (!last.must.isEmpty() || !last.mustNot.isEmpty()) {
      throw new IllegalArgumentException(name + " has no row for what is left");
    }
    return new AssessmentRules(rules);
  }

  Rule first(Set<Condition> found) {
    return rules.stream().filter(rule -> rule.holds(found)).findFirst().orElseThrow();
  }
}
