package org.hearsay.ledger.origin;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Links a report to the earlier one that its text was taken from.
 *
 * <p>Looks at what comes before the report in their order and at nothing else, so that a later
 * report never changes a link. The cost is that of the report's prints times {@value #HOLDERS} and
 * of comparing {@value #CANDIDATES} pairs, however many reports there are and however often one was
 * copied.
 *
 * @param holders the earliest {@value #HOLDERS} reports that hold a print and come before the
 *     report, in their order
 * @param texts the runs of words of an earlier report
 * @param <K> names reports, in their order
 */
public record CopyDetector<K extends Comparable<K>>(
    Function<Long, List<K>> holders, Function<K, Shingles> texts) {
  /** Name and version of the rules; with others, projections must be made anew. */
  public static final String RULES = "taken text 1";

  /** Reports that are asked for of each print, the earliest: of a family its first ones. */
  public static final int HOLDERS = 8;

  /** Pairs that are compared. */
  static final int CANDIDATES = 12;

  /** Prints that a pair must have in common to be compared: one is a phrase. */
  public static final int COMMON = 2;

  public CopyDetector {
    requireNonNull(holders, "holders is null");
    requireNonNull(texts, "texts is null");
  }

  /** The report that one was taken from. */
  public record Copied<K>(K earlier, double share, int shared) {}

  /** A comparison with a candidate. */
  private record Compared<K>(K earlier, TextSimilarity likeness) {}

  /**
   * What a text was taken from; empty if it is an origin of its own.
   *
   * <p>Of several that it could have been taken from, the one that shares most with it, and of
   * these the earliest.
   */
  public Optional<Copied<K>> find(Shingles text) {
    return candidates(Fingerprints.of(text)).stream()
        .map(earlier -> new Compared<>(earlier, TextSimilarity.of(texts.apply(earlier), text)))
        .filter(compared -> compared.likeness.copy())
        .min(
            Comparator.comparingInt((Compared<K> compared) -> -compared.likeness.shared())
                .thenComparing(Compared::earlier))
        .map(best -> new Copied<>(best.earlier, best.likeness.share(), best.likeness.shared()));
  }

  private List<K> candidates(Fingerprints fingerprints) {
    Map<K, Integer> common = new HashMap<>();
    for (long print : fingerprints.prints()) {
      for (K holder : holders.apply(print)) {
        common.merge(holder, 1, Integer::sum);
      }
    }
    return common.entrySet().stream()
        .filter(entry -> entry.getValue() >= COMMON)
        .sorted(
            Comparator.comparingInt((Map.Entry<K, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
