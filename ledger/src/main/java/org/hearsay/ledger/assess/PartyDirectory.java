package org.hearsay.ledger.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.table.TsvTable;

/**
 * Sides and opponents as a list of claims tells them.
 *
 * <p>A party is on the side of the known actor that it is, or that its name begins with ("Ukrainian
 * officials"), or that stands with an office beside its name ({@link Affiliations}). Two sides are
 * opposed if claims of attacks, threats and accusations between them outweigh those of help
 * (opposition.tsv); a report counts once for each kind of deed, and a deed in a state for one done
 * to it where nobody else is named. Immutable.
 */
public final class PartyDirectory implements Parties {
  private static final int OPPOSED = 2;
  private static final Map<String, Integer> WEIGHTS = weights();

  private final ActorNames names = new ActorNames();
  private final Map<String, String> sides = new HashMap<>();
  private final Map<Pair, Integer> balance = new HashMap<>();
  private NameIdentity identity = NameIdentity.NONE;

  /** Two sides, whichever is named first. */
  private record Pair(String first, String second) {
    static Pair of(String one, String other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  private PartyDirectory() {}

  /**
   * From the claims among these that were known by then.
   *
   * @param claims of any events, in any order
   */
  public static PartyDirectory of(List<StoredClaim> claims, AsOf asOf) {
    List<StoredClaim> known =
        claims.stream().filter(asOf::holds).sorted(StoredClaim.BY_TIME).distinct().toList();
    PartyDirectory out = new PartyDirectory();
    known.forEach(out.names::learn);
    out.affiliate(known);
    out.identify(known);
    out.weigh(known);
    return out;
  }

  private static Map<String, Integer> weights() {
    Map<String, Integer> out = new HashMap<>();
    TsvTable.beside(PartyDirectory.class, "opposition.tsv")
        .rows()
        .forEach(row -> out.put(row.get(0), Integer.valueOf(row.get(1))));
    return Map.copyOf(out);
  }

  private void affiliate(List<StoredClaim> claims) {
    Affiliations affiliations = new Affiliations(names);
    Map<String, Map<String, Integer>> votes = new HashMap<>();
    Set<String> done = new HashSet<>();
    for (StoredClaim claim : claims) {
      List<Party> parties = new ArrayList<>(claim.chain());
      participants(claim.claim()).forEach(p -> parties.add(new Party(p.name(), p.actor())));
      for (Party party : parties) {
        boolean told = party.actor() != null || names.in(begin(party.name())).isPresent();
        if (!told && done.add(claim.revision().id() + ' ' + party.key())) {
          affiliations.count(
              claim.revision().report().text(),
              party.name(),
              votes.computeIfAbsent(party.key(), key -> new HashMap<>()));
        }
      }
    }
    votes.forEach(
        (party, counted) -> Affiliations.most(counted).ifPresent(actor -> sides.put(party, actor)));
  }

  /** What is told of one spelling holds for all of them. */
  private void identify(List<StoredClaim> claims) {
    Map<String, Integer> told = new HashMap<>();
    for (StoredClaim claim : claims) {
      claim.chain().forEach(party -> count(party, told));
      participants(claim.claim()).forEach(p -> count(new Party(p.name(), p.actor()), told));
    }
    identity = NameIdentity.of(told, this::side);
    told.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              Party party = new Party(name, null);
              String side = sides.get(party.key());
              if (side != null) {
                sides.putIfAbsent(identity.of(party).key(), side);
              }
            });
  }

  private static void count(Party party, Map<String, Integer> told) {
    if (party.actor() == null) {
      told.merge(party.name(), 1, Integer::sum);
    }
  }

  @Override
  public Party identity(Party party) {
    return identity.of(party);
  }

  /**
   * Why the party stands under another name: "one name in several spellings"; "" if it does not.
   */
  public String because(Party party) {
    return identity.because(party);
  }

  private static List<Participant> participants(Claim claim) {
    List<Participant> out = new ArrayList<>(claim.agents());
    out.addAll(claim.patients());
    return out.stream().filter(participant -> !participant.name().isBlank()).toList();
  }

  private void weigh(List<StoredClaim> claims) {
    Set<String> counted = new HashSet<>();
    for (StoredClaim kept : claims) {
      Claim claim = kept.claim();
      Integer weight = WEIGHTS.get(claim.type().name());
      if (weight == null
          || claim.commitment().polarity() == Polarity.NEG
          || claim.commitment().certainty() != Certainty.CERTAIN) {
        continue;
      }
      for (Pair pair : pairs(claim)) {
        if (counted.add(kept.revision().id() + ' ' + claim.type() + ' ' + pair)) {
          balance.merge(pair, weight, Integer::sum);
        }
      }
    }
  }

  private Set<Pair> pairs(Claim claim) {
    Set<String> others = new HashSet<>();
    claim.patients().forEach(patient -> actor(patient).ifPresent(others::add));
    Claim.EventPlace place = claim.place();
    if (claim.patients().isEmpty() && place != null) {
      // "Invaded Ukraine": what is done in a state is done to it where nobody else is named.
      names.exactly(place.name()).ifPresent(others::add);
    }
    Set<Pair> out = new HashSet<>();
    for (Participant agent : claim.agents()) {
      actor(agent).ifPresent(one -> others.forEach(other -> out.add(Pair.of(one, other))));
    }
    out.removeIf(pair -> pair.first.equals(pair.second));
    return out;
  }

  /** A known actor; of others two mentions may mean two. */
  private Optional<String> actor(Participant participant) {
    if (participant.name().isBlank()) {
      return Optional.empty();
    }
    Party party = new Party(participant.name(), participant.actor());
    String side = side(party);
    return participant.actor() == null && side.equals(party.key())
        ? Optional.empty()
        : Optional.of(side);
  }

  @Override
  public String side(Party party) {
    if (party.actor() != null) {
      return party.actor();
    }
    String own = sides.get(party.key());
    String told = own != null ? own : sides.get(identity.of(party).key());
    return told != null ? told : names.in(begin(party.name())).orElse(party.key());
  }

  /** A state that speaks through somebody stands at the beginning: "Russia's defence ministry". */
  private static List<String> begin(String name) {
    List<String> words = ActorNames.words(name);
    int from = !words.isEmpty() && words.getFirst().equalsIgnoreCase("the") ? 1 : 0;
    return words.subList(from, Math.min(words.size(), from + 3));
  }

  @Override
  public boolean opposed(String side, String other) {
    return !side.equals(other) && balance.getOrDefault(Pair.of(side, other), 0) >= OPPOSED;
  }

  /** The opposed sides, each pair "state:RU - state:UA", in the order of the alphabet. */
  public List<String> opponents() {
    return balance.entrySet().stream()
        .filter(entry -> entry.getValue() >= OPPOSED)
        .map(entry -> entry.getKey().first + " - " + entry.getKey().second)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
