package org.hearsay.ledger.origin;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.Revision;

/**
 * A report's place in the one order that every ledger has: by when it was known, then by its words
 * ({@link ReportRef}).
 *
 * @param known {@link Revision#known()}
 * @param words {@link ReportRef#words}
 * @param id {@link Revision#id()}
 */
public record ReportKey(Instant known, int words, String id) implements Comparable<ReportKey> {
  private static final Comparator<ReportKey> ORDER =
      Comparator.comparing(ReportKey::known)
          .thenComparingInt(ReportKey::words)
          .thenComparing(ReportKey::id);

  public ReportKey {
    requireNonNull(known, "known is null");
    requireNonNull(id, "id is null");
  }

  public static ReportKey of(Revision revision) {
    return new ReportKey(revision.known(), ReportRef.words(revision.report()), revision.id());
  }

  @Override
  public int compareTo(ReportKey other) {
    return ORDER.compare(this, other);
  }
}
