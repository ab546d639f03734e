package org.hearsay.ledger.brief;

import java.time.Instant;
import java.time.LocalDate;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.jspecify.annotations.Nullable;

/** What the forms of a brief have in common. */
final class BriefFormat {
  static final String NOTHING = "Nothing is known about this as of then.";

  private BriefFormat() {}

  /** "Brief as of 10 November 2022, since 9 November 2022". */
  static String title(Brief brief) {
    Instant known = brief.asOf().known();
    Instant recorded = brief.asOf().recorded();
    return "Brief"
        + part(" as of ", known)
        + part(" as recorded by ", recorded)
        + part(", since ", brief.since());
  }

  private static String part(String words, @Nullable Instant moment) {
    return moment == null ? "" : words + Statements.day(moment);
  }

  /** "Coast Wire, 2022-11-09, https://example.org/report, revision 2". */
  static String where(Footnote footnote) {
    LocalDate published = footnote.revision().report().published();
    int revision = footnote.revision().number();
    return footnote.outlet()
        + (published == null ? "" : ", " + published)
        + ", "
        + footnote.revision().address()
        + (revision == 1 ? "" : ", revision " + revision);
  }

  /** On one line, without what could move a terminal's cursor or turn the writing round. */
  static String line(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
  }
}
