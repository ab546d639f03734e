package org.hearsay.ledger.identity;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.hearsay.ledger.identity.ClaimComparison.Outcome;

/**
 * Two mentions that were read as claims, compared part by part.
 *
 * @param words log odds of {@link PairModel}
 * @param sameStem whether their words are forms of one
 * @param kinds how far the words name the same kinds of happening, from 0 to 1
 * @param parts what both tell
 * @param crosses whether what befell one stands around the other
 * @param sameReport whether they stand in one report
 * @param sameSentence and in one sentence of it
 * @param sentences cosine of the words around
 * @param reports cosine of the words of their reports; 1 in the same
 * @param days between the days on which they were known
 */
record MentionRelation(
    EventMention earlier,
    double words,
    boolean sameStem,
    double kinds,
    Map<LinkEvidence, Outcome> parts,
    boolean crosses,
    boolean sameReport,
    boolean sameSentence,
    double sentences,
    double reports,
    long days) {
  /**
   * @param words log odds by their words
   * @param reports cosine of the words of their reports, if they are two
   */
  static MentionRelation of(
      double words, double reports, EventMention mention, EventMention earlier) {
    boolean sameReport = mention.inReportOf(earlier);
    return new MentionRelation(
        earlier,
        words,
        mention.trigger().stem().equals(earlier.trigger().stem()),
        mention.trigger().sameKind(earlier.trigger()),
        ClaimComparison.of(mention.parts(), earlier.parts()),
        around(mention.parts(), earlier) || around(earlier.parts(), mention),
        sameReport,
        sameReport && mention.sentence() == earlier.sentence(),
        mention.surroundings().all().cosine(earlier.surroundings().all()),
        sameReport ? 1 : reports,
        Math.abs(day(mention) - day(earlier)));
  }

  private static boolean around(ClaimParts parts, EventMention other) {
    return anyOf(parts.objects(), other) || anyOf(parts.doers(), other);
  }

  private static boolean anyOf(Set<String> stems, EventMention other) {
    for (String stem : stems) {
      if (other.surroundings().all().has(stem)) {
        return true;
      }
    }
    return false;
  }

  private static long day(EventMention mention) {
    return mention.known().atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }

  /** Whether another place and another time rule it out. */
  boolean excluded() {
    return ClaimComparison.excludes(parts);
  }

  /** 1 where a part is the same or, of days, near; -1 where it differs; 0 where one lacks it. */
  int part(LinkEvidence evidence) {
    Outcome outcome = parts.get(evidence);
    if (outcome == null) {
      return 0;
    }
    return switch (outcome) {
      case SAME -> 1;
      case NEAR -> evidence == LinkEvidence.TIME ? 1 : 0;
      case DIFFERS -> -1;
    };
  }
}
