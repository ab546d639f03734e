package org.hearsay.ledger.sqlite;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.ledger.projection.WordQuery;
import org.hearsay.ledger.projection.WordQuery.Term;

/** What is searched for in the language of FTS5: words in quotation marks and its operators. */
final class FtsQuery {
  private FtsQuery() {}

  /** What is to be there. */
  static String match(WordQuery query) {
    return query.all().stream().map(FtsQuery::any).collect(Collectors.joining(" AND "));
  }

  /** What is not to be there; empty for nothing. */
  static String without(WordQuery query) {
    return query.none().isEmpty() ? "" : any(query.none());
  }

  private static String any(List<Term> terms) {
    return terms.stream().map(FtsQuery::term).collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static String term(Term term) {
    // A folded word has letters and digits only; a quotation mark would be doubled.
    String words = String.join(" ", term.words()).replace("\"", "\"\"");
    return "\"" + words + "\"" + (term.open() ? " *" : "");
  }
}
