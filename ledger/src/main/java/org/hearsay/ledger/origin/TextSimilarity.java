package org.hearsay.ledger.origin;

import java.util.HashMap;
import java.util.Map;

/**
 * How much of the shorter of two texts stands in the other, in runs of four words.
 *
 * <p>What tells a copy from a text that quotes: a copy takes sentences with their neighbours, a
 * quotation stands alone among sentences of another hand. So a run counts in full only where the
 * <em>longer</em> text has the sentence before or after it from the other text too, and a quarter
 * where it stands alone. (Counted alike, in runs of five, wirecopy train's pairwise F1 is 95.9 at
 * best.) Nor are two reports copies that share nothing but what stands in quotation marks.
 *
 * @param share 0 to 1: what counts of the shared runs, over the runs of the shorter text
 * @param own 0 to 1: the same, uncorrected, of the shorter text's runs outside quotation marks; 1
 *     if it has next to none
 * @param shared runs that both have
 */
record TextSimilarity(double share, double own, int shared) {
  /** Copies from here on. Dev: 100.0 from .275 to .300, 98.9 at .35. */
  static final double COPY = 0.28;

  /** Of the words outside quotation marks, that two copies have in common. */
  static final double OWN = 0.1;

  /** Fewer runs than these are a phrase, not a text. */
  static final int LEAST = 8;

  /** A sentence is taken over if this much of its runs is: an edited word spoils four of them. */
  private static final double TAKEN = 0.3;

  /**
   * A text of which so much stands in another has nothing of its own: a note of a sentence or two.
   */
  private static final double WHOLE = 0.9;

  /** What a run of a sentence counts that stands alone. */
  private static final double ALONE = 0.25;

  /** The runs of a sentence, and how many of them the other text has. */
  private static final class Sentence {
    int runs;
    int shared;

    boolean taken() {
      return shared > 0 && shared >= TAKEN * runs;
    }
  }

  static TextSimilarity of(Shingles one, Shingles other) {
    Shingles longer = one.size() >= other.size() ? one : other;
    Shingles shorter = longer == one ? other : one;
    if (shorter.size() == 0) {
      return new TextSimilarity(0, 0, 0);
    }
    Map<Integer, Sentence> sentences = sentences(longer, shorter);
    double counted = 0;
    int shared = 0;
    for (Map.Entry<Integer, Sentence> entry : sentences.entrySet()) {
      int at = entry.getKey();
      Sentence sentence = entry.getValue();
      boolean alone =
          sentences.size() > 1 && !taken(sentences, at - 1) && !taken(sentences, at + 1);
      counted += sentence.shared * (sentence.taken() && !alone ? 1 : ALONE);
      shared += sentence.shared;
    }
    double all = Math.min(1, (double) shared / shorter.size());
    double share = all >= WHOLE ? all : Math.min(1, counted / shorter.size());
    return new TextSimilarity(share, own(shorter, longer), shared);
  }

  boolean copy() {
    return share >= COPY && own >= OWN && shared >= LEAST;
  }

  private static Map<Integer, Sentence> sentences(Shingles text, Shingles other) {
    Map<Integer, Sentence> out = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      Sentence sentence = out.computeIfAbsent(text.sentence(i), number -> new Sentence());
      sentence.runs++;
      if (other.has(text.print(i))) {
        sentence.shared++;
      }
    }
    return out;
  }

  private static boolean taken(Map<Integer, Sentence> sentences, int at) {
    Sentence sentence = sentences.get(at);
    return sentence != null && sentence.taken();
  }

  /** A text that is one quotation has no words of its own to compare: its quoted ones count. */
  private static double own(Shingles text, Shingles other) {
    int runs = 0;
    int shared = 0;
    for (int i = 0; i < text.size(); i++) {
      if (!text.quoted(i)) {
        runs++;
        shared += other.has(text.print(i)) ? 1 : 0;
      }
    }
    return runs < LEAST ? 1 : (double) shared / runs;
  }
}
