package org.hearsay.ledger.search;

import java.util.List;
import org.hearsay.ledger.origin.WordRarity;
import org.hearsay.ledger.projection.WordQuery.Term;

/**
 * How well a text fits what is looked for: BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75).
 *
 * <p>How rare a word is comes from a background and the length of a usual text is fixed: FTS5's own
 * bm25 counts both over all that it holds, and what was published later would change what is shown
 * as of a moment.
 *
 * @param usual length of a text, in words
 */
record RelevanceScore(double usual) {
  /** Reports; of the order of a news report, and nothing hangs on it but how length counts. */
  static final RelevanceScore REPORT = new RelevanceScore(400);

  /** Sentences of claims. */
  static final RelevanceScore CLAIM = new RelevanceScore(30);

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /** A word of the title counts as often. */
  private static final int TITLE = 3;

  /** A word that says nothing by itself is worth a little. */
  private static final double LEAST = 0.05;

  double of(List<Term> wanted, MatchSpans text, MatchSpans title) {
    double length = (double) text.length() + title.length();
    double norm = K1 * (1 - B + B * length / usual);
    double sum = 0;
    for (Term term : wanted) {
      double count = text.of(term).size() + (double) TITLE * title.of(term).size();
      sum += rarity(term) * count * (K1 + 1) / (count + norm);
    }
    return sum;
  }

  private static double rarity(Term term) {
    return Math.max(LEAST, term.words().stream().mapToDouble(WordRarity::of).sum());
  }
}
