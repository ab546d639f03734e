package org.hearsay.ledger.identity;

import java.util.Locale;

/**
 * What a mention and an earlier event are compared by; the order and the names are those of
 * event-model.tsv.
 */
enum EventFeature {
  /** The log odds of the likest mention by its words, a quarter of them. */
  MOST_WORDS(LinkEvidence.SENTENCES),
  MEAN_WORDS(LinkEvidence.SENTENCES),
  ANY_STEM(LinkEvidence.DEED),
  STEMS(LinkEvidence.DEED),
  BEST_KIND(LinkEvidence.DEED),
  KINDS(LinkEvidence.DEED),
  OTHER_KIND(LinkEvidence.DEED),
  /** How much more of another event's claims have the same word. */
  STEM_ELSEWHERE(LinkEvidence.DEED),
  KIND_ELSEWHERE(LinkEvidence.DEED),
  TYPES(LinkEvidence.TYPE),
  AGENTS(LinkEvidence.AGENT),
  PATIENTS(LinkEvidence.PATIENT),
  OBJECTS(LinkEvidence.OBJECT),
  OTHER_OBJECT(LinkEvidence.OBJECT),
  CROSSING(LinkEvidence.OBJECT),
  PLACES(LinkEvidence.PLACE),
  TIMES(LinkEvidence.TIME),
  SAME_REPORT(LinkEvidence.STANDING),
  SAME_SENTENCE(LinkEvidence.STANDING),
  SENTENCE(LinkEvidence.SENTENCES),
  SIZE(LinkEvidence.STORY),
  CENTRAL(LinkEvidence.STORY),
  DEFINITE(LinkEvidence.STORY),
  DEFINITE_CENTRAL(LinkEvidence.STORY),
  REPORTS(LinkEvidence.REPORTS),
  DAYS(LinkEvidence.REPORTS);

  private final LinkEvidence evidence;

  EventFeature(LinkEvidence evidence) {
    this.evidence = evidence;
  }

  LinkEvidence evidence() {
    return evidence;
  }

  /** The feature with this index. */
  @SuppressWarnings("EnumOrdinal") // the order is that of the model's file, which is checked
  static EventFeature at(int index) {
    return values()[index];
  }

  @SuppressWarnings("EnumOrdinal") // as above
  int index() {
    return ordinal();
  }

  /** As the model's file has it: "most-words". */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
