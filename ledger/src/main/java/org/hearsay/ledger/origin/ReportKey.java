package org.hearsay.ledger.origin;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.Revision;

/**
 * A report's place in the one order that every ledger has ({@link ReportRef}), with its id.
 *
 * @param known {@link Revision#known()}
 * @param rank {@link ReportRef#rank()}
 * @param id {@link Revision#id()}
 */
public record ReportKey(Instant known, long rank, String id) implements Comparable<ReportKey> {
  private static final Comparator<ReportKey> ORDER =
      Comparator.comparing(ReportKey::known)
          .thenComparingLong(ReportKey::rank)
          .thenComparing(ReportKey::id);

  public ReportKey {
    requireNonNull(known, "known is null");
    requireNonNull(id, "id is null");
  }

  public static ReportKey of(Revision revision) {
    long rank = ReportRef.rank(revision.id(), revision.report());
    return new ReportKey(revision.known(), rank, revision.id());
  }

  @Override
  public int compareTo(ReportKey other) {
    return ORDER.compare(this, other);
  }
}
