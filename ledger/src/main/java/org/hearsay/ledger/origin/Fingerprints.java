package org.hearsay.ledger.origin;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * The prints of a text that are kept in an index: of each {@value #WINDOW} neighbouring runs of
 * four words the least (winnowing; Schleimer, Wilkerson and Aiken, SIGMOD 2003).
 *
 * <p>Two texts that share {@value #WINDOW} + 3 words in a row share a print, wherever they stand:
 * cutting, re-ordering and insertion spoil only the prints at the seams. About 2 in {@value
 * #WINDOW} + 1 of all runs are kept.
 */
public final class Fingerprints {
  /** Runs among which one is kept for certain. */
  static final int WINDOW = 4;

  private final long[] prints;

  private Fingerprints(long[] prints) {
    this.prints = prints;
  }

  public static Fingerprints of(String text) {
    return of(Shingles.of(requireNonNull(text, "text is null")));
  }

  public static Fingerprints of(Shingles shingles) {
    TreeSet<Long> kept = new TreeSet<>();
    int windows = Math.max(Math.min(1, shingles.size()), shingles.size() - WINDOW + 1);
    for (int i = 0; i < windows; i++) {
      long least = Long.MAX_VALUE;
      for (int j = i; j < Math.min(i + WINDOW, shingles.size()); j++) {
        least = Math.min(least, shingles.print(j));
      }
      kept.add(least);
    }
    return new Fingerprints(kept.stream().mapToLong(Long::longValue).toArray());
  }

  /** Ascending, each once; empty for a text without words. */
  public long[] prints() {
    return prints.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprints that && Arrays.equals(prints, that.prints);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(prints);
  }

  @Override
  public String toString() {
    return prints.length + " prints";
  }
}
