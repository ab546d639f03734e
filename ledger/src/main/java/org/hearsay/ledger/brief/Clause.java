package org.hearsay.ledger.brief;

import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Commitment.Tense;

/**
 * A deed as reported speech: "Russia would withdraw from Kherson", "the bridge had been blown up".
 */
final class Clause {
  private final EventPhrases deed;
  private final Tense tense;
  private final ClaimPhrases phrases;
  private final List<String> agents;
  private final List<String> patients;

  private Clause(StoredClaim claim, String voice, Optional<QuotedAttribution> saying) {
    deed = EventPhrases.of(claim);
    tense = claim.claim().commitment().tense();
    phrases = new ClaimPhrases(claim);
    agents = phrases.agents(voice, saying);
    patients = phrases.patients(voice);
  }

  static String of(StoredClaim claim, String voice, Optional<QuotedAttribution> saying) {
    return new Clause(claim, voice, saying).text();
  }

  /** Whether the words do not tell to whom it was done, of a deed that is done to somebody. */
  static boolean lacksObject(StoredClaim claim, Optional<QuotedAttribution> saying) {
    Clause clause = new Clause(claim, "", saying);
    return clause.deed.takesObject() && clause.deed.direct() && clause.object().isEmpty();
  }

  /** "Withdrawal from Kherson: Russia". */
  static String title(StoredClaim claim) {
    Clause clause = new Clause(claim, "", Optional.empty());
    String noun = clause.deed.noun().replaceFirst("^an? ", "");
    String objects = String.join(", ", clause.object());
    return Character.toUpperCase(noun.charAt(0))
        + noun.substring(1)
        + (clause.agents.isEmpty() ? "" : " by " + and(clause.agents))
        + (objects.isEmpty() ? "" : ": " + objects)
        + clause.place();
  }

  private String text() {
    String rest = place() + phrases.time();
    List<String> objects = object();
    int order = tense == Tense.FUTURE ? phrases.order() : -1;
    if (order >= 0) {
      return ordered(order) + rest;
    }
    if (!agents.isEmpty()) {
      return and(agents) + " " + active() + behind(objects) + rest;
    }
    if (deed.direct() && !objects.isEmpty()) {
      return and(objects) + " " + passive(isPlural(objects)) + rest;
    }
    return "there " + existed() + " " + deed.noun() + behindNoun(objects) + rest;
  }

  private String place() {
    return deed.direct() && phrases.toPlace() ? "" : phrases.place();
  }

  /** Who orders it has not done it, and does not say that it will be. */
  private String ordered(int order) {
    if (agents.isEmpty()) {
      return "there had been an order for " + deed.noun();
    }
    return phrases.agentBefore(order)
        ? and(agents) + " had ordered " + deed.noun()
        : and(agents) + " had been ordered to " + deed.future();
  }

  private List<String> object() {
    if (!deed.takesObject()) {
      return List.of();
    }
    return patients.isEmpty() && deed.direct()
        ? phrases.object().map(List::of).orElse(List.of())
        : patients;
  }

  private String behind(List<String> objects) {
    if (objects.isEmpty()) {
      return "";
    }
    return (deed.direct() ? " " : " " + deed.object() + " ") + and(objects);
  }

  private String behindNoun(List<String> objects) {
    return objects.isEmpty() || deed.direct() ? "" : " " + deed.object() + " " + and(objects);
  }

  private String active() {
    return switch (tense) {
      case DONE -> "had " + deed.done();
      case ONGOING -> (isPlural(agents) ? "were " : "was ") + deed.going();
      case FUTURE -> "would " + deed.future();
    };
  }

  private String passive(boolean plural) {
    return switch (tense) {
      case DONE -> "had been " + deed.done();
      case ONGOING -> (plural ? "were" : "was") + " being " + deed.done();
      case FUTURE -> "would be " + deed.done();
    };
  }

  private String existed() {
    return switch (tense) {
      case DONE -> "had been";
      case ONGOING -> "was";
      case FUTURE -> "would be";
    };
  }

  private static boolean isPlural(List<String> names) {
    String name = names.getFirst();
    boolean lower = Character.isLowerCase(name.charAt(name.lastIndexOf(' ') + 1));
    return names.size() > 1 || (lower && name.endsWith("s"));
  }

  static String and(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
