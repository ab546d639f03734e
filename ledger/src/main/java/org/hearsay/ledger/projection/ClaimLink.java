package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * That a claim is of the same event as an earlier one.
 *
 * @param earlier id of that claim
 * @param score how surely, in the linker's own measure; the more the surer
 * @param reasons for a person to read, the weightiest first
 */
public record ClaimLink(String earlier, double score, List<String> reasons) {
  public ClaimLink {
    requireNonNull(earlier, "earlier is null");
    reasons = List.copyOf(reasons);
  }
}
