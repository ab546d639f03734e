package org.hearsay.ledger.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.origin.ReportKey;

/**
 * Decides which earlier report the text of a report was taken from.
 *
 * <p>As {@link ClaimLinker}, it may look at what comes before the report and at nothing else.
 */
public interface CopyFinder {
  /** Name and version of the rules. */
  String rules();

  /** What of a text is kept in the index. */
  long[] prints(String text);

  /** How many reports are asked for under each print: the earliest. */
  int perPrint();

  /**
   * Whether two reports with so many prints in common must be compared.
   *
   * @param fewer prints of the one that has fewer; asked for only if it matters
   */
  boolean compares(int shared, IntSupplier fewer);

  /** The report that this one was taken from; empty for an origin. */
  Optional<ReportLink> link(Revision report, EarlierReports earlier);

  /** The index of prints, as it stands before the report. */
  interface EarlierReports {
    /** The earliest reports that hold a print and come before the report, in their order. */
    List<ReportKey> holders(long print);

    /** The text of one of them. */
    String text(String revision);
  }
}
