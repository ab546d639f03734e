package org.hearsay.ledger.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.ledger.StoredClaim;

/** Suggests a grade by credibility-rules.tsv, with all that speaks for and against it. */
final class Grades {
  private static final AssessmentRules RULES = AssessmentRules.of("credibility-rules.tsv");

  private Grades() {}

  /**
   * @param sources who asserts it; where nobody does, who speaks of it
   */
  static Grade of(
      ConditionSet findings, List<Position> sources, Set<String> agents, SourceReliability judged) {
    Credibility credibility = Credibility.of(RULES.first(findings.conditions()).result());
    List<Reason> reasonsFor = new ArrayList<>(findings.reasons(Condition.Weight.FOR));
    List<Reason> against = new ArrayList<>(findings.reasons(Condition.Weight.AGAINST));
    missing(findings, sources, against);
    Reliability best = judged.best(sources, agents);
    for (Position source : sources) {
      Reliability reliability = judged.of(source, agents);
      if (reliability.judged()) {
        reasonsFor.add(new Reason(text(source, reliability, agents, judged), source.claims()));
      }
    }
    if (!best.judged()) {
      String text = "F: no reviewer has graded " + CountedSources.names(sources);
      against.add(new Reason(text, claims(sources)));
    }
    return new Grade(best, credibility, reasonsFor, against);
  }

  /** "C: Ukraine on its opponent, as set by a reviewer". */
  private static String text(
      Position source, Reliability reliability, Set<String> agents, SourceReliability judged) {
    return reliability.name()
        + ": "
        + source.party().name()
        + " on "
        + judged.subject(source.side(), agents).text()
        + ", as set by a reviewer";
  }

  /** What would make it better, and is not there. */
  private static void missing(ConditionSet findings, List<Position> sources, List<Reason> against) {
    if (!findings.has(Condition.ASSERTED)) {
      against.add(new Reason("nobody asserts that it is done or under way", claims(sources)));
    } else if (!findings.has(Condition.IDENTIFIED)) {
      against.add(new Reason("none of its sources is named", claims(sources)));
    } else if (!findings.has(Condition.ASSERTED_INDEPENDENTLY)) {
      against.add(new Reason("no two origins shown to be independent", claims(sources)));
    } else if (!findings.has(Condition.HELD_BY_OUTSIDER)
        && !findings.has(Condition.OUTLETS_ALONE)) {
      against.add(
          new Reason("nobody outside the conflict or the event asserts it", claims(sources)));
    }
  }

  private static List<StoredClaim> claims(List<Position> positions) {
    return positions.stream()
        .flatMap(position -> position.claims().stream())
        .distinct()
        .sorted(StoredClaim.BY_TIME)
        .toList();
  }
}
