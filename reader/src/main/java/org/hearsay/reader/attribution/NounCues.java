package org.hearsay.reader.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.encoder.Words;
import org.hearsay.reader.text.Table;

/**
 * Attributions by a noun inside the content of another one: "the Russian announcement to retreat".
 *
 * <p>The corpus that the model learned from marks hardly any, so a table (cue-nouns.tsv) proposes
 * the noun where "to" or "that" follows and somebody stands before it, and the model says how far
 * the content goes.
 */
final class NounCues {
  private static final Set<String> NOUNS = load();
  private static final Set<String> OWNERS =
      Set.of("his", "her", "its", "their", "my", "our", "your");
  private static final int LONGEST_SOURCE = 5;

  private final WindowRows rows;
  private final Words words;

  NounCues(WindowRows rows, Words words) {
    this.rows = rows;
    this.words = words;
  }

  /** A noun that may be a cue, by its number among the words, whose word it is, and in what. */
  record Proposal(int word, Span source, Found outer) {}

  /** Proposals inside one of the contents, each once. */
  List<Proposal> in(List<Found> outer) {
    List<Proposal> out = new ArrayList<>();
    for (int w = 1; w + 1 < words.size() && !outer.isEmpty(); w++) {
      if (opens(w + 1) && NOUNS.contains(small(w))) {
        Span place = span(w, w + 2);
        Span source = source(w);
        for (Found f : outer) {
          if (!source.isEmpty() && f.contentHolds(place) && f.contentHolds(source)) {
            out.add(new Proposal(w, source, f));
            break;
          }
        }
      }
    }
    return out;
  }

  /** "Russian", "their", "the minister" with its 's; empty where nobody stands there. */
  private Span source(int noun) {
    int last = noun - 1;
    if (OWNERS.contains(small(last))) {
      return span(last, noun);
    }
    if (capital(last)) {
      return run(last);
    }
    boolean genitive = small(last).equals("s") && last >= 2 && isApostrophe(last - 1);
    boolean plural = isApostrophe(last) && small(last - 1).endsWith("s");
    if (!genitive && !plural) {
      return new Span(0, 0);
    }
    int head = genitive ? last - 2 : last - 1;
    return capital(head) ? run(head) : phrase(head);
  }

  /** Capitalised words up to this one. */
  private Span run(int last) {
    int first = last;
    while (first > 0 && last - first < LONGEST_SOURCE && capital(first - 1)) {
      first--;
    }
    return span(first, last + 1);
  }

  /** From the article to the head word; empty where there is no article nearby. */
  private Span phrase(int head) {
    for (int w = head - 1; w >= 0 && head - w < LONGEST_SOURCE; w--) {
      if (Set.of("the", "a", "an").contains(small(w))) {
        return span(w, head + 1);
      }
      if (!rows.pieces().isWord(words.from(w))) {
        break;
      }
    }
    return new Span(0, 0);
  }

  /** "To" and "that"; asked of every word, so it makes no string. */
  private boolean opens(int w) {
    Span word = span(w, w + 1);
    String text = rows.pieces().text();
    return (word.length() == 2 && text.startsWith("to", word.start()))
        || (word.length() == 4 && text.startsWith("that", word.start()));
  }

  private boolean isApostrophe(int w) {
    String word = small(w);
    return word.equals("'") || word.equals("\u2019");
  }

  private boolean capital(int w) {
    return Character.isUpperCase(rows.pieces().text().charAt(span(w, w + 1).start()));
  }

  private String small(int w) {
    return span(w, w + 1).of(rows.pieces().text()).toLowerCase(Locale.ROOT);
  }

  private Span span(int from, int to) {
    return new Span(rows.pieces().start(words.from(from)), rows.pieces().end(words.to(to - 1) - 1));
  }

  private static Set<String> load() {
    Set<String> out = new HashSet<>();
    Table.rows("cue-nouns.tsv").forEach(row -> out.add(row.getFirst().strip()));
    return Set.copyOf(out);
  }
}
