package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Figure;
import org.hearsay.model.FigureKind;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a claim has it.
 *
 * @param claim that it belongs to
 */
public record StatedFigure(StoredClaim claim, Figure figure) {
  /** "Nine people dead", "nine killed" and "nine deaths" are one toll. */
  private static final Set<String> ANYBODY =
      Set.of(
          "",
          "people",
          "person",
          "dead",
          "death",
          "body",
          "bodie",
          "fatalitie",
          "wounded",
          "injured",
          "injurie",
          "casualtie",
          "casualty",
          "victim",
          "other",
          "missing",
          "displaced",
          "arrest",
          "detention");

  /** Kinds whose number falls, too: the missing are found, the detained are let go. */
  private static final Set<FigureKind> CHANGING =
      Set.of(FigureKind.MISSING, FigureKind.DETAINED, FigureKind.DISPLACED);

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

  /** Of whom a toll is: "children"; "" for people of any sort, or where nobody is named. */
  public String whom() {
    String thing = thing();
    return ANYBODY.contains(thing) ? "" : thing;
  }

  /** What may be compared and added up over time: figures of one kind, of the same. */
  String series() {
    FigureKind kind = figure.kind();
    return kind == FigureKind.OTHER
        ? figure.dimension() + " " + figure.unit() + " " + thing()
        : kind.code() + " " + whom();
  }

  boolean zero() {
    Double high = figure.high();
    return high != null && high == 0;
  }

  /** Whether the bounds are the same. */
  public boolean isAs(StatedFigure other) {
    return Objects.equals(low(), other.low()) && Objects.equals(high(), other.high());
  }

  /**
   * Whether both are of one kind and the same, and no number is in both; a toll that grew, or a
   * count of the missing that changed from one day to another, is no contradiction.
   */
  boolean excludes(StatedFigure other) {
    boolean comparable =
        figure.kind() == other.figure.kind()
            && series().equals(other.series())
            && (figure.kind() != FigureKind.OTHER || !thing().isEmpty());
    if (!comparable) {
      return noCasualties(this, other) || noCasualties(other, this);
    }
    if (below(figure, other.figure)) {
      return !grew(this, other);
    }
    return below(other.figure, figure) && !grew(other, this);
  }

  /** "No casualties" against any killed or wounded. */
  private static boolean noCasualties(StatedFigure none, StatedFigure some) {
    Double low = some.low();
    return none.figure.kind() == FigureKind.KILLED_OR_WOUNDED
        && none.zero()
        && (some.figure.kind() == FigureKind.KILLED || some.figure.kind() == FigureKind.WOUNDED)
        && low != null
        && low > 0;
  }

  /**
   * Whether the higher figure is of a later day than the lower one; none is no count that grows.
   */
  private static boolean grew(StatedFigure lower, StatedFigure higher) {
    if (lower.figure.kind() == FigureKind.OTHER || lower.zero()) {
      return false;
    }
    int order = lower.day().compareTo(higher.day());
    return order < 0 || order > 0 && CHANGING.contains(lower.figure.kind());
  }

  private LocalDate day() {
    return LocalDate.ofInstant(claim.known(), ZoneOffset.UTC);
  }

  private static boolean below(Figure one, Figure other) {
    Double high = one.high();
    Double low = other.low();
    return high != null && low != null && high < low;
  }
}
