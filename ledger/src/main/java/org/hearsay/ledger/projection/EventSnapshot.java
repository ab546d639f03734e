package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.StoredClaim;

/**
 * Claims of several reports about one event, as of a moment.
 *
 * @param id made of the claim that founds it: "e1f0c3a9e55d20b46-c3"
 * @param members in the order of {@link StoredClaim#BY_TIME}, the founder first; at least one
 */
public record EventSnapshot(String id, List<Member> members) {
  /**
   * A claim of an event.
   *
   * @param link why it is in: the earlier claim that it is joined to; empty for the founder
   */
  public record Member(StoredClaim claim, Optional<ClaimLink> link) {
    public Member {
      requireNonNull(claim, "claim is null");
      requireNonNull(link, "link is null");
    }
  }

  public EventSnapshot {
    requireNonNull(id, "id is null");
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("event " + id + " has no claim");
    }
  }

  /** The event's id from that of its founder. */
  public static String id(String founder) {
    return "e" + founder.substring(1).replace('/', '-');
  }

  /** The claim's id that an event's id is made of; other texts as they are. */
  public static String founder(String event) {
    return event.startsWith("e") ? "r" + event.substring(1).replace('-', '/') : event;
  }

  public List<StoredClaim> claims() {
    return members.stream().map(Member::claim).toList();
  }

  /** When the last of its claims became known. */
  public Instant changed() {
    return members.getLast().claim().known();
  }

  /** Ids of the reports, in their order, each once. */
  public List<String> reports() {
    return members.stream().map(member -> member.claim().revision().id()).distinct().toList();
  }
}
