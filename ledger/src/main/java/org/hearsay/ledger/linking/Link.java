package org.hearsay.ledger.linking;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim or a report is linked to.
 *
 * @param linked something earlier; null where it founds an event, or is an origin
 * @param root what founds the event, or is the origin, at the end of the links
 * @param score how surely, in the measure of the rules; 0 where there is no link
 * @param reasons for a person to read, the weightiest first
 */
public record Link<K>(@Nullable K linked, K root, double score, List<String> reasons) {
  public Link {
    requireNonNull(root, "root is null");
    reasons = List.copyOf(reasons);
  }
}
