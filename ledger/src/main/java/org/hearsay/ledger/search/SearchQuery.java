package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.projection.WordQuery;
import org.hearsay.ledger.projection.WordQuery.Term;

/**
 * What a person looks for: {@code kherson withdraw* OR retreat "left bank" -bridge}.
 *
 * <p>All words must be there; of words with OR between them one; no word with a hyphen before it;
 * what stands in quotation marks in that order; a star ends the beginning of a word. Everything
 * else that is typed is no letter and parts words, as it does in the text.
 *
 * @param all of each group one; at least one group
 * @param none of these
 */
public record SearchQuery(List<List<Term>> all, List<Term> none) {
  /** What a question may be long. */
  public static final int CHARACTERS = 1000;

  private static final int TERMS = 32;

  public SearchQuery {
    all = all.stream().map(List::copyOf).toList();
    none = List.copyOf(none);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no word to look for");
    }
  }

  /**
   * @throws IllegalArgumentException if there is no word to look for, or too much of it
   */
  public static SearchQuery of(String text) {
    requireNonNull(text, "text is null");
    if (text.length() > CHARACTERS) {
      throw new IllegalArgumentException("more than " + CHARACTERS + " characters to look for");
    }
    List<List<Term>> all = new ArrayList<>();
    List<Term> none = new ArrayList<>();
    boolean or = false;
    for (QueryTerm piece : QueryTerm.of(text)) {
      if (piece.isOr()) {
        or = !all.isEmpty();
        continue;
      }
      for (Term term : piece.terms()) {
        if (piece.excluded()) {
          none.add(term);
        } else if (or) {
          List<Term> last = new ArrayList<>(all.removeLast());
          last.add(term);
          all.add(last);
        } else {
          all.add(List.of(term));
        }
        or = false;
      }
    }
    if (all.stream().mapToInt(List::size).sum() + none.size() > TERMS) {
      throw new IllegalArgumentException("more than " + TERMS + " words to look for");
    }
    return new SearchQuery(all, none);
  }

  /** What is looked for, without what is not to be there. */
  List<Term> wanted() {
    return all.stream().flatMap(List::stream).toList();
  }

  /** What a store is asked for. */
  public WordQuery words() {
    return new WordQuery(all, none);
  }
}
