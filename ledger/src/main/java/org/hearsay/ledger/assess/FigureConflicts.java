package org.hearsay.ledger.assess;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.StoredClaim;

/** Finds the figures of different sides that cannot both be right. */
final class FigureConflicts {
  private FigureConflicts() {}

  /**
   * @param voices the positions that count, in their order
   */
  static List<FigureConflict> of(List<Position> voices) {
    List<FigureConflict> out = new ArrayList<>();
    for (int i = 0; i < voices.size(); i++) {
      for (int j = i + 1; j < voices.size(); j++) {
        if (!voices.get(i).side().equals(voices.get(j).side())) {
          add(voices.get(i), voices.get(j), out);
        }
      }
    }
    return out;
  }

  private static void add(Position one, Position other, List<FigureConflict> out) {
    for (StatedFigure figure : one.latestFigures()) {
      for (StatedFigure against : other.latestFigures()) {
        if (figure.excludes(against)) {
          boolean first = StoredClaim.BY_TIME.compare(figure.claim(), against.claim()) <= 0;
          out.add(
              first
                  ? new FigureConflict(one.party(), figure, other.party(), against)
                  : new FigureConflict(other.party(), against, one.party(), figure));
        }
      }
    }
  }
}
