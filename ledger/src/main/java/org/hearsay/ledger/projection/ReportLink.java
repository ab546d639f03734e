package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * That the text of a report was taken from an earlier one.
 *
 * @param earlier id of that revision
 * @param share 0 to 1: how much of the shorter text stands in the other
 * @param reasons for a person to read
 */
public record ReportLink(String earlier, double share, List<String> reasons) {
  public ReportLink {
    requireNonNull(earlier, "earlier is null");
    reasons = List.copyOf(reasons);
  }
}
