package org.hearsay.ledger.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.ledger.projection.WordQuery.Term;
import org.hearsay.model.Span;

/** Where in a text words stand that were looked for. */
final class MatchSpans {
  private final List<FoldedWord> words;

  MatchSpans(String text) {
    this.words = FoldedWord.of(text);
  }

  /** How many words the text has. */
  int length() {
    return words.size();
  }

  /** Where a term stands. */
  List<Span> of(Term term) {
    List<Span> out = new ArrayList<>();
    int last = words.size() - term.words().size();
    for (int i = 0; i <= last; i++) {
      if (matches(term, i)) {
        int end = words.get(i + term.words().size() - 1).span().end();
        out.add(new Span(words.get(i).span().start(), end));
      }
    }
    return out;
  }

  /** Where any of them stands, in the order of the text, none inside another. */
  List<Span> of(List<Term> terms) {
    List<Span> all =
        terms.stream()
            .flatMap(term -> of(term).stream())
            .sorted(Comparator.naturalOrder())
            .toList();
    List<Span> out = new ArrayList<>();
    for (Span span : all) {
      if (out.isEmpty() || !out.getLast().overlaps(span)) {
        out.add(span);
      }
    }
    return out;
  }

  private boolean matches(Term term, int at) {
    int count = term.words().size();
    for (int i = 0; i < count; i++) {
      String word = words.get(at + i).folded();
      String wanted = term.words().get(i);
      boolean begins = term.open() && i == count - 1;
      if (begins ? !word.startsWith(wanted) : !word.equals(wanted)) {
        return false;
      }
    }
    return true;
  }
}
