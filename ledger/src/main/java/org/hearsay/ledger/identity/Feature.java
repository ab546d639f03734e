package org.hearsay.ledger.identity;

import java.util.Locale;

/** What two mentions are compared by; the order and the names are those of pair-model.tsv. */
enum Feature {
  SAME_STEM(Evidence.DEED),
  SAME_WORDS(Evidence.DEED),
  STEM_IN_WORDS(Evidence.DEED),
  SAME_BEGINNING(Evidence.DEED),
  RARE_STEM(Evidence.DEED),
  SENSE(Evidence.DEED),
  WIDER_SENSE(Evidence.DEED),
  SISTER_SENSE(Evidence.DEED),
  DOCUMENT_WORDS(Evidence.REPORTS),
  DOCUMENT_NAMES(Evidence.REPORTS),
  DOCUMENT_NUMBERS(Evidence.REPORTS),
  SENTENCE_WORDS(Evidence.SENTENCES),
  NEAR_WORDS(Evidence.SENTENCES),
  LEFT_WORDS(Evidence.SENTENCES),
  RIGHT_WORDS(Evidence.SENTENCES),
  SENTENCE_NAMES(Evidence.NAMES),
  NO_NAMES(Evidence.NAMES),
  NUMBERS_SHARED(Evidence.NUMBERS),
  NUMBERS_DIFFER(Evidence.NUMBERS),
  SAME_DOCUMENT(Evidence.STANDING),
  SAME_SENTENCE(Evidence.STANDING),
  WORDS_APART(Evidence.STANDING),
  HEADLINES(Evidence.STANDING);

  private final Evidence evidence;

  Feature(Evidence evidence) {
    this.evidence = evidence;
  }

  Evidence evidence() {
    return evidence;
  }

  /** The feature with this index. */
  @SuppressWarnings("EnumOrdinal") // the order is that of the model's file, which is checked
  static Feature at(int index) {
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
