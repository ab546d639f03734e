package org.hearsay.ledger.origin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which reports hold which prints, in memory. Not for several threads.
 *
 * @param <K> names reports, in their order
 */
public final class PrintHolders<K extends Comparable<K>> {
  private final Map<Long, NavigableSet<K>> holders = new HashMap<>();

  /** Adds a report, in any order. */
  public void add(K report, Fingerprints fingerprints) {
    for (long print : fingerprints.prints()) {
      holders.computeIfAbsent(print, key -> new TreeSet<>()).add(report);
    }
  }

  /** The first reports that hold a print and come before a report. */
  public List<K> first(long print, K before, int limit) {
    NavigableSet<K> all = holders.get(print);
    return all == null ? List.of() : all.headSet(before, false).stream().limit(limit).toList();
  }

  /** The reports that hold a print and come after a report. */
  public List<K> after(long print, K report) {
    NavigableSet<K> all = holders.get(print);
    return all == null ? List.of() : List.copyOf(all.tailSet(report, false));
  }
}
