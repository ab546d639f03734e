package org.hearsay.ledger.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearsay.ledger.Phrases;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.origin.Origin;
import org.hearsay.ledger.origin.OriginTree;
import org.hearsay.ledger.origin.Origins;
import org.hearsay.model.Claim;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.Stance;
import org.hearsay.table.TsvTable;

/** Looks at the positions of an event for each {@link Condition}. */
final class ConditionEvaluator {
  private static final Set<String> AGAINST_INTEREST =
      TsvTable.beside(ConditionEvaluator.class, "interest.tsv").rows().stream()
          .map(List::getFirst)
          .collect(Collectors.toSet());

  private static final Set<Stance> HEDGES =
      Set.of(Stance.EXPECTS, Stance.CONDITIONAL, Stance.UNCONFIRMED, Stance.DOUBTS);

  /** So many times more sides assert what a side that is no party to it denies alone. */
  private static final int MANY = 3;

  /** Fewer outlets that tell in their own words what nobody is quoted for corroborate nothing. */
  private static final int OUTLETS = 3;

  private final Parties parties;
  private final SourceReliability judged;
  private final CountedSources voices;
  private final List<Position> all;
  private final List<Position> positions;
  private final List<Position> asserting;
  private final Set<String> asserters;
  private final Set<String> agents;
  private final Set<String> involved;
  private final OriginTree tree;
  private final ConditionSet findings = new ConditionSet();

  /**
   * @param claims current ones of one event, in their order
   */
  ConditionEvaluator(
      List<StoredClaim> claims,
      List<Position> positions,
      Families families,
      SourceReliability judged) {
    this.parties = judged.parties();
    this.judged = judged;
    this.voices = new CountedSources(claims, families, parties::voice);
    this.all = positions;
    this.positions = voices.of(positions);
    this.asserting = holding(position -> position.stance() == Stance.ASSERTS);
    this.asserters = sides(asserting);
    this.agents = Positions.agents(claims, parties);
    this.involved = new HashSet<>(agents);
    involved.addAll(Positions.patients(claims, parties));
    this.tree = Origins.of(voices.claims(asserting), families, parties::voice);
  }

  /** The positions that count. */
  List<Position> voices() {
    return positions;
  }

  List<Position> asserting() {
    return asserting;
  }

  Set<String> agents() {
    return agents;
  }

  ConditionSet findings(List<FigureConflict> conflicts) {
    takenBack();
    asserted();
    announced();
    List<Position> denying = denied();
    hedged();
    agreed();
    origins();
    ofWhom();
    none(conflicts);
    better(denying);
    return findings;
  }

  private List<Position> holding(Predicate<Position> what) {
    return positions.stream().filter(what).toList();
  }

  private static Set<String> sides(List<Position> positions) {
    Set<String> out = new LinkedHashSet<>();
    positions.forEach(position -> out.add(position.side()));
    return out;
  }

  private void add(Condition condition, String text, List<Position> holders) {
    if (!holders.isEmpty()) {
      findings.add(condition, CountedSources.names(holders) + text, voices.claims(holders));
    }
  }

  private void takenBack() {
    List<StoredClaim> claims = new ArrayList<>();
    List<Position> holders =
        holding(
            position ->
                position.stance() == Stance.DENIES
                    && position.earlier().stream().anyMatch(ConditionEvaluator::committed));
    for (Position position : holders) {
      position.earlier().stream()
          .filter(ConditionEvaluator::committed)
          .forEach(held -> claims.addAll(held.claims()));
      claims.addAll(position.claims());
    }
    String text =
        CountedSources.names(holders) + ": asserted or announced it before, denies it now";
    findings.add(Condition.TAKEN_BACK, text, claims);
  }

  private static boolean committed(StanceAt held) {
    return held.stance() == Stance.ASSERTS || held.stance() == Stance.ANNOUNCES;
  }

  private void asserted() {
    add(Condition.ASSERTED, ": asserted as done or under way", asserting);
  }

  private void announced() {
    List<Position> announcing =
        holding(position -> !position.author() && position.stance() == Stance.ANNOUNCES);
    List<Position> ordered =
        all.stream()
            .filter(position -> position.author() && position.stance() == Stance.ANNOUNCES)
            .toList();
    if (!announcing.isEmpty()) {
      add(Condition.ANNOUNCED, ": announced or ordered", announcing);
    } else if (!agents.isEmpty()) {
      List<StoredClaim> claims = ordered.stream().flatMap(p -> p.claims().stream()).toList();
      findings.add(
          Condition.ANNOUNCED,
          CountedSources.names(ordered) + ": reported as ordered or expected",
          claims);
    }
  }

  private List<Position> denied() {
    // An outlet's own "no quake so bad" is no answer to those who are quoted for it.
    boolean quoted = asserting.stream().anyMatch(position -> !position.author());
    List<Position> denying =
        holding(
            position ->
                position.stance() == Stance.DENIES
                    && !asserters.contains(position.side())
                    && !(position.author() && quoted)
                    && (asserting.isEmpty() || isOfThePast(position)));
    List<Position> disputing =
        MANY * sides(denying).size() >= asserters.size()
            ? denying
            : denying.stream().filter(position -> involved.contains(position.side())).toList();
    add(Condition.DENIED, ": denied", disputing);
    if (disputing.isEmpty()) {
      add(Condition.CONTRADICTED, ": denied, and is no party to it", denying);
    }
    return disputing;
  }

  /** "They will not leave" answers nobody who says that they left. */
  private boolean isOfThePast(Position denying) {
    return voices.claims(denying).stream()
        .anyMatch(claim -> claim.claim().commitment().tense() != Tense.FUTURE);
  }

  private void hedged() {
    List<Position> hedging = holding(position -> HEDGES.contains(position.stance()));
    claimsOf(hedging, Condition.HEDGED, ": hedged or on a condition", EffectivePolarity::hedged);
    List<Position> others =
        hedging.stream().filter(position -> !asserters.contains(position.side())).toList();
    claimsOf(others, Condition.DOUBTED, ": thought unlikely", EffectivePolarity::doubted);
    claimsOf(hedging, Condition.LEFT_OPEN, ": left open", EffectivePolarity::open);
  }

  private void claimsOf(
      List<Position> holders, Condition condition, String text, Predicate<Claim> what) {
    List<Position> some =
        holders.stream()
            .filter(
                holder ->
                    voices.claims(holder).stream().anyMatch(claim -> what.test(claim.claim())))
            .toList();
    List<StoredClaim> claims =
        voices.claims(some).stream().filter(claim -> what.test(claim.claim())).toList();
    findings.add(condition, CountedSources.names(some) + text, claims);
  }

  private void agreed() {
    add(Condition.AGREED_BY_OPPONENTS, ": opposed, and all assert it", opposed(this::agree));
    add(Condition.BLAMED_ON_EACH_OTHER, ": opposed, each names the other", opposed(this::blame));
  }

  /** Those of whom one asserts it, and an opponent of his asserts it in the way asked for. */
  private List<Position> opposed(BiPredicate<Position, Position> way) {
    List<Position> speakers = asserting.stream().filter(position -> !position.author()).toList();
    return speakers.stream()
        .filter(
            one ->
                speakers.stream()
                    .anyMatch(
                        other -> parties.opposed(one.side(), other.side()) && way.test(one, other)))
        .toList();
  }

  /** One of the two did it, and both say so: one of them against his own interest. */
  private boolean agree(Position one, Position other) {
    Set<String> both = doers(one);
    both.retainAll(doers(other));
    return both.contains(one.side()) || both.contains(other.side());
  }

  private boolean blame(Position one, Position other) {
    return doers(one).contains(other.side()) && doers(other).contains(one.side());
  }

  private Set<String> doers(Position position) {
    return Positions.agents(voices.claims(position), parties);
  }

  private void origins() {
    List<Origin> named = CountedSources.named(tree);
    Set<String> sides = new LinkedHashSet<>();
    named.forEach(origin -> sides.add(side(origin)));
    if (sides.size() > 1 && (spoken(named) || sides.size() >= OUTLETS)) {
      findings.add(
          Condition.ASSERTED_INDEPENDENTLY,
          named.size() + " independent origins, not of one side: " + names(named),
          claims(named));
      outsiders(named);
    }
    if (tree.origins().size() > 1) {
      findings.add(Condition.SEVERAL_ORIGINS, tree.summary(), claims(tree.origins()));
    }
    findings.add(Condition.IDENTIFIED, "named sources: " + names(named), claims(named));
  }

  private static boolean spoken(List<Origin> named) {
    return named.stream().anyMatch(origin -> origin.kind() == Origin.Kind.UTTERANCE);
  }

  /** Outlets alone name no source: one of the origins must be an utterance. */
  private void outsiders(List<Origin> named) {
    if (spoken(named)) {
      List<Origin> outside = named.stream().filter(origin -> outside(side(origin))).toList();
      String text = "no party to it: " + names(outside);
      findings.add(Condition.HELD_BY_OUTSIDER, text, claims(outside));
    }
  }

  /** An opponent of those who take part is a party, even where the claims do not name him. */
  private boolean outside(String side) {
    return !involved.contains(side)
        && involved.stream().noneMatch(other -> parties.opposed(side, other));
  }

  private String side(Origin origin) {
    return switch (origin.kind()) {
      case UTTERANCE, UNNAMED -> parties.voice(origin.party());
      case AGENCY, OBSERVATION -> origin.party().key();
    };
  }

  private static List<StoredClaim> claims(List<Origin> origins) {
    return origins.stream().flatMap(origin -> origin.claims().stream()).toList();
  }

  private static String names(List<Origin> origins) {
    return Phrases.listed(origins.stream().map(ConditionEvaluator::name).distinct().toList());
  }

  /** "Bay Daily (Coast Wire)" where a text was taken from another. */
  private static String name(Origin origin) {
    String teller = origin.claims().getFirst().party().name();
    String first = origin.party().name();
    return teller.equals(first) ? teller : teller + " (" + first + ")";
  }

  private void ofWhom() {
    List<Position> admitting =
        asserting.stream()
            .filter(
                position ->
                    agents.contains(position.side())
                        && voices.claims(position).stream()
                            .anyMatch(
                                claim -> AGAINST_INTEREST.contains(claim.claim().type().name())))
            .toList();
    add(Condition.ADMITTED, ": their own action, admitted against their interest", admitting);
    if (!asserting.isEmpty() && asserting.stream().allMatch(this::ofItself)) {
      add(Condition.OF_ITSELF, ": only the agent itself asserts it", asserting);
    }
    if (asserting.stream().allMatch(Position::author)) {
      add(Condition.OUTLETS_ALONE, ": outlets that name no source", asserting);
    }
    boolean opponents =
        asserters.stream()
            .allMatch(side -> agents.stream().anyMatch(agent -> parties.opposed(side, agent)));
    if (opponents && !agents.containsAll(asserters)) {
      add(Condition.OF_OPPONENT, ": only opponents of the agent assert it", asserting);
    }
  }

  /** Who names another as the doer does not speak of his own deed, even if another blames him. */
  private boolean ofItself(Position position) {
    Set<String> named = doers(position);
    return (named.isEmpty() ? agents : named).contains(position.side());
  }

  private void none(List<FigureConflict> conflicts) {
    List<StoredClaim> claims = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (FigureConflict conflict : conflicts) {
      if (conflict.noneAgainstSome()) {
        claims.add(conflict.figure().claim());
        claims.add(conflict.other().claim());
        texts.add(
            conflict.first().name()
                + " has "
                + conflict.figure().words()
                + ", "
                + conflict.second().name()
                + " "
                + conflict.other().words());
      }
    }
    findings.add(Condition.NONE_AGAINST_SOME, String.join("; ", texts), claims);
  }

  private void better(List<Position> denying) {
    Reliability best = judged.best(asserting, agents);
    List<Position> better =
        denying.stream().filter(position -> judged.of(position, agents).betterThan(best)).toList();
    add(Condition.CONTRADICTED_BY_BETTER, ": denied by the more reliable", better);
  }
}
