package org.hearsay.ledger;

import static java.util.Objects.requireNonNull;

import java.util.HexFormat;
import java.util.Objects;
import org.hearsay.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * A revision named by its content, in the one order that every ledger has: by when it was known,
 * then by its words. Reports of one moment stand in an order that is as good as any other, but does
 * not change with the folder that their file lies in.
 *
 * @param known {@link Revision#known()}, milliseconds since 1970
 * @param rank {@link #words} and behind them the first half of the revision's id, which tells apart
 *     what two addresses hold in the same words
 */
public record ReportRef(long known, long rank) implements Comparable<ReportRef> {
  /** Hexadecimal digits of a revision's id, behind its "r". */
  public static final int DIGITS = 16;

  private static final long MIX = 0x9e3779b97f4a7c15L;

  public static ReportRef of(Revision revision) {
    return new ReportRef(revision.known().toEpochMilli(), rank(revision.id(), revision.report()));
  }

  /** The rank of a report that is a revision's, or will be. */
  public static long rank(String id, Report report) {
    return (long) words(report) << Integer.SIZE | digits(id) >>> Integer.SIZE;
  }

  /**
   * What reports of one moment are ordered by, before their ids: made of outlet, title and text.
   */
  public static int words(Report report) {
    long words =
        31L * (31L * report.text().hashCode() + Objects.hashCode(report.title()))
            + Objects.hashCode(report.outlet());
    words = (words ^ (words >>> Integer.SIZE)) * MIX;
    return (int) (words >>> Integer.SIZE);
  }

  /**
   * The digits of a revision's id.
   *
   * @throws IllegalArgumentException if it is none
   */
  private static long digits(String id) {
    if (requireNonNull(id, "id is null").length() != DIGITS + 1 || id.charAt(0) != 'r') {
      throw new IllegalArgumentException("not the id of a revision: " + id);
    }
    return HexFormat.fromHexDigitsToLong(id, 1, id.length());
  }

  /** The rank in digits, which is no revision's id: "r1f0c3a9e55d20b46". */
  public String name() {
    return "r" + HexFormat.of().toHexDigits(rank);
  }

  @Override
  public int compareTo(ReportRef other) {
    int order = Long.compare(known, other.known);
    return order != 0 ? order : Long.compare(rank, other.rank);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReportRef that && rank == that.rank && known == that.known;
  }

  @Override
  public int hashCode() {
    return (int) (rank ^ (rank >>> 32));
  }
}
