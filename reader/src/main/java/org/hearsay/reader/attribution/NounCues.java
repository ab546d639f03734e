package org.hearsay.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.encoder.WindowWords;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.WordClass;

/**
 * Attributions by a noun inside the content of another one: "the Russian announcement to retreat".
 *
 * <p>The corpus that the model learned from marks hardly any, so a table (cue-nouns.tsv) proposes
 * the noun where "to" or "that" follows and somebody stands before it, and the model says how far
 * the content goes.
 */
final class NounCues {
  private static final int LONGEST_SOURCE = 5;

  private final LanguagePack language;
  private final WindowRows rows;
  private final WindowWords words;

  NounCues(LanguagePack language, WindowRows rows, WindowWords words) {
    this.language = language;
    this.rows = rows;
    this.words = words;
  }

  /** A noun that may be a cue, by its number among the words, whose word it is, and in what. */
  record Proposal(int word, Span source, AttributionCandidate outer) {}

  /** Proposals inside one of the contents, each once. */
  List<Proposal> in(List<AttributionCandidate> outer) {
    List<Proposal> out = new ArrayList<>();
    for (int w = 1; w + 1 < words.size() && !outer.isEmpty(); w++) {
      if (opens(w + 1) && language.has(WordClass.CUE_NOUNS, small(w))) {
        Span place = span(w, w + 2);
        Span source = source(w);
        for (AttributionCandidate f : outer) {
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
    if (language.has(WordClass.POSSESSIVES, small(last))) {
      return span(last, noun);
    }
    if (capital(last)) {
      return run(last);
    }
    int mark = last == 0 ? 0 : language.inflection().possessiveMark(small(last - 1), small(last));
    int head = last - mark;
    if (mark == 0 || head < 0) {
      return new Span(0, 0);
    }
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
      if (language.has(WordClass.ARTICLES, small(w))) {
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
    for (String opener : language.words(WordClass.CONTENT_OPENERS)) {
      if (word.length() == opener.length()
          && rows.pieces().text().startsWith(opener, word.start())) {
        return true;
      }
    }
    return false;
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
}
