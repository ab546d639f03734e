package org.hearsay.reader.figure;

import org.hearsay.model.Figure.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as tokens have it; bounds and what is counted come later.
 *
 * @param digits whether it is written in digits
 * @param plain whether it is a bare number: no scale, no unit, no fraction, no vague word
 * @param next index of the token behind it
 */
record Quantity(
    Dimension dimension,
    double low,
    @Nullable Double high,
    @Nullable String unit,
    boolean digits,
    boolean plain,
    int next) {

  static Quantity share(double part, int next) {
    double rounded = Math.round(part * 10_000) / 10_000.0;
    return new Quantity(Dimension.SHARE, rounded, rounded, null, false, false, next);
  }

  Quantity as(Dimension dimension, String unit, int next) {
    return new Quantity(dimension, low, high, unit, digits, false, next);
  }

  Quantity times(double factor, int next) {
    return new Quantity(
        dimension,
        round(low * factor),
        high == null ? null : round(high * factor),
        unit,
        digits,
        false,
        next);
  }

  /** Percents to shares, with four digits and without the noise of binary fractions. */
  Quantity asShare(int next) {
    Quantity part = times(0.01, next);
    return new Quantity(Dimension.SHARE, part.low, part.high, null, digits, false, next);
  }

  /** From this one up to the other; the unit is the other's. */
  Quantity upTo(Quantity other) {
    return new Quantity(other.dimension, low, other.high, other.unit, digits, false, other.next);
  }

  private static double round(double number) {
    return Math.round(number * 1e6) / 1e6;
  }
}
