package org.hearsay.ledger.origin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** An index of prints for one run. Not for several threads. */
public final class MemoryFingerprintIndex implements FingerprintIndex {
  private final Map<Long, TreeSet<ReportKey>> holders = new HashMap<>();

  /** Adds a report, in any order. */
  public void add(ReportKey report, Fingerprints fingerprints) {
    for (long print : fingerprints.prints()) {
      holders.computeIfAbsent(print, key -> new TreeSet<>()).add(report);
    }
  }

  @Override
  public List<ReportKey> holders(long print, ReportKey before, int limit) {
    TreeSet<ReportKey> all = holders.get(print);
    return all == null ? List.of() : all.headSet(before).stream().limit(limit).toList();
  }
}
