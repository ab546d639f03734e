package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person looks for: {@code kherson withdraw* OR retreat "left bank" -bridge}.
 *
 * <p>All words must be there; of words with OR between them one; no word with a hyphen before it;
 * what stands in quotation marks in that order; a star ends the beginning of a word. Everything
 * else that is typed is no letter and parts words, as it does in the text. Nothing of it reaches
 * FTS5 but words in quotation marks.
 *
 * @param all of each group one; at least one group
 * @param none of these
 */
public record SearchQuery(List<List<Term>> all, List<Term> none) {
  /** What a question may be long. */
  public static final int CHARACTERS = 1000;

  private static final int TERMS = 32;

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

    private String fts() {
      return "\"" + String.join(" ", words) + "\"" + (open ? " *" : "");
    }
  }

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

  /** What is looked for, in the language of FTS5: words in quotation marks and its operators. */
  public String fts() {
    return all.stream().map(SearchQuery::any).collect(Collectors.joining(" AND "));
  }

  /** What is not to be there; empty for nothing. */
  public String without() {
    return none.isEmpty() ? "" : any(none);
  }

  private static String any(List<Term> terms) {
    return terms.stream().map(Term::fts).collect(Collectors.joining(" OR ", "(", ")"));
  }
}
