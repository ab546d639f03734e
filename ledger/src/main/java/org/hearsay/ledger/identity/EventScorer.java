package org.hearsay.ledger.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.identity.EventFeatures.Rivals;
import org.jspecify.annotations.Nullable;

/** Finds the earlier event that a claim is most likely of: events are compared as a whole. */
final class EventScorer {
  private final PairModel words;
  private final EventModel model = new EventModel();

  EventScorer(PairModel words) {
    this.words = words;
  }

  /** An event as a claim is compared with it. */
  private record ComparedEvent(List<Candidate> candidates, List<MentionRelation> relations) {
    ComparedEvent() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    /** Whether place and time rule out half of the event's mentions or more. */
    boolean isExcluded() {
      return 2 * relations.stream().filter(MentionRelation::excluded).count() >= relations.size();
    }

    int likest() {
      int likest = 0;
      for (int i = 1; i < relations.size(); i++) {
        likest = relations.get(i).words() > relations.get(likest).words() ? i : likest;
      }
      return likest;
    }
  }

  MentionLink link(EventMention mention, Candidates candidates, PairCache remembered) {
    Map<ClaimRef, ComparedEvent> events = compared(mention, candidates.compared(), remembered);
    ClaimRef central = central(events, candidates);
    double stems = most(events, EventFeatures::stems);
    double kinds = most(events, EventFeatures::kinds);
    ComparedEvent best = null;
    double[] features = {};
    double score = Double.NEGATIVE_INFINITY;
    for (Map.Entry<ClaimRef, ComparedEvent> event : events.entrySet()) {
      if (event.getValue().isExcluded()) {
        continue;
      }
      ClaimRef ref = event.getKey();
      double[] of =
          EventFeatures.of(
              mention,
              event.getValue().relations,
              candidates.toldOf(ref),
              new Rivals(stems, kinds, ref.equals(central)));
      double scored = model.score(of);
      if (scored > score) {
        best = event.getValue();
        features = of;
        score = scored;
      }
    }
    int compared = candidates.compared().size();
    if (best == null || score < 0) {
      return new MentionLink(null, score, List.of(), compared);
    }
    Candidate linked = best.candidates.get(best.likest());
    List<LinkReason> reasons =
        MentionComparison.reasons(model.contributions(features), mention, linked.mention());
    return new MentionLink(linked, score, reasons, compared);
  }

  private Map<ClaimRef, ComparedEvent> compared(
      EventMention mention, List<Candidate> candidates, PairCache remembered) {
    Map<ClaimRef, ComparedEvent> events = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      ComparedEvent event = events.computeIfAbsent(candidate.event(), ref -> new ComparedEvent());
      event.candidates.add(candidate);
      event.relations.add(remembered.relation(words, mention, candidate.mention()));
    }
    return events;
  }

  private static double most(
      Map<ClaimRef, ComparedEvent> events, ToDoubleFunction<List<MentionRelation>> of) {
    return events.values().stream()
        .mapToDouble(event -> of.applyAsDouble(event.relations))
        .max()
        .orElse(0);
  }

  /** The event of the claim's kind that the reports around tell most of. */
  private static @Nullable ClaimRef central(
      Map<ClaimRef, ComparedEvent> events, Candidates candidates) {
    ClaimRef central = null;
    double most = 0;
    for (Map.Entry<ClaimRef, ComparedEvent> event : events.entrySet()) {
      double told =
          EventFeatures.centrality(event.getValue().relations, candidates.toldOf(event.getKey()));
      if (told > most) {
        most = told;
        central = event.getKey();
      }
    }
    return central;
  }
}
