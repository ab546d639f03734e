package org.hearsay.ledger.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Label;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Stance;

/**
 * Puts the claims of one event together by who holds them.
 *
 * <p>The innermost known speaker holds a claim, and the author what he asserts himself. A headline
 * counts only where the body of its report is silent: it is an editor's and no speaker's. Of what
 * became known at one moment the most committed counts ({@link Stance}); of an assertion and a
 * denial the one in more reports. A mention is kept beside them and counts for nothing.
 */
final class Positions {
  private final Parties parties;
  private final Set<String> agents;
  private final Map<String, Growing> byParty = new LinkedHashMap<>();

  /** A position while its claims are being gathered. */
  private static final class Growing {
    final Party party;
    final boolean author;
    final List<StoredClaim> claims = new ArrayList<>();
    final List<PartyLabel> labels = new ArrayList<>();

    Growing(Party party, boolean author) {
      this.party = party;
      this.author = author;
    }
  }

  private Positions(Parties parties, Set<String> agents) {
    this.parties = parties;
    this.agents = agents;
  }

  /**
   * The positions in the order in which their parties first spoke.
   *
   * @param claims of one event in the order of {@link StoredClaim#BY_TIME}
   */
  static List<Position> of(List<StoredClaim> claims, Parties parties) {
    Positions positions = new Positions(parties, agents(claims, parties));
    SpeakerIdentity speakers = new SpeakerIdentity(claims);
    for (StoredClaim claim : withoutHeadlines(claims)) {
      boolean author = claim.claim().assertedBy().isEmpty();
      Party party = author ? speakers.of(claim) : parties.identity(speakers.of(claim));
      positions.at(party, author).claims.add(claim);
    }
    for (StoredClaim claim : claims) {
      for (Label label : claim.claim().labels()) {
        speakers
            .named(label.by().name())
            .map(parties::identity)
            .ifPresent(by -> positions.at(by, false).labels.add(new PartyLabel(claim, label)));
      }
    }
    return positions.byParty.values().stream().map(positions::position).toList();
  }

  /** Sides of those who do what is claimed. */
  static Set<String> agents(List<StoredClaim> claims, Parties parties) {
    Set<String> out = new LinkedHashSet<>();
    claims.forEach(claim -> claim.claim().agents().forEach(a -> add(a, parties, out)));
    return out;
  }

  /** Sides of those to whom it is done. */
  static Set<String> patients(List<StoredClaim> claims, Parties parties) {
    Set<String> out = new LinkedHashSet<>();
    claims.forEach(claim -> claim.claim().patients().forEach(p -> add(p, parties, out)));
    return out;
  }

  private static void add(Participant participant, Parties parties, Set<String> sides) {
    if (!participant.name().isBlank()) {
      sides.add(parties.side(new Party(participant.name(), participant.actor())));
    }
  }

  /** Without the headlines that say another thing than the body, or of another party. */
  private static List<StoredClaim> withoutHeadlines(List<StoredClaim> claims) {
    Set<String> told = new LinkedHashSet<>();
    Set<String> body = new LinkedHashSet<>();
    claims.stream()
        .filter(claim -> !Headlines.holds(claim) && claim.claim().assertion())
        .forEach(
            claim -> {
              told.add(claim.revision().id());
              body.add(saying(claim));
            });
    return claims.stream()
        .filter(
            claim ->
                !Headlines.holds(claim)
                    || !claim.claim().assertion()
                    || !told.contains(claim.revision().id())
                    || body.contains(saying(claim)))
        .toList();
  }

  private static String saying(StoredClaim claim) {
    return claim.revision().id() + ' ' + claim.claim().stance() + ' ' + claim.party().key();
  }

  /** An outlet and a speaker of one name are two. */
  private Growing at(Party party, boolean author) {
    String key = (author ? "author " : "speaker ") + party.key();
    return byParty.computeIfAbsent(key, fresh -> new Growing(party, author));
  }

  private Position position(Growing growing) {
    String side = growing.author ? growing.party.key() : parties.side(growing.party);
    List<StatedFigure> figures =
        growing.claims.stream().flatMap(claim -> figures(claim).stream()).toList();
    return new Position(
        growing.party,
        side,
        growing.author,
        history(growing.claims, side),
        figures,
        growing.labels);
  }

  /** Who denies that forty were killed gives no figure; who says that none were does. */
  private static List<StatedFigure> figures(StoredClaim claim) {
    boolean denied = EffectivePolarity.of(claim.claim()) == Polarity.NEG;
    return claim.claim().figures().stream()
        .map(figure -> new StatedFigure(claim, figure))
        .filter(figure -> !denied || figure.zero())
        .toList();
  }

  private List<StanceAt> history(List<StoredClaim> claims, String side) {
    Map<Instant, Map<Stance, List<StoredClaim>>> moments = new TreeMap<>();
    for (StoredClaim claim : claims) {
      moments
          .computeIfAbsent(claim.known(), moment -> new EnumMap<>(Stance.class))
          .computeIfAbsent(stance(claim.claim(), side), stance -> new ArrayList<>())
          .add(claim);
    }
    List<StanceAt> out = new ArrayList<>();
    moments.forEach(
        (moment, held) ->
            order(held)
                .forEach(
                    stance -> append(stance, moment, held.getOrDefault(stance, List.of()), out)));
    return out;
  }

  /**
   * What a claim makes of whoever asserts it. What is to come is announced by whoever will do it or
   * speaks for it; anybody else expects it.
   */
  private Stance stance(Claim claim, String side) {
    Stance told = claim.stance();
    if (told == Stance.ASSERTS && EffectivePolarity.noneOfThem(claim)) {
      return Stance.DENIES;
    }
    boolean another = !agents.isEmpty() && !agents.contains(side);
    boolean author = claim.assertedBy().isEmpty();
    return told == Stance.ANNOUNCES && another && !author ? Stance.EXPECTS : told;
  }

  private static List<Stance> order(Map<Stance, List<StoredClaim>> held) {
    Comparator<Stance> order = Comparator.naturalOrder();
    if (reports(held, Stance.DENIES) > reports(held, Stance.ASSERTS)) {
      order = Comparator.comparing((Stance stance) -> stance == Stance.DENIES).thenComparing(order);
    }
    return held.keySet().stream().sorted(order).toList();
  }

  private static long reports(Map<Stance, List<StoredClaim>> held, Stance stance) {
    return held.getOrDefault(stance, List.of()).stream()
        .map(claim -> claim.revision().id())
        .distinct()
        .count();
  }

  private static void append(
      Stance stance, Instant moment, List<StoredClaim> claims, List<StanceAt> history) {
    List<StoredClaim> all = new ArrayList<>();
    Instant since = moment;
    if (!history.isEmpty() && history.getLast().stance() == stance) {
      StanceAt last = history.removeLast();
      all.addAll(last.claims());
      since = last.since();
    }
    all.addAll(claims);
    history.add(new StanceAt(stance, since, EffectivePolarity.of(all.getLast().claim()), all));
  }
}
