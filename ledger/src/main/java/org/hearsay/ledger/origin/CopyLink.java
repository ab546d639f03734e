package org.hearsay.ledger.origin;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * That a report's text was taken from an earlier one, or both from a third that is not here.
 *
 * @param earlier id of the report that it was taken from
 * @param share 0 to 1: how much of the shorter text stands in the other, what stands alone counted
 *     a quarter
 * @param shared runs of four words that both have
 */
public record CopyLink(String earlier, double share, int shared) {
  public CopyLink {
    requireNonNull(earlier, "earlier is null");
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share of " + share);
    }
  }

  /**
   * "91 % of the shorter text stands in both, 240 runs of four words".
   *
   * @param share 0 to 1
   */
  public static String reason(double share, int shared) {
    return String.format(
        Locale.ROOT,
        "%.0f %% of the shorter text stands in both, %d runs of four words",
        100 * share,
        shared);
  }
}
