package org.hearsay.ledger.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found of pairs, so that a claim that is linked anew, or another of the same report, need
 * not be compared again. It only saves time: what is found again is the same.
 *
 * <p>A table of two reports and one of two mentions, in which the later pair takes the place of the
 * one that stood there. Not for several threads.
 */
public final class PairCache {
  /**
   * Cosine of the words from which on two reports are about the same: 99.7 % of ECB+ dev's pairs.
   */
  private static final double GATE = .10;

  private static final int REPORTS = 1 << 14;
  private static final int MENTIONS = 1 << 18;
  private static final int RELATIONS = 1 << 15;
  private static final int REASONS = 10_000;

  private final @Nullable Alike[] reports;
  private final long[] mentions;
  private final double[] scores;
  private final long[] akin;
  private final @Nullable Related[] relations;
  private final Map<Long, List<LinkReason>> reasons = new LinkedHashMap<>(16, .75f, true);

  /** Two claims by the hash of theirs. */
  private record Related(long pair, MentionRelation relation) {}

  /** Two reports by their ids. */
  private record Alike(String one, String other, WordSimilarity likeness) {}

  private PairCache(int reports, int mentions, int relations) {
    this.reports = new @Nullable Alike[reports];
    this.mentions = new long[mentions];
    this.scores = new double[mentions];
    this.akin = new long[mentions];
    this.relations = new @Nullable Related[relations];
  }

  /** Room for the pairs of some hundred reports: 10 MB. */
  public static PairCache some() {
    return new PairCache(REPORTS, MENTIONS, RELATIONS);
  }

  /** No room: every pair is compared. */
  public static PairCache nothing() {
    return new PairCache(0, 0, 0);
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

  MentionComparison comparison(PairModel model, EventMention mention, EventMention earlier) {
    if (mentions.length == 0) {
      return compared(model, mention, earlier);
    }
    // Told apart by 64 bits: two pairs that meet are once in billions of billions.
    long pair = pair(mention, earlier);
    int slot = (int) (pair >>> 32) & (mentions.length - 1);
    if (mentions[slot] == pair) {
      return new MentionComparison(mention, earlier, scores[slot]);
    }
    MentionComparison made = compared(model, mention, earlier);
    mentions[slot] = pair;
    scores[slot] = made.score();
    return made;
  }

  private MentionComparison compared(PairModel model, EventMention mention, EventMention earlier) {
    double score = model.score(PairFeatures.of(mention, earlier, this));
    return new MentionComparison(mention, earlier, score);
  }

  /** Two claims compared part by part. */
  MentionRelation relation(PairModel model, EventMention mention, EventMention earlier) {
    if (relations.length == 0) {
      return related(model, mention, earlier);
    }
    long pair = pair(mention, earlier);
    int slot = (int) (pair >>> 32) & (relations.length - 1);
    Related there = relations[slot];
    if (there == null || there.pair != pair) {
      there = new Related(pair, related(model, mention, earlier));
      relations[slot] = there;
    }
    return there.relation;
  }

  private MentionRelation related(PairModel model, EventMention mention, EventMention earlier) {
    double words = model.score(PairFeatures.of(mention, earlier, this));
    double reports =
        mention.inReportOf(earlier) ? 1 : likeness(mention.document(), earlier.document()).words();
    return MentionRelation.of(words, reports, mention, earlier);
  }

  /** Whether the deeds of two mentions are akin. */
  boolean isAkin(EventMention mention, EventMention earlier) {
    if (akin.length == 0) {
      return mention.isAkin(earlier);
    }
    // The last bit is the answer: 63 bits tell the pairs apart.
    long pair = pair(mention, earlier) & ~1L;
    int slot = (int) (pair >>> 32) & (akin.length - 1);
    if ((akin[slot] & ~1L) != pair) {
      akin[slot] = pair | (mention.isAkin(earlier) ? 1 : 0);
    }
    return (akin[slot] & 1) == 1;
  }

  /** Why two mentions are of one event. */
  List<LinkReason> reasons(PairModel model, MentionComparison compared) {
    if (mentions.length == 0) {
      return compared.reasons(model);
    }
    List<LinkReason> found =
        reasons.computeIfAbsent(
            pair(compared.mention(), compared.earlier()), pair -> compared.reasons(model));
    if (reasons.size() > REASONS) {
      reasons.remove(reasons.keySet().iterator().next());
    }
    return found;
  }

  private static long pair(EventMention mention, EventMention earlier) {
    return MixedHash.of(mention.hash() * 31 + earlier.hash());
  }

  /** Whether two reports are about the same, by their rare words. */
  public boolean isAbout(DocumentWords one, DocumentWords other) {
    return likeness(one, other).words() >= GATE;
  }

  private static long hash(String one, String other) {
    return MixedHash.of(MixedHash.of(0, one) * 31 + 1, other);
  }
}
