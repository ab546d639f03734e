package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Stance;

/**
 * What one party holds of an event, and has held.
 *
 * @param side for whom it speaks: the key of a state or group, else its own
 * @param author whether it is the outlet (or its address) itself that asserts, and nobody in it
 * @param history what it held, one after the other; empty for a party that only labels otherwise
 * @param figures in the order in which they became known, earlier ones too
 * @param labels its own names for it
 */
public record Position(
    Party party,
    String side,
    boolean author,
    List<StanceAt> history,
    List<StatedFigure> figures,
    List<PartyLabel> labels) {
  private static final Set<Stance> LOOSE =
      Set.of(Stance.ANNOUNCES, Stance.EXPECTS, Stance.CONDITIONAL, Stance.ASKS, Stance.MENTIONS);

  public Position {
    requireNonNull(party, "party is null");
    requireNonNull(side, "side is null");
    history = List.copyOf(history);
    figures = List.copyOf(figures);
    labels = List.copyOf(labels);
    if (history.isEmpty() && labels.isEmpty()) {
      throw new IllegalArgumentException(party + " holds nothing");
    }
  }

  /**
   * What it holds now; empty for a party that only labels otherwise. A mention takes nothing back,
   * and who has asserted or denied it still does where he later only announces, expects or asks for
   * it, or speaks of it under a condition.
   */
  public Optional<StanceAt> now() {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(current()));
  }

  private int current() {
    int last = history.size() - 1;
    while (last > 0 && history.get(last).stance() == Stance.MENTIONS) {
      last--;
    }
    int at = last;
    while (at > 0 && LOOSE.contains(history.get(at).stance())) {
      at--;
    }
    return committed(history.get(at).stance()) ? at : last;
  }

  private static boolean committed(Stance stance) {
    return stance == Stance.ASSERTS || stance == Stance.DENIES;
  }

  public Stance stance() {
    return now().map(StanceAt::stance).orElse(Stance.LABELS);
  }

  /** What it held before, with its dates. */
  public List<StanceAt> earlier() {
    return history.isEmpty()
        ? List.of()
        : history.subList(0, current()).stream()
            .filter(held -> held.stance() != Stance.MENTIONS)
            .toList();
  }

  /** The claims behind what it holds now. */
  public List<StoredClaim> claims() {
    return now()
        .map(StanceAt::claims)
        .orElseGet(() -> labels.stream().map(PartyLabel::claim).distinct().toList());
  }

  /** The figures that it gives now: of one thing the last. */
  public List<StatedFigure> latestFigures() {
    Map<String, StatedFigure> out = new LinkedHashMap<>();
    figures.forEach(figure -> out.put(figure.series(), figure));
    return List.copyOf(out.values());
  }
}
