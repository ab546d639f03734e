package org.hearsay.ledger.situation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;

/**
 * A story that reports tell together, as of a moment: "Coast guard seizes two trawlers".
 *
 * @param id made of that of the report that began it: "s1f0c3a9e55d20b46"
 * @param name the title that has most of what its reports open with; without titles, that of its
 *     first key event
 * @param keyEvents the most salient first, no more than {@link #KEY}
 * @param events how many it has
 * @param parties who is heard in it, those of the most reports first
 * @param reports in the order in which they became known; at least one
 */
public record Situation(
    String id,
    String name,
    List<KeyEvent> keyEvents,
    int events,
    List<Party> parties,
    List<Revision> reports) {
  /** Key events that a situation shows. */
  public static final int KEY = 5;

  /**
   * An event that makes the situation.
   *
   * @param reports of the situation that tell it
   */
  public record KeyEvent(String id, String name, int reports) {
    public KeyEvent {
      requireNonNull(id, "id is null");
      requireNonNull(name, "name is null");
    }
  }

  public Situation {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    keyEvents = List.copyOf(keyEvents);
    parties = List.copyOf(parties);
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("situation " + id + " has no report");
    }
  }

  /** When the first of its reports became known. */
  public Instant first() {
    return reports.getFirst().known();
  }

  /** When the last of its reports became known. */
  public Instant last() {
    return reports.getLast().known();
  }

  /** Ids of its reports. */
  public Set<String> reportIds() {
    return reports.stream().map(Revision::id).collect(Collectors.toUnmodifiableSet());
  }
}
