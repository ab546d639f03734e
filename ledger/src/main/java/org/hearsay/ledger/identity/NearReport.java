package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;

/**
 * A report that is looked into for a mention, or the mention's own.
 *
 * @param mentions of its claims, in order
 * @param events of those of its claims that come before the mention
 */
public record NearReport(ReportRef report, List<EventMention> mentions, List<ClaimRef> events) {
  public NearReport {
    requireNonNull(report, "report is null");
    if (events.size() > mentions.size()) {
      throw new IllegalArgumentException("more events than mentions");
    }
  }

  /**
   * The mentions to compare with: first those whose deed is akin, of each event and in all no more
   * than the reach allows.
   *
   * @param nearest the reports that are looked into, in that order
   * @param remembered what was found of pairs before
   */
  public static Candidates candidates(
      EventMention mention, List<NearReport> nearest, SearchBounds reach, PairCache remembered) {
    Map<ClaimRef, int[]> taken = new HashMap<>();
    List<Candidate> out = new ArrayList<>(reach.compared());
    List<Candidate> others = new ArrayList<>();
    for (NearReport near : nearest) {
      for (int place = near.events.size() - 1; place >= 0; place--) {
        EventMention earlier = near.mentions.get(place);
        ClaimRef event = near.events.get(place);
        Candidate candidate = new Candidate(new ClaimRef(near.report, place), event, earlier);
        if (remembered.isAkin(mention, earlier)) {
          take(candidate, taken, out, reach);
        } else {
          others.add(candidate);
        }
      }
    }
    int most = out.size() + reach.others();
    for (Candidate candidate : others) {
      if (out.size() < most) {
        take(candidate, taken, out, reach);
      }
    }
    return Candidates.of(out, nearest);
  }

  private static void take(
      Candidate candidate, Map<ClaimRef, int[]> taken, List<Candidate> out, SearchBounds reach) {
    if (out.size() < reach.compared()
        && ++taken.computeIfAbsent(candidate.event(), event -> new int[1])[0] <= reach.ofEvent()) {
      out.add(candidate);
    }
  }
}
