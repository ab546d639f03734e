package org.hearsay.ledger;

import static java.util.Objects.requireNonNull;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A revision named by its content, in the one order that every ledger has: by when it was known,
 * then by id.
 *
 * @param known {@link Revision#known()}, milliseconds since 1970
 * @param rank the digits of the revision's id, moved so that the order of signed numbers is that of
 *     the ids
 */
public record ReportRef(long known, long rank) implements Comparable<ReportRef> {
  /** Hexadecimal digits of a revision's id, behind its "r". */
  public static final int DIGITS = 16;

  public static ReportRef of(Revision revision) {
    return new ReportRef(revision.known().toEpochMilli(), rank(revision.id()));
  }

  /**
   * The rank of a revision's id.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static long rank(String id) {
    if (requireNonNull(id, "id is null").length() != DIGITS + 1 || id.charAt(0) != 'r') {
      throw new IllegalArgumentException("not the id of a revision: " + id);
    }
    return HexFormat.fromHexDigitsToLong(id, 1, id.length()) ^ Long.MIN_VALUE;
  }

  /** Id of the revision with this rank. */
  public static String id(long rank) {
    return "r" + HexFormat.of().toHexDigits(rank ^ Long.MIN_VALUE);
  }

  /** Id of the revision: "r1f0c3a9e55d20b46". */
  public String id() {
    return id(rank);
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
