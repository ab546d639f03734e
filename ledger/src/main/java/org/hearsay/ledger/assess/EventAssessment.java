package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.origin.OriginTree;
import org.hearsay.ledger.origin.Origins;

/**
 * An event as of a moment: who holds what of it, from how many origins, its status and its grade.
 *
 * <p>A pure function of the claims known by then, in whatever order they are given.
 *
 * @param claims known by then, in the order of {@link StoredClaim#BY_TIME}; at least one
 * @param positions in the order in which their parties first spoke
 * @param figureConflicts figures of two sides that cannot both be right
 * @param origins of its assertions whose texts are not replaced
 * @param reports with an assertion of it, or, if there is none, a mention, that are not replaced,
 *     unless all are
 * @param suggested the grade by the rules
 * @param reviewed what reviewers set of it
 */
public record EventAssessment(
    List<StoredClaim> claims,
    List<Position> positions,
    List<FigureConflict> figureConflicts,
    OriginTree origins,
    int reports,
    Status status,
    List<Drift> drift,
    Grade suggested,
    ReviewedGrade reviewed) {
  public EventAssessment {
    claims = List.copyOf(claims);
    positions = List.copyOf(positions);
    figureConflicts = List.copyOf(figureConflicts);
    requireNonNull(origins, "origins is null");
    requireNonNull(status, "status is null");
    drift = List.copyOf(drift);
    requireNonNull(suggested, "suggested is null");
    requireNonNull(reviewed, "reviewed is null");
  }

  private static int reports(List<StoredClaim> claims) {
    return (int) claims.stream().map(claim -> claim.revision().id()).distinct().count();
  }

  /**
   * Who holds each claim, by the claim's id, under the name of the position; a headline's is the
   * one of its speaker elsewhere.
   */
  public Map<String, Party> holders() {
    Map<String, Party> out = new HashMap<>();
    Map<String, Party> named = new HashMap<>();
    for (Position position : positions) {
      for (StanceAt held : position.history()) {
        for (StoredClaim one : held.claims()) {
          out.put(one.id(), position.party());
          named.put(one.party().key(), position.party());
        }
      }
    }
    for (StoredClaim one : claims) {
      out.putIfAbsent(one.id(), named.getOrDefault(one.party().key(), one.party()));
    }
    return out;
  }

  /** The grade that holds: what reviewers set, and the suggested one for the rest. */
  public Grade grade() {
    return reviewed.over(suggested);
  }

  /**
   * With nobody's reliability judged.
   *
   * @param claims of one event, in any order
   * @param parties who stands where as of the same moment
   */
  public static EventAssessment of(
      List<StoredClaim> claims, Families families, Parties parties, AsOf asOf) {
    return of(claims, EventContext.of(families, parties), asOf);
  }

  /**
   * @param claims of one event, in any order
   * @throws IllegalArgumentException if none of them was known by then
   */
  public static EventAssessment of(List<StoredClaim> claims, EventContext knowledge, AsOf asOf) {
    List<StoredClaim> known =
        claims.stream().filter(asOf::holds).sorted(StoredClaim.BY_TIME).distinct().toList();
    if (known.isEmpty()) {
      throw new IllegalArgumentException("nothing of the event was known by " + asOf);
    }
    Families families = knowledge.familiesOf(known, asOf);
    List<StoredClaim> current = knowledge.current(known, asOf);
    List<StoredClaim> counted = current.isEmpty() ? known : current;
    List<Position> positions = Positions.of(counted, knowledge.parties());
    List<StoredClaim> assertions =
        counted.stream().filter(claim -> claim.claim().assertion()).toList();
    SourceReliability judged =
        new SourceReliability(knowledge.parties(), knowledge.reliabilities());
    ConditionEvaluator examination = new ConditionEvaluator(counted, positions, families, judged);
    List<FigureConflict> conflicts = FigureConflicts.of(examination.voices());
    ConditionSet findings = examination.findings(conflicts);
    if (current.isEmpty()) {
      findings.add(Condition.REPLACED, "only texts that were replaced since report it", known);
    }
    Set<String> agents = examination.agents();
    List<Position> sources =
        examination.asserting().isEmpty() ? examination.voices() : examination.asserting();
    return new EventAssessment(
        known,
        positions,
        conflicts,
        Origins.of(assertions, families, knowledge.parties()::voice),
        reports(assertions.isEmpty() ? counted : assertions),
        Status.of(findings, counted),
        Drifts.of(known, families),
        Grades.of(findings, sources, agents, judged),
        knowledge.grade());
  }
}
