package org.hearsay.ledger.identity;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.hearsay.ledger.identity.Candidates.Told;

/**
 * A mention and an earlier event as numbers, one a {@link EventFeature}; the same as in
 * training/coreference_events.py.
 */
final class EventFeatures {
  private static final double WORDS = 4;
  private static final int DAYS = 5;

  private final double[] out = new double[EventFeature.values().length];
  private final List<MentionRelation> event;

  private EventFeatures(List<MentionRelation> event) {
    this.event = event;
  }

  /**
   * @param event the mention against those of the event that it is compared with, at least one
   * @param told how much the reports around tell of the event
   * @param rivals the other events that the mention is compared with
   */
  static double[] of(EventMention mention, List<MentionRelation> event, Told told, Rivals rivals) {
    EventFeatures features = new EventFeatures(event);
    features.words(mention);
    features.set(EventFeature.STEM_ELSEWHERE, Math.max(0, rivals.stems() - stems(event)));
    features.set(EventFeature.KIND_ELSEWHERE, Math.max(0, rivals.kinds() - kinds(event)));
    features.parts();
    features.standing();
    features.story(mention, told, rivals.central());
    return features.out;
  }

  /**
   * What is of other events.
   *
   * @param stems the greatest share of an event's claims that have the mention's word
   * @param kinds how far one is of the mention's kind
   * @param central whether none is more of the mention's kind and told more of
   */
  record Rivals(double stems, double kinds, boolean central) {}

  /** The share of an event's claims that have the mention's word. */
  static double stems(List<MentionRelation> event) {
    return new EventFeatures(event).share(MentionRelation::sameStem);
  }

  /** How far an event is of the mention's kind. */
  static double kinds(List<MentionRelation> event) {
    return new EventFeatures(event).mean(MentionRelation::kinds);
  }

  /** The same by how much is told of the event. */
  static double centrality(List<MentionRelation> event, Told told) {
    return kinds(event) * Math.log1p(told.mentions());
  }

  private void words(EventMention mention) {
    set(EventFeature.MOST_WORDS, most(MentionRelation::words) / WORDS);
    set(EventFeature.MEAN_WORDS, mean(MentionRelation::words) / WORDS);
    double stems = stems(event);
    set(EventFeature.ANY_STEM, stems > 0 ? 1 : 0);
    set(EventFeature.STEMS, stems);
    double best = most(MentionRelation::kinds);
    set(EventFeature.BEST_KIND, best);
    set(EventFeature.KINDS, kinds(event));
    set(EventFeature.OTHER_KIND, mention.trigger().kinds().isEmpty() ? 0 : 1 - best);
  }

  private void parts() {
    set(EventFeature.TYPES, share(one -> one.part(LinkEvidence.TYPE) > 0));
    set(EventFeature.AGENTS, agreement(LinkEvidence.AGENT));
    set(EventFeature.PATIENTS, agreement(LinkEvidence.PATIENT));
    set(EventFeature.OBJECTS, agreement(LinkEvidence.OBJECT));
    set(EventFeature.OTHER_OBJECT, agreement(LinkEvidence.OBJECT) < 0 ? 1 : 0);
    set(EventFeature.CROSSING, share(MentionRelation::crosses));
    set(EventFeature.PLACES, agreement(LinkEvidence.PLACE));
    set(EventFeature.TIMES, agreement(LinkEvidence.TIME));
  }

  private void standing() {
    set(EventFeature.SAME_REPORT, share(MentionRelation::sameReport) > 0 ? 1 : 0);
    set(EventFeature.SAME_SENTENCE, share(MentionRelation::sameSentence) > 0 ? 1 : 0);
    set(EventFeature.SENTENCE, most(MentionRelation::sentences));
    set(EventFeature.REPORTS, mean(MentionRelation::reports));
    double days = -most(one -> -one.days());
    set(EventFeature.DAYS, Math.min(days, DAYS) / DAYS);
  }

  private void story(EventMention mention, Told told, boolean central) {
    double definite = mention.trigger().definite() ? 1 : 0;
    set(EventFeature.SIZE, Math.log(told.mentions()));
    set(EventFeature.CENTRAL, central ? 1 : 0);
    set(EventFeature.DEFINITE, definite);
    set(
        EventFeature.DEFINITE_CENTRAL,
        definite * mean(MentionRelation::kinds) * told.reports() / told.of());
  }

  private double most(ToDoubleFunction<MentionRelation> of) {
    return event.stream().mapToDouble(of).max().orElse(0);
  }

  private double mean(ToDoubleFunction<MentionRelation> of) {
    double sum = 0;
    for (MentionRelation one : event) {
      sum += of.applyAsDouble(one);
    }
    return sum / event.size();
  }

  private double share(Predicate<MentionRelation> of) {
    return mean(one -> of.test(one) ? 1 : 0);
  }

  /** How many of the event's mentions agree in a part, less how many differ. */
  private double agreement(LinkEvidence evidence) {
    double sum = 0;
    double known = 1;
    for (MentionRelation one : event) {
      int part = one.part(evidence);
      sum += part;
      known += Math.abs(part);
    }
    return sum / known;
  }

  private void set(EventFeature feature, double value) {
    out[feature.index()] = value;
  }
}
