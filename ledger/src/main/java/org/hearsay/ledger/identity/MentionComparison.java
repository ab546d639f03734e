package org.hearsay.ledger.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Two mentions of which only the words are known, compared.
 *
 * @param score log odds that they are of one event
 */
record MentionComparison(EventMention mention, EventMention earlier, double score) {
  private static final double SLIGHT = .05;
  private static final int SHOWN = 4;

  /** What it rests on, the weightiest first. */
  List<LinkReason> reasons(PairModel model) {
    return reasons(
        model.contributions(PairFeatures.of(mention, earlier, PairCache.nothing())),
        mention,
        earlier);
  }

  /** What evidence adds, as reasons, the weightiest first. */
  static List<LinkReason> reasons(
      Map<LinkEvidence, Double> weights, EventMention mention, EventMention earlier) {
    return weights.entrySet().stream()
        .filter(entry -> Math.abs(entry.getValue()) >= SLIGHT)
        .map(
            entry ->
                new LinkReason(
                    entry.getKey(), detail(entry.getKey(), mention, earlier), entry.getValue()))
        .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())))
        .toList();
  }

  private static String detail(LinkEvidence evidence, EventMention mention, EventMention earlier) {
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
      case OBJECT ->
          mention.parts().objects().stream()
              .filter(earlier.parts().objects()::contains)
              .sorted()
              .collect(Collectors.joining(", "));
      case TYPE, AGENT, PATIENT, PLACE, TIME -> outcome(evidence, mention, earlier);
      case STORY -> "";
    };
  }

  private static String outcome(LinkEvidence evidence, EventMention mention, EventMention earlier) {
    ClaimComparison.Outcome outcome =
        ClaimComparison.of(mention.parts(), earlier.parts()).get(evidence);
    return outcome == null ? "" : outcome.name().toLowerCase(java.util.Locale.ROOT);
  }
}
