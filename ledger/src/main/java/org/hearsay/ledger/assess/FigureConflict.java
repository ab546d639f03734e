package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.Party;

/**
 * Two parties' figures of one thing that cannot both be right; both are kept.
 *
 * @param first the party whose figure was known first
 */
public record FigureConflict(Party first, StatedFigure figure, Party second, StatedFigure other) {
  public FigureConflict {
    requireNonNull(first, "first is null");
    requireNonNull(figure, "figure is null");
    requireNonNull(second, "second is null");
    requireNonNull(other, "other is null");
  }

  /** One says that there is none: then it is the deed itself that they dispute. */
  public boolean noneAgainstSome() {
    return figure.zero() != other.zero();
  }
}
