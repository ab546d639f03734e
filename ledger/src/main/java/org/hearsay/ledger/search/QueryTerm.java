package org.hearsay.ledger.search;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.projection.WordQuery.Term;

/**
 * What stands between two spaces of a question, or in quotation marks.
 *
 * @param text without hyphen, quotation marks and star
 * @param excluded it began with a hyphen
 * @param quoted a quotation mark that nothing closes goes to the end
 * @param open it ended with a star
 */
record QueryTerm(String text, boolean excluded, boolean quoted, boolean open) {
  static List<QueryTerm> of(String question) {
    List<QueryTerm> out = new ArrayList<>();
    String text = question.replace('“', '"').replace('”', '"');
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      boolean excluded = text.charAt(at) == '-';
      int from = excluded ? at + 1 : at;
      boolean quoted = from < text.length() && text.charAt(from) == '"';
      from = quoted ? from + 1 : from;
      int end = quoted ? closing(text, from) : gap(text, from);
      int after = quoted ? Math.min(text.length(), end + 1) : end;
      boolean star = quoted && after < text.length() && text.charAt(after) == '*';
      String inside = text.substring(from, end);
      out.add(new QueryTerm(inside, excluded, quoted, star || (!quoted && inside.endsWith("*"))));
      at = star ? after + 1 : after;
    }
    return out;
  }

  private static int closing(String text, int from) {
    int end = text.indexOf('"', from);
    return end < 0 ? text.length() : end;
  }

  private static int gap(String text, int from) {
    int at = from;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && text.charAt(at) != '"') {
      at++;
    }
    return at;
  }

  boolean isOr() {
    return !excluded && !quoted && text.equals("OR");
  }

  /** One, of its words in a row; none if there is no letter and no digit in it. */
  List<Term> terms() {
    List<String> words =
        FoldedWord.of(text).stream().map(FoldedWord::folded).filter(w -> !w.isEmpty()).toList();
    return words.isEmpty() ? List.of() : List.of(new Term(words, open));
  }
}
