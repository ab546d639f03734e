package org.hearsay.ledger.brief;

import java.util.Collection;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.brief.Brief.Footnote;

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
