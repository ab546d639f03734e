package org.hearsay.ledger.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.ledger.brief.Brief.Section;
import org.hearsay.ledger.brief.Brief.Sentence;

/** How long a brief may be: a fifth of what it is of, and two pages. */
final class BriefLength {
  /** Words of a brief at most, unless asked for more. */
  static final int MOST = 1200;

  /** Words of the reports for one of the brief. */
  static final int SHARE = 5;

  private BriefLength() {}

  /** Of the reports that a brief is of. */
  static int of(Collection<Revision> reports) {
    int words = reports.stream().mapToInt(one -> words(one.report().text())).sum();
    return Math.min(MOST, words / SHARE);
  }

  /** The brief without its last sentences, as far as it is too long; its first one stays. */
  static Brief held(Brief brief, int length) {
    Brief out = brief;
    while (out.sentences().count() > 1 && words(MarkdownBrief.of(out)) > length) {
      out = withoutLast(out);
    }
    return out;
  }

  private static Brief withoutLast(Brief brief) {
    List<Section> sections = new ArrayList<>(brief.sections());
    Section last = sections.removeLast();
    List<Sentence> sentences = last.sentences();
    if (sentences.size() > 1) {
      sections.add(
          new Section(last.event(), last.title(), sentences.subList(0, sentences.size() - 1)));
    }
    return new Brief(brief.asOf(), brief.since(), sections);
  }

  /** What stands between blanks. */
  static int words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
  }

  /** Of a footnote whose words the brief quotes. */
  static int words(Footnote note) {
    return words(BriefFormat.where(note)) + 1;
  }
}
