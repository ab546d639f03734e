package org.hearsay.ledger.projection;

import java.util.List;

/**
 * What a full text is searched for.
 *
 * @param all of each group one; at least one group
 * @param none of these anywhere in the report
 */
public record WordQuery(List<List<Term>> all, List<Term> none) {
  /**
   * Words in a row.
   *
   * @param words folded, at least one
   * @param open whether the last of them may go on
   */
  public record Term(List<String> words, boolean open) {
    public Term {
      words = List.copyOf(words);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("a term without a word");
      }
    }
  }

  public WordQuery {
    all = all.stream().map(List::copyOf).toList();
    none = List.copyOf(none);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no word to look for");
    }
  }
}
