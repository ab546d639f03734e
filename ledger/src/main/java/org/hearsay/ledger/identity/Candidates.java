package org.hearsay.ledger.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.ClaimRef;

/**
 * The earlier mentions that a mention is compared with, and how much the reports around it tell of
 * their events.
 *
 * @param compared in an order that is the same for the same ledger; of two events that score alike
 *     the first one's is taken
 * @param told of each event
 */
public record Candidates(List<Candidate> compared, Map<ClaimRef, Told> told) {
  /**
   * How much is told of an event.
   *
   * @param mentions in the reports that are looked into
   * @param reports that have one
   * @param of how many reports that are looked into
   */
  public record Told(int mentions, int reports, int of) {}

  public Candidates {
    compared = List.copyOf(compared);
    told = Map.copyOf(told);
  }

  /** As the reports tell of them that are looked into. */
  static Candidates of(List<Candidate> compared, List<NearReport> near) {
    Map<ClaimRef, Integer> mentions = new HashMap<>();
    Map<ClaimRef, Integer> reports = new HashMap<>();
    for (NearReport report : near) {
      report.events().forEach(event -> mentions.merge(event, 1, Integer::sum));
      report.events().stream().distinct().forEach(event -> reports.merge(event, 1, Integer::sum));
    }
    Map<ClaimRef, Told> told = new HashMap<>();
    mentions.forEach(
        (event, count) ->
            told.put(event, new Told(count, reports.getOrDefault(event, 1), near.size())));
    return new Candidates(compared, told);
  }

  Told toldOf(ClaimRef event) {
    return told.getOrDefault(event, new Told(1, 1, 1));
  }
}
