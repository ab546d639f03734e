package org.hearsay.ledger.identity;

import org.jspecify.annotations.Nullable;

/**
 * What was found of pairs, so that a claim that is linked anew, or another of the same report, need
 * not be compared again. It only saves time: what is found again is the same.
 *
 * <p>A table of two reports and one of two mentions, in which the later pair takes the place of the
 * one that stood there. Not for several threads.
 */
public final class PairCache {
  private static final int REPORTS = 1 << 14;
  private static final int MENTIONS = 1 << 18;

  private final @Nullable Alike[] reports;
  private final long[] mentions;
  private final double[] scores;

  /** Two reports by their ids. */
  private record Alike(String one, String other, WordSimilarity likeness) {}

  private PairCache(int reports, int mentions) {
    this.reports = new @Nullable Alike[reports];
    this.mentions = new long[mentions];
    this.scores = new double[mentions];
  }

  /** Room for the pairs of some hundred reports: 5 MB. */
  public static PairCache some() {
    return new PairCache(REPORTS, MENTIONS);
  }

  /** No room: every pair is compared. */
  public static PairCache nothing() {
    return new PairCache(0, 0);
  }

  WordSimilarity likeness(DocumentWords one, DocumentWords other) {
    if (reports.length == 0) {
      return WordSimilarity.of(one, other);
    }
    int slot = (int) (hash(one.id(), other.id()) & (reports.length - 1));
    Alike there = reports[slot];
    if (there == null || !there.one.equals(one.id()) || !there.other.equals(other.id())) {
      there = new Alike(one.id(), other.id(), WordSimilarity.of(one, other));
      reports[slot] = there;
    }
    return there.likeness;
  }

  MentionComparison comparison(
      PairModel model, ClaimWeights weights, EventMention mention, EventMention earlier) {
    if (mentions.length == 0) {
      return MentionComparison.of(model, weights, mention, earlier, this);
    }
    // Told apart by 64 bits: two pairs that meet are once in billions of billions.
    long pair = hash(mention.id(), earlier.id());
    int slot = (int) (pair >>> 32) & (mentions.length - 1);
    if (mentions[slot] == pair) {
      return MentionComparison.of(mention, earlier, scores[slot]);
    }
    MentionComparison made = MentionComparison.of(model, weights, mention, earlier, this);
    mentions[slot] = pair;
    scores[slot] = made.remembered();
    return made;
  }

  private static long hash(String one, String other) {
    long hash = mixed(0xcbf29ce484222325L, one);
    return mixed(hash * 31 + 1, other);
  }

  private static long mixed(long seed, String words) {
    long hash = seed;
    for (int i = 0; i < words.length(); i++) {
      hash = (hash ^ words.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
