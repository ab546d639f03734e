package org.hearsay.ledger.identity;

import java.util.Locale;

/** What two mentions are compared by; the order and the names are those of pair-model.tsv. */
enum PairFeature {
  SAME_STEM(LinkEvidence.DEED),
  SAME_WORDS(LinkEvidence.DEED),
  STEM_IN_WORDS(LinkEvidence.DEED),
  SAME_BEGINNING(LinkEvidence.DEED),
  RARE_STEM(LinkEvidence.DEED),
  SENSE(LinkEvidence.DEED),
  WIDER_SENSE(LinkEvidence.DEED),
  SISTER_SENSE(LinkEvidence.DEED),
  DOCUMENT_WORDS(LinkEvidence.REPORTS),
  DOCUMENT_NAMES(LinkEvidence.REPORTS),
  DOCUMENT_NUMBERS(LinkEvidence.REPORTS),
  SENTENCE_WORDS(LinkEvidence.SENTENCES),
  NEAR_WORDS(LinkEvidence.SENTENCES),
  LEFT_WORDS(LinkEvidence.SENTENCES),
  RIGHT_WORDS(LinkEvidence.SENTENCES),
  SENTENCE_NAMES(LinkEvidence.NAMES),
  NO_NAMES(LinkEvidence.NAMES),
  NUMBERS_SHARED(LinkEvidence.NUMBERS),
  NUMBERS_DIFFER(LinkEvidence.NUMBERS),
  SAME_DOCUMENT(LinkEvidence.STANDING),
  SAME_SENTENCE(LinkEvidence.STANDING),
  WORDS_APART(LinkEvidence.STANDING),
  HEADLINES(LinkEvidence.STANDING);

  private final LinkEvidence evidence;

  PairFeature(LinkEvidence evidence) {
    this.evidence = evidence;
  }

  LinkEvidence evidence() {
    return evidence;
  }

  /** The feature with this index. */
  @SuppressWarnings("EnumOrdinal") // the order is that of the model's file, which is checked
  static PairFeature at(int index) {
    return values()[index];
  }

  /** Where it stands among the numbers of a pair, and in the model's file. */
  @SuppressWarnings("EnumOrdinal") // as above
  int index() {
    return ordinal();
  }

  /** As the model's file has it: "same-stem". */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
