package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.origin.CopyDetector;
import org.hearsay.ledger.origin.ReportKey;
import org.jspecify.annotations.Nullable;

/**
 * A copy is a report whose text was taken from an earlier one, cut, edited or re-ordered: {@link
 * Copies} on the ledger's own index. Not for several threads.
 */
public final class CopyLinker implements CopyFinder {
  private @Nullable EarlierReports index;
  private final CopyDetector copies =
      new CopyDetector((print, before, limit) -> index().holders(print), id -> index().text(id));

  @Override
  public String rules() {
    return "taken text 1";
  }

  @Override
  public long[] prints(String text) {
    return copies.prints(text).prints();
  }

  @Override
  public int perPrint() {
    return CopyDetector.HOLDERS;
  }

  @Override
  public boolean compares(int shared, IntSupplier fewer) {
    return shared >= CopyDetector.COMMON;
  }

  @Override
  public Optional<ReportLink> link(Revision report, EarlierReports earlier) {
    index = earlier;
    return copies
        .link(ReportKey.of(report), report.report().text())
        .map(
            link -> new ReportLink(link.earlier(), link.share(), java.util.List.of(link.reason())));
  }

  private EarlierReports index() {
    return requireNonNull(index, "asked before the first report");
  }
}
