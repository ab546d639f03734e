package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hearsay.ledger.StoredClaim;

/**
 * What became of an event, as of a moment, by status-rules.tsv.
 *
 * @param reasons what makes it so, each with its claims
 */
public record Status(Kind kind, List<Reason> reasons) {
  private static final AssessmentRules RULES = AssessmentRules.of("status-rules.tsv");

  /** The statuses; their precedence is that of the table. */
  public enum Kind {
    SUPERSEDED("superseded", "its outlets have replaced the texts that reported it"),
    RETRACTED("retracted", "those who asserted or announced it deny it now"),
    CONFIRMED("confirmed by the opposing party", "two opposed sides assert it"),
    DISPUTED("disputed", "some assert it and others deny it"),
    CORROBORATED("corroborated", "independent origins of several sides assert it"),
    CLAIMED("claimed by one party", "asserted, and not shown by independent origins"),
    ANNOUNCED("announced", "announced or ordered, and nobody asserts that it is done"),
    DENIED("denied", "denied, and nobody asserts it"),
    UNCONFIRMED("unconfirmed", "nobody commits to it: hedged, conditional, expected or left open");

    private final String text;
    private final String meaning;

    Kind(String text, String meaning) {
      this.text = text;
      this.meaning = meaning;
    }

    /** As it is shown. */
    public String text() {
      return text;
    }

    public String meaning() {
      return meaning;
    }
  }

  public Status {
    requireNonNull(kind, "kind is null");
    reasons = List.copyOf(reasons);
  }

  static Status of(ConditionSet findings, List<StoredClaim> all) {
    AssessmentRules.Rule rule = RULES.first(findings.conditions());
    List<Reason> reasons =
        rule.must().isEmpty()
            ? List.of(new Reason(Kind.UNCONFIRMED.meaning, all))
            : rule.must().stream().map(findings::reason).toList();
    return new Status(Kind.valueOf(rule.result()), reasons);
  }

  /** The claims that make it so, in their order, each once. */
  public List<StoredClaim> claims() {
    return reasons.stream()
        .flatMap(reason -> reason.claims().stream())
        .distinct()
        .sorted(StoredClaim.BY_TIME)
        .toList();
  }
}
