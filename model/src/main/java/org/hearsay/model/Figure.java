package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A number that a report tells of something: "at least 41 settlements" is a count, low 41, high
 * open, of "settlements".
 *
 * <p>Low and high are the bounds that the words name, both inclusive: "more than 40" has the low 40
 * and no high. At least one of them is there.
 *
 * @param span the number with the words that bound it: "at least 41"
 * @param low null where it is open: "up to 30"
 * @param high null where it is open: "dozens"
 * @param approximate whether the words hedge the number: "about 300"
 * @param unit of money its ISO 4217 code, of a measure its unit ("km", "t"); null for counts and
 *     shares; a share is a fraction: 40 per cent is 0.4
 * @param what the noun phrase that is counted, shared or measured ("grain" of "40 tons of grain");
 *     null where none stands beside the number
 * @param kind what became of those whom it counts
 */
public record Figure(
    Span span,
    Dimension dimension,
    @Nullable Double low,
    @Nullable Double high,
    boolean approximate,
    @Nullable String unit,
    @Nullable Span what,
    FigureKind kind) {

  /** What the number is of. */
  public enum Dimension {
    COUNT("things or persons that can be counted"),
    SHARE("a part of a whole, as a fraction of 1"),
    MONEY("a sum in a currency"),
    MEASURE("a length, an area, a weight, a volume, a speed, a temperature");

    private final String text;

    Dimension(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  public Figure {
    requireNonNull(span, "span is null");
    requireNonNull(dimension, "dimension is null");
    requireNonNull(kind, "kind is null");
    if (span.isEmpty()) {
      throw new IllegalArgumentException("a figure of no characters at " + span);
    }
    if (low == null && high == null) {
      throw new IllegalArgumentException("a figure without a number at " + span);
    }
    if (low != null && high != null && !(low <= high)) {
      throw new IllegalArgumentException("a figure from " + low + " to " + high + " at " + span);
    }
    boolean needsUnit = dimension == Dimension.MONEY || dimension == Dimension.MEASURE;
    if (needsUnit != (unit != null)) {
      throw new IllegalArgumentException(dimension + " with unit " + unit + " at " + span);
    }
  }

  /** A figure of which nothing more is known than its number and what it counts. */
  public Figure(
      Span span,
      Dimension dimension,
      @Nullable Double low,
      @Nullable Double high,
      boolean approximate,
      @Nullable String unit,
      @Nullable Span what) {
    this(span, dimension, low, high, approximate, unit, what, FigureKind.OTHER);
  }

  public Figure withKind(FigureKind kind) {
    return new Figure(span, dimension, low, high, approximate, unit, what, kind);
  }
}
