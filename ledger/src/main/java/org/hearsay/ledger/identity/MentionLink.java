package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a mention is in its event.
 *
 * @param event id of the mention that founded it
 * @param linked id of the earlier mention that it is most like; null where it founds the event
 * @param score log odds over the event's compared mentions; of one that founds, those of the best
 *     event that it was not joined to, or negative infinity where there was none
 * @param reasons the comparison with {@code linked}, the weightiest first; empty where it founds
 * @param compared how many earlier mentions it was compared with
 */
public record MentionLink(
    String mention,
    String event,
    @Nullable String linked,
    double score,
    List<LinkReason> reasons,
    int compared) {
  public MentionLink {
    requireNonNull(mention, "mention is null");
    requireNonNull(event, "event is null");
    reasons = List.copyOf(reasons);
    if ((linked == null) != event.equals(mention)) {
      throw new IllegalArgumentException(mention + " in " + event + " by " + linked);
    }
  }

  public boolean founds() {
    return linked == null;
  }
}
