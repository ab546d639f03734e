package org.hearsay.ledger.projection;

import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.origin.ReportKey;

/** The plainest rule: a copy is a report with just the same words, whatever stands between them. */
final class SameText implements CopyFinder {
  @Override
  public String rules() {
    return "same text 1";
  }

  @Override
  public long[] prints(String text) {
    return new long[] {KeyHashes.hash(words(text))};
  }

  @Override
  public int perPrint() {
    return 1;
  }

  @Override
  public boolean compares(int shared, java.util.function.IntSupplier fewer) {
    return shared >= fewer.getAsInt();
  }

  @Override
  public Optional<ReportLink> link(Revision report, EarlierReports earlier) {
    String text = report.report().text();
    return earlier.holders(prints(text)[0]).stream()
        .map(ReportKey::id)
        .filter(id -> words(earlier.text(id)).equals(words(text)))
        .findFirst()
        .map(id -> new ReportLink(id, 1, List.of("the same words")));
  }

  private static String words(String text) {
    return KeyHashes.folded(text).replaceAll("[^\\p{L}\\p{N}]+", " ");
  }
}
