package org.hearsay.ledger.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.ClaimRef;
import org.jspecify.annotations.Nullable;

/**
 * Joins a mention to the event of an earlier one, or lets it found one: a pure function of the
 * mention and the candidates. Immutable, for any number of threads.
 *
 * <p>Claims are compared with events as a whole ({@link EventModel}). Where only words are known,
 * an event scores by its likest mention and by the mean of those compared: by the likest alone, one
 * odd mention chains two events; by the mean alone, an event told in many words is never met.
 */
public final class MentionLinker {
  private static final double LIKEST = .6;

  /** Log odds from which a mention of words alone joins; tuned on ECB+ dev. */
  public static final double THRESHOLD = -1.1;

  private final PairModel model = new PairModel();
  private final EventScorer events = new EventScorer(model);
  private final double threshold;

  public MentionLinker() {
    this(THRESHOLD);
  }

  /**
   * A linker that is more or less ready to join.
   *
   * @param threshold log odds
   */
  public MentionLinker(double threshold) {
    this.threshold = threshold;
  }

  /** An event with the score of a mention against it. */
  private record Scored(Compared likest, double score) {}

  /** A candidate with what it has in common with the mention. */
  private record Compared(Candidate candidate, MentionComparison comparison) {}

  /**
   * The mention's place.
   *
   * @param remembered what was found before, by this linker
   */
  public MentionLink link(EventMention mention, Candidates candidates, PairCache remembered) {
    return mention.parts().isEmpty()
        ? byWords(mention, candidates.compared(), remembered)
        : events.link(mention, candidates, remembered);
  }

  /** Where nothing but the words of mentions is known. */
  private MentionLink byWords(
      EventMention mention, List<Candidate> candidates, PairCache remembered) {
    Map<ClaimRef, List<Compared>> events = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      events
          .computeIfAbsent(candidate.event(), event -> new ArrayList<>())
          .add(new Compared(candidate, remembered.comparison(model, mention, candidate.mention())));
    }
    Scored best = best(events);
    if (best == null || best.score < threshold) {
      double score = best == null ? Double.NEGATIVE_INFINITY : best.score;
      return new MentionLink(null, score, List.of(), candidates.size());
    }
    return new MentionLink(
        best.likest.candidate,
        best.score,
        remembered.reasons(model, best.likest.comparison),
        candidates.size());
  }

  private static @Nullable Scored best(Map<ClaimRef, List<Compared>> events) {
    Scored best = null;
    for (List<Compared> event : events.values()) {
      Scored scored = scored(event);
      if (best == null || scored.score > best.score) {
        best = scored;
      }
    }
    return best;
  }

  private static Scored scored(List<Compared> compared) {
    Compared likest = compared.getFirst();
    double sum = 0;
    for (Compared one : compared) {
      sum += one.comparison.score();
      if (one.comparison.score() > likest.comparison.score()) {
        likest = one;
      }
    }
    double score = LIKEST * likest.comparison.score() + (1 - LIKEST) * sum / compared.size();
    return new Scored(likest, score);
  }
}
