package org.hearsay.ledger.situation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.origin.Stems;
import org.hearsay.model.Report;

/**
 * What reports open with: the words of their titles and first paragraphs, by how many reports have
 * them. What many outlets put first is what happened; the rest is background.
 *
 * <p>Stems without stop words. A function of the reports, in whatever order. Immutable.
 */
public final class LeadWords {
  /** Characters of the text, behind the title. */
  private static final int LEAD = 400;

  /** A sentence of fewer words is not more telling for being short. */
  private static final int SHORTEST = 4;

  private final Map<String, Integer> counts = new HashMap<>();
  private final int reports;

  private LeadWords(Collection<Revision> reports) {
    Set<String> seen = new HashSet<>();
    for (Revision revision : reports) {
      if (seen.add(revision.id())) {
        stems(lead(revision.report())).forEach(stem -> counts.merge(stem, 1, Integer::sum));
      }
    }
    this.reports = Math.max(1, seen.size());
  }

  /** Of these reports, each counted once. */
  public static LeadWords of(Collection<Revision> reports) {
    return new LeadWords(reports);
  }

  private static String lead(Report report) {
    String title = report.title() == null ? "" : report.title();
    String text = report.text();
    return title + "\n" + text.substring(0, Math.min(LEAD, text.length()));
  }

  /** The stems of a text without stop words, each once. */
  public static Set<String> stems(String text) {
    return Stems.words(text).stream().map(Stems::of).collect(Collectors.toSet());
  }

  /** The share of reports that open with a word of this stem, from 0 to 1. */
  public double share(String stem) {
    return counts.getOrDefault(stem, 0) / (double) reports;
  }

  /**
   * How much of what reports open with is in a sentence: the sum of the shares of its stems over
   * the root of their number, so that a long sentence is not central for its length alone.
   */
  public double centrality(String sentence) {
    Set<String> stems = stems(sentence);
    double sum = stems.stream().mapToDouble(this::share).sum();
    return sum / Math.sqrt(Math.max(SHORTEST, stems.size()));
  }
}
