package org.hearsay.ledger.assess;

import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Report;

/** What of a report is its headline: an editor's words, over a speaker's or an author's. */
final class Headlines {
  /** A longer first line is a paragraph. */
  private static final int LONGEST = 160;

  private Headlines() {}

  /** Whether a claim stands in the headline of its report. */
  static boolean holds(StoredClaim claim) {
    return claim.claim().trigger().start() < end(claim.revision().report());
  }

  /** Where the headline ends; 0 where the text has none. */
  static int end(Report report) {
    String text = report.text();
    int end = text.indexOf('\n');
    if (end <= 0 || end > LONGEST || text.substring(end).isBlank()) {
      return 0;
    }
    String line = text.substring(0, end).strip();
    String title = report.title();
    boolean same = title != null && title.strip().equals(line);
    return same || !line.endsWith(".") ? end : 0;
  }
}
