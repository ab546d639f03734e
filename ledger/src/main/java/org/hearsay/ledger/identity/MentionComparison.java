package org.hearsay.ledger.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.ledger.identity.ClaimComparison.Outcome;

/**
 * Two mentions compared.
 *
 * @param score log odds that they are of one event
 * @param excluded whether place and time rule it out
 */
record MentionComparison(
    EventMention mention, EventMention earlier, double score, boolean excluded) {
  private static final double SLIGHT = .05;
  private static final int SHOWN = 4;
  private static final double IMPOSSIBLE = -8;

  /** As it was found before: {@link #remembered()}. */
  static MentionComparison of(EventMention mention, EventMention earlier, double remembered) {
    boolean excluded = Double.isNaN(remembered);
    return new MentionComparison(mention, earlier, excluded ? IMPOSSIBLE : remembered, excluded);
  }

  /** All of it in one number: not a number where it is excluded. */
  double remembered() {
    return excluded ? Double.NaN : score;
  }

  static MentionComparison of(
      PairModel model,
      ClaimWeights weights,
      EventMention mention,
      EventMention earlier,
      PairCache remembered) {
    Map<LinkEvidence, Outcome> parts = ClaimComparison.of(mention.parts(), earlier.parts());
    if (ClaimComparison.excludes(parts)) {
      return new MentionComparison(mention, earlier, IMPOSSIBLE, true);
    }
    double score = model.score(PairFeatures.of(mention, earlier, remembered));
    for (Map.Entry<LinkEvidence, Outcome> part : parts.entrySet()) {
      score += weights.of(part.getKey(), part.getValue());
    }
    return new MentionComparison(mention, earlier, score, false);
  }

  /** What it rests on, the weightiest first. */
  List<LinkReason> reasons(PairModel model, ClaimWeights weights) {
    List<LinkReason> out = new ArrayList<>();
    model
        .contributions(PairFeatures.of(mention, earlier, PairCache.nothing()))
        .forEach((evidence, weight) -> out.add(new LinkReason(evidence, detail(evidence), weight)));
    ClaimComparison.of(mention.parts(), earlier.parts())
        .forEach(
            (evidence, outcome) ->
                out.add(
                    new LinkReason(
                        evidence,
                        outcome.name().toLowerCase(java.util.Locale.ROOT),
                        weights.of(evidence, outcome))));
    return out.stream()
        .filter(reason -> Math.abs(reason.weight()) >= SLIGHT)
        .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())))
        .toList();
  }

  private String detail(LinkEvidence evidence) {
    TriggerContext a = mention.surroundings();
    TriggerContext b = earlier.surroundings();
    return switch (evidence) {
      case DEED -> mention.trigger().head() + ", " + earlier.trigger().head();
      case REPORTS ->
          mention.inReportOf(earlier)
              ? ""
              : String.join(
                  ", ", mention.document().vector().shared(earlier.document().vector(), SHOWN));
      case SENTENCES -> String.join(", ", a.all().shared(b.all(), SHOWN));
      case NAMES -> String.join(", ", a.names().shared(b.names(), SHOWN));
      case NUMBERS ->
          a.numbers().stream()
              .filter(b.numbers()::contains)
              .sorted()
              .collect(Collectors.joining(", "));
      case STANDING -> mention.inReportOf(earlier) ? "the same report" : "another report";
      case TYPE, AGENT, PATIENT, PLACE, TIME -> "";
    };
  }
}
