package org.hearsay.reader.token;

import org.jspecify.annotations.Nullable;

/**
 * A number as tokens have it: "two dozen" is 24, "dozens" 24 and open above.
 *
 * @param low the number, or the least that a vague one stands for
 * @param high the same number, or null where it is open
 * @param vague whether the words leave the number open: "several", "a couple"
 * @param digits whether digits stand in it
 * @param next index of the token behind it
 */
public record Amount(double low, @Nullable Double high, boolean vague, boolean digits, int next) {
  /** A number that stands as it is. */
  static Amount exact(double value, boolean digits, int next) {
    return new Amount(value, value, false, digits, next);
  }

  Amount times(double factor, int behind) {
    Double most = high == null ? null : product(high, factor);
    return new Amount(product(low, factor), most, vague, digits, behind);
  }

  /** To thousandths, so that 1.1 million has no digits behind its point. */
  private static double product(double value, double factor) {
    return Math.round(value * factor * 1000) / 1000.0;
  }
}
