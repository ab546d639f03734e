package org.hearsay.ledger.identity;

/**
 * How much the texts of two reports are alike.
 *
 * @param words cosine of their rare words
 * @param names cosine of their names
 * @param numbers shared, of the fewer plus 1
 */
record WordSimilarity(double words, double names, double numbers) {
  static WordSimilarity of(DocumentWords a, DocumentWords b) {
    int fewer = Math.min(a.numbers().size(), b.numbers().size());
    return new WordSimilarity(
        a.vector().cosine(b.vector()),
        a.names().cosine(b.names()),
        WordSets.shared(a.numbers(), b.numbers()) / (1.0 + fewer));
  }
}
