package org.hearsay.ledger.origin;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * copied. Not for several threads.
 */
public final class CopyDetector {
  /** Reports that are asked for of each print, the earliest: of a family its first ones. */
  public static final int HOLDERS = 8;

  /** Pairs that are compared. */
  static final int CANDIDATES = 12;

  /** Prints that a pair must have in common to be compared: one is a phrase. */
  public static final int COMMON = 2;

  private static final int REMEMBERED = 256;

  private final FingerprintIndex index;
  private final Function<String, String> texts;
  private final Map<String, Shingles> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shingles> eldest) {
          return size() > REMEMBERED;
        }
      };

  private String lastText = "";
  private Shingles last = Shingles.of("");

  /** A comparison with a candidate. */
  private record Compared(ReportKey earlier, TextSimilarity likeness) {}

  /**
   * @param texts the text of an earlier report by its id
   */
  public CopyDetector(FingerprintIndex index, Function<String, String> texts) {
    this.index = requireNonNull(index, "index is null");
    this.texts = requireNonNull(texts, "texts is null");
  }

  /** What of a text is kept in the index. */
  public Fingerprints prints(String text) {
    return Fingerprints.of(shinglesOf(text));
  }

  /** Of the same text twice running, made once. */
  private Shingles shinglesOf(String text) {
    if (!text.equals(lastText)) {
      last = Shingles.of(text);
      lastText = text;
    }
    return last;
  }

  /**
   * The link of a report; empty if it is an origin of its own.
   *
   * <p>Of several that it could have been taken from, the one that shares most with it, and of
   * these the earliest.
   *
   * @param key of the report; whether the index holds it or later ones does not matter
   */
  public Optional<CopyLink> link(ReportKey key, String text) {
    Shingles shingles = shinglesOf(text);
    return candidates(key, Fingerprints.of(shingles)).stream()
        .map(earlier -> new Compared(earlier, TextSimilarity.of(shingles(earlier.id()), shingles)))
        .filter(compared -> compared.likeness.copy())
        .min(
            Comparator.comparingInt((Compared compared) -> -compared.likeness.shared())
                .thenComparing(Compared::earlier))
        .map(
            best -> new CopyLink(best.earlier.id(), best.likeness.share(), best.likeness.shared()));
  }

  private List<ReportKey> candidates(ReportKey key, Fingerprints fingerprints) {
    Map<ReportKey, Integer> common = new HashMap<>();
    for (long print : fingerprints.prints()) {
      for (ReportKey holder : index.holders(print, key, HOLDERS)) {
        common.merge(holder, 1, Integer::sum);
      }
    }
    return common.entrySet().stream()
        .filter(entry -> entry.getValue() >= COMMON)
        .sorted(
            Comparator.comparingInt((Map.Entry<ReportKey, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Shingles shingles(String id) {
    return remembered.computeIfAbsent(id, report -> Shingles.of(texts.apply(report)));
  }
}
