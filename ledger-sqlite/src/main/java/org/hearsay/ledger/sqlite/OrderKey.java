package org.hearsay.ledger.sqlite;

import org.hearsay.ledger.ReportRef;

/**
 * Where a claim or a report stands in the one order that every ledger has, as numbers: {@link
 * org.hearsay.ledger.StoredClaim#BY_TIME} in the file.
 *
 * @param known milliseconds
 * @param rank of the revision: {@link ReportRef#rank}
 * @param item number of the claim, or of the entry in which the report was read
 */
record OrderKey(long known, long rank, long item) implements Comparable<OrderKey> {
  /** How many bits of a claim's number tell its place in its reading. */
  static final int BITS = 20;

  /** Of a claim or a report, by the revision that it is of. */
  static OrderKey of(ReportRef report, long item) {
    return new OrderKey(report.known(), report.rank(), item);
  }

  /** Number of the claim at this place of a reading. */
  static long claim(long entry, int place) {
    if (place >= 1 << BITS) {
      throw new IllegalArgumentException("a reading with more than " + place + " claims");
    }
    return entry << BITS | place;
  }

  /** The place of a claim among those of its reading. */
  static int place(long claim) {
    return (int) (claim & ((1 << BITS) - 1));
  }

  static long entry(long claim) {
    return claim >> BITS;
  }

  @Override
  public int compareTo(OrderKey other) {
    int order = Long.compare(known, other.known);
    order = order != 0 ? order : Long.compare(rank, other.rank);
    return order != 0 ? order : Long.compare(item, other.item);
  }
}
