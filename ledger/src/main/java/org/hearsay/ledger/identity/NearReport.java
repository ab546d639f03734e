package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hearsay.ledger.identity.StemLexicon.Kinship;

/**
 * A report that shares keys with a mention, or is its own. Its words and mentions are asked for
 * only if it is looked into.
 *
 * @param id of its {@link DocumentWords}
 * @param keys those that it shares; all of them where it is the mention's own report
 * @param mentions its mentions before the mention, in order
 */
public record NearReport(
    String id,
    Set<String> keys,
    Supplier<DocumentWords> document,
    Supplier<List<Candidate>> mentions) {
  private static final double CLAIM_KEY = 4;
  private static final double GATE = .10;

  public NearReport {
    requireNonNull(id, "id is null");
    keys = Set.copyOf(keys);
    requireNonNull(document, "document is null");
    requireNonNull(mentions, "mentions is null");
  }

  /** A report with how much it shares with the mention's. */
  private record Weighed(NearReport report, double weight) {}

  /**
   * The mentions to compare with: those of reports that are about the same, first those whose deed
   * is akin, of each event and in all no more than the reach allows.
   *
   * @param reports the latest first
   */
  public static List<Candidate> choose(
      EventMention mention, List<NearReport> reports, SearchBounds reach) {
    return candidates(mention, nearest(mention, reports, reach, PairCache.nothing()), reach);
  }

  /**
   * The reports that are looked into: those that are about the same and share most, first. It hangs
   * on the reports' words and keys alone, and not on their mentions.
   *
   * @param reports the latest first
   */
  public static List<NearReport> nearest(
      EventMention mention, List<NearReport> reports, SearchBounds reach, PairCache remembered) {
    return reports.stream()
        .map(report -> new Weighed(report, report.weight(mention)))
        .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
        .map(Weighed::report)
        .filter(report -> report.passes(mention, remembered))
        .limit(reach.reports())
        .toList();
  }

  /**
   * The mentions to compare with.
   *
   * @param nearest the reports that are looked into, in that order
   */
  public static List<Candidate> candidates(
      EventMention mention, List<NearReport> nearest, SearchBounds reach) {
    List<Candidate> akin = new ArrayList<>();
    List<Candidate> others = new ArrayList<>();
    for (NearReport near : nearest) {
      for (Candidate candidate : near.mentions.get().reversed()) {
        (akin(mention, candidate.mention()) ? akin : others).add(candidate);
      }
    }
    Map<String, Integer> taken = new HashMap<>();
    return Stream.concat(akin.stream(), others.stream())
        .filter(candidate -> taken.merge(candidate.event(), 1, Integer::sum) <= reach.ofEvent())
        .limit(reach.compared())
        .toList();
  }

  private boolean isOf(EventMention mention) {
    return id.equals(mention.document().id());
  }

  private double weight(EventMention mention) {
    if (isOf(mention)) {
      return Double.POSITIVE_INFINITY;
    }
    StemLexicon lexicon = mention.document().lexicon();
    return keys.stream()
        .sorted()
        .mapToDouble(key -> key.startsWith("w:") ? lexicon.rarity(key.substring(2)) : CLAIM_KEY)
        .sum();
  }

  /** Whether the two are about the same: the gate keeps 99.7 % of ECB+ dev's true pairs. */
  private boolean passes(EventMention mention, PairCache remembered) {
    return isOf(mention) || isAbout(mention.document(), keys, document, remembered);
  }

  /**
   * Whether a report is about the same as a mention that it shares keys with.
   *
   * @param document of the mention
   * @param earlier of the other report; asked for only if the keys do not tell
   */
  public static boolean isAbout(
      DocumentWords document,
      Set<String> keys,
      Supplier<DocumentWords> earlier,
      PairCache remembered) {
    return keys.stream().anyMatch(key -> !key.startsWith("w:"))
        || remembered.likeness(document, earlier.get()).words() >= GATE;
  }

  private static boolean akin(EventMention mention, EventMention earlier) {
    if (!java.util.Collections.disjoint(mention.trigger().stems(), earlier.trigger().stems())
        || !java.util.Collections.disjoint(mention.parts().types(), earlier.parts().types())) {
      return true;
    }
    Kinship kinship =
        mention.document().lexicon().kinship(mention.trigger().stem(), earlier.trigger().stem());
    return kinship.same() > 0 || kinship.wider() > 0;
  }
}
