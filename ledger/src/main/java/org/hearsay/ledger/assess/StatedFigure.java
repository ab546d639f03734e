package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Objects;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Figure;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a claim has it.
 *
 * @param claim that it belongs to
 */
public record StatedFigure(StoredClaim claim, Figure figure) {
  public StatedFigure {
    requireNonNull(claim, "claim is null");
    requireNonNull(figure, "figure is null");
  }

  /** Both inclusive; null where it is open. */
  public @Nullable Double low() {
    return figure.low();
  }

  public @Nullable Double high() {
    return figure.high();
  }

  /** The noun phrase that is counted, "" where none stands beside the number. */
  public String what() {
    Span what = figure.what();
    return what == null ? "" : what.of(claim.revision().report().text());
  }

  /** The words of the number: "at least 41". */
  public String words() {
    return figure.span().of(claim.revision().report().text());
  }

  /** "Russian soldiers" and "soldier" are of one thing. */
  String thing() {
    String[] words = what().strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    String last = words[words.length - 1];
    return last.length() > 3 && last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
  }

  boolean zero() {
    Double high = figure.high();
    return high != null && high == 0;
  }

  /** Whether both are of one thing and no number is in both. */
  boolean excludes(StatedFigure other) {
    return figure.kind() == other.figure.kind()
        && Objects.equals(figure.unit(), other.figure.unit())
        && !thing().isEmpty()
        && thing().equals(other.thing())
        && (below(figure, other.figure) || below(other.figure, figure));
  }

  private static boolean below(Figure one, Figure other) {
    Double high = one.high();
    Double low = other.low();
    return high != null && low != null && high < low;
  }
}
