package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a mention is in its event.
 *
 * @param linked the earlier mention that it is most like, in whose event it is; null where it
 *     founds one
 * @param score log odds over the event's compared mentions; of one that founds, those of the best
 *     event that it was not linked to, or negative infinity where there was none
 * @param reasons the comparison with {@code linked}, the weightiest first; empty where it founds
 * @param compared how many earlier mentions it was compared with
 */
public record MentionLink(
    @Nullable Candidate linked, double score, List<LinkReason> reasons, int compared) {
  public MentionLink {
    reasons = List.copyOf(requireNonNull(reasons, "reasons is null"));
  }
}
