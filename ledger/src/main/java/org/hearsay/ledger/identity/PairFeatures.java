package org.hearsay.ledger.identity;

import org.hearsay.ledger.identity.StemLexicon.Kinship;

/** Two mentions as numbers, one a {@link PairFeature}; the same as in training/coreference.py. */
final class PairFeatures {
  private static final double RAREST = 6;
  private static final double SENTENCE = 25;
  private static final int FAR = 5;
  private static final int LONG_BEGINNING = 5;

  private PairFeatures() {}

  static double[] of(EventMention a, EventMention b, PairCache remembered) {
    double[] out = new double[PairFeature.values().length];
    deed(out, a, b);
    if (a.inReportOf(b)) {
      set(out, PairFeature.SAME_DOCUMENT, 1);
      set(out, PairFeature.SAME_SENTENCE, a.sentence() == b.sentence() ? 1 : 0);
      double apart = Math.abs(a.sentence() - b.sentence()) / SENTENCE;
      set(out, PairFeature.WORDS_APART, Math.min(apart, FAR) / FAR);
    } else {
      reports(out, remembered.likeness(a.document(), b.document()));
    }
    sentences(out, a.surroundings(), b.surroundings());
    set(out, PairFeature.HEADLINES, (a.isHeadline() ? 1 : 0) + (b.isHeadline() ? 1 : 0));
    if (!a.parts().isEmpty() && !b.parts().isEmpty()) {
      set(out, PairFeature.NUMBERS_DIFFER, 0); // parties give other figures of one event
    }
    return out;
  }

  private static void deed(double[] out, EventMention first, EventMention second) {
    StemLexicon lexicon = first.document().lexicon();
    Trigger a = first.trigger();
    Trigger b = second.trigger();
    boolean same = a.stem().equals(b.stem());
    set(out, PairFeature.SAME_STEM, same ? 1 : 0);
    int shared = WordSets.shared(a.stems(), b.stems());
    int all = a.stems().size() + b.stems().size() - shared;
    set(out, PairFeature.SAME_WORDS, shared / (double) Math.max(1, all));
    boolean in = b.stems().contains(a.stem()) || a.stems().contains(b.stem());
    set(out, PairFeature.STEM_IN_WORDS, in ? 1 : 0);
    set(out, PairFeature.SAME_BEGINNING, sameBeginning(a.head(), b.head()) ? 1 : 0);
    set(out, PairFeature.RARE_STEM, same ? Math.min(lexicon.rarity(a.stem()), RAREST) / RAREST : 0);
    Kinship kinship = StemLexicon.kinship(a, b);
    set(out, PairFeature.SENSE, kinship.same());
    set(out, PairFeature.WIDER_SENSE, kinship.wider());
    set(out, PairFeature.SISTER_SENSE, kinship.sisters());
  }

  private static void reports(double[] out, WordSimilarity likeness) {
    set(out, PairFeature.DOCUMENT_WORDS, likeness.words());
    set(out, PairFeature.DOCUMENT_NAMES, likeness.names());
    set(out, PairFeature.DOCUMENT_NUMBERS, likeness.numbers());
  }

  private static void sentences(double[] out, TriggerContext a, TriggerContext b) {
    set(out, PairFeature.SENTENCE_WORDS, a.all().cosine(b.all()));
    set(out, PairFeature.NEAR_WORDS, a.near().cosine(b.near()));
    set(out, PairFeature.LEFT_WORDS, Math.min(WordSets.shared(a.left(), b.left()), 2));
    set(out, PairFeature.RIGHT_WORDS, Math.min(WordSets.shared(a.right(), b.right()), 2));
    set(out, PairFeature.SENTENCE_NAMES, a.names().cosine(b.names()));
    set(out, PairFeature.NO_NAMES, a.names().isEmpty() || b.names().isEmpty() ? 1 : 0);
    int numbers = WordSets.shared(a.numbers(), b.numbers());
    set(out, PairFeature.NUMBERS_SHARED, Math.min(numbers, 2));
    boolean both = !a.numbers().isEmpty() && !b.numbers().isEmpty();
    set(out, PairFeature.NUMBERS_DIFFER, both && numbers == 0 ? 1 : 0);
  }

  /** "nominate" and "nomination", which no rule of inflection joins. */
  private static boolean sameBeginning(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int n = 0;
    while (n < shorter && a.charAt(n) == b.charAt(n)) {
      n++;
    }
    return n >= LONG_BEGINNING || (n == LONG_BEGINNING - 1 && n >= shorter - 1);
  }

  private static void set(double[] out, PairFeature feature, double value) {
    out[feature.index()] = value;
  }
}
