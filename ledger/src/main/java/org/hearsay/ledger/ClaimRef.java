package org.hearsay.ledger;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A claim named by content: its revision, and its place among the revision's claims by time.
 *
 * @param place from 0
 */
public record ClaimRef(ReportRef report, int place) implements Comparable<ClaimRef> {
  public ClaimRef {
    requireNonNull(report, "report is null");
    if (place < 0) {
      throw new IllegalArgumentException("place " + place);
    }
  }

  @Override
  public int compareTo(ClaimRef other) {
    int order = report.compareTo(other.report);
    return order != 0 ? order : Integer.compare(place, other.place);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClaimRef that && place == that.place && report.equals(that.report);
  }

  @Override
  public int hashCode() {
    return report.hashCode() * 31 + place;
  }
}
