package org.hearsay.ledger.origin;

/**
 * How rare a word is in news, by a background that was counted once; never by what a ledger holds,
 * which would let what is published later change how well something earlier fits.
 */
public final class WordRarity {
  private WordRarity() {}

  /**
   * The logarithm of all documents over those that have the word in any of its endings.
   *
   * @param word folded; 0 for a word that says nothing by itself ("the")
   */
  public static double of(String word) {
    return Stems.words(word).isEmpty() ? 0 : DocumentFrequencies.news().idf(Stems.of(word));
  }
}
