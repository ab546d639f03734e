package org.hearsay.ledger.origin;

import java.util.List;

/** Which reports hold which prints; the ledger keeps it in its file. */
public interface FingerprintIndex {
  /**
   * The first reports, in their order, that hold a print and come before a report.
   *
   * <p>As a query: {@code select known, report from print where print = ? and (known, report) < (?,
   * ?) order by known, report limit ?}, answered from the index (print, known, report) alone.
   *
   * @param limit how many at most; with it the answer costs the same however often a text is copied
   */
  List<ReportKey> holders(long print, ReportKey before, int limit);
}
