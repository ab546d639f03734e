package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.FigureKind;

/**
 * The figures of one kind that an event's parties gave, as they became known: the killed were three
 * by the governor on the 8th, nine by the ministry on the 9th.
 *
 * @param kind never OTHER
 * @param of whom, as one word; "" for people of any sort
 * @param figures in the order in which they became known; what a side says again stands once
 */
public record Toll(FigureKind kind, String of, List<TollFigure> figures) {
  /** A figure with the party that gave it. */
  public record TollFigure(Party party, String side, StatedFigure figure) {
    public TollFigure {
      requireNonNull(party, "party is null");
      requireNonNull(side, "side is null");
      requireNonNull(figure, "figure is null");
    }

    private boolean repeats(TollFigure earlier) {
      return side.equals(earlier.side) && figure.isAs(earlier.figure);
    }
  }

  public Toll {
    requireNonNull(kind, "kind is null");
    requireNonNull(of, "of is null");
    figures = List.copyOf(figures);
  }

  /** The tolls of an event, in the order in which their first figures became known. */
  public static List<Toll> of(List<Position> positions) {
    List<TollFigure> all = new ArrayList<>();
    for (Position position : positions) {
      for (StatedFigure figure : position.figures()) {
        if (figure.figure().kind() != FigureKind.OTHER) {
          all.add(new TollFigure(position.party(), position.side(), figure));
        }
      }
    }
    all.sort(Comparator.comparing(entry -> entry.figure().claim(), StoredClaim.BY_TIME));
    Map<String, List<TollFigure>> series = new LinkedHashMap<>();
    for (TollFigure entry : all) {
      List<TollFigure> some =
          series.computeIfAbsent(entry.figure().series(), key -> new ArrayList<>());
      if (some.stream().noneMatch(entry::repeats)) {
        some.add(entry);
      }
    }
    return series.values().stream()
        .map(
            some -> {
              StatedFigure first = some.getFirst().figure();
              return new Toll(first.figure().kind(), first.whom(), some);
            })
        .toList();
  }
}
