package org.hearsay.ledger.assess;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Phrases;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.origin.Origin;
import org.hearsay.ledger.origin.OriginTree;
import org.hearsay.ledger.origin.Origins;
import org.hearsay.model.Stance;

/**
 * Who counts as holding something of an event.
 *
 * <p>A speaker always does. An outlet does for what it asserts where its text names nobody for the
 * like: "The advance took place", under "Ukraine said" in this text or another, is no second voice.
 */
final class CountedSources {
  private final Set<String> own = new HashSet<>();

  CountedSources(List<StoredClaim> claims, Families families, Function<Party, String> sides) {
    for (Stance stance : Stance.values()) {
      List<StoredClaim> alike =
          claims.stream().filter(claim -> claim.claim().stance() == stance).toList();
      Origins.of(alike, families, sides).independent().stream()
          .flatMap(origin -> origin.claims().stream())
          .forEach(claim -> own.add(claim.id()));
    }
  }

  /** The positions that count. */
  List<Position> of(List<Position> positions) {
    return positions.stream()
        .filter(position -> !position.author() || !claims(position).isEmpty())
        .toList();
  }

  /** The claims behind what a position holds now, as far as they count. */
  List<StoredClaim> claims(Position position) {
    return position.claims().stream()
        .filter(claim -> !position.author() || own.contains(claim.id()))
        .toList();
  }

  List<StoredClaim> claims(List<Position> positions) {
    return positions.stream()
        .flatMap(position -> claims(position).stream())
        .distinct()
        .sorted(StoredClaim.BY_TIME)
        .toList();
  }

  /** The independent origins that have a name; a headline is nobody's observation. */
  static List<Origin> named(OriginTree tree) {
    return tree.independent().stream()
        .filter(origin -> origin.kind() != Origin.Kind.UNNAMED)
        .filter(origin -> !origin.claims().stream().allMatch(CountedSources::bareHeadline))
        .toList();
  }

  private static boolean bareHeadline(StoredClaim claim) {
    return claim.claim().assertedBy().isEmpty() && Headlines.holds(claim);
  }

  /** Names, each once: "Russia and Ukraine". */
  static String names(List<Position> positions) {
    Set<String> names = new LinkedHashSet<>();
    positions.forEach(position -> names.add(position.party().name()));
    return Phrases.listed(names);
  }
}
