package org.hearsay.ledger.origin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports put into stories, one after the other in their order: for browsing, and as a gate for
 * what may be one event.
 *
 * <p>Example: "Sbarro files for bankruptcy" and "Pizza chain seeks protection from creditors".
 *
 * <p>A report joins the story before it that fits best, or begins one. Two stories of headlines may
 * turn out to be one as they grow, told in other words at first: then the smaller becomes part of
 * the larger ({@link #now}). Only stories that share a rare word with it are compared, of each word
 * the {@value #LATEST} that had it last, so that the cost does not grow with the stream. Not for
 * several threads.
 */
public final class Stories {
  /** A story that was quiet for longer is over. */
  static final Duration WINDOW = Duration.ofDays(14);

  /** The rarest words of a report, by which stories are found. */
  private static final int WORDS = 16;

  /** Stories that are remembered with a word. */
  private static final int LATEST = 24;

  /** Stories that are compared in full. */
  private static final int CANDIDATES = 10;

  /** Headlines that a story has when it is first asked whether it is another one's. */
  private static final int GROWN = 4;

  /**
   * What the headlines of one must score in the other in the mean. Higher than the border of a
   * single one, for this joins many; see docs/origins.md.
   */
  private static final double ONE = 2;

  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, Deque<Story>> byWord = new HashMap<>();

  /**
   * Where a report was put.
   *
   * @param story named after the report that began it
   * @param begun whether this one did
   * @param score natural logarithm of the odds that it belongs there, shifted so that 0 is the
   *     border; 0 for one that begins
   */
  public record Placement(String story, boolean begun, double score) {}

  /**
   * Puts a report into its story.
   *
   * @param title null where the report has none apart from the text
   * @param text empty for a headline alone
   * @param known null where it has no date
   */
  public Placement add(
      String report, @Nullable String title, String text, @Nullable Instant known) {
    StoryText words = StoryText.of(title, text);
    List<String> rarest = rarest(words);
    List<Story> candidates = candidates(words, rarest, known);
    Story best = null;
    double bestScore = 0;
    for (Story story : candidates) {
      double score = StoryFeature.score(story.features(words, known), words.headline());
      if (score > bestScore) {
        best = story;
        bestScore = score;
      }
    }
    Story story = best == null ? stories.computeIfAbsent(report, Story::new) : best;
    story.add(words, known);
    rarest.forEach(word -> remember(word, story));
    if (words.headline()) {
      candidates.forEach(other -> unite(story.now(), other.now()));
    }
    return new Placement(story.now().id(), best == null, bestScore);
  }

  /** The story that a story is a part of by now; itself as a rule. */
  public String now(String story) {
    Story known = stories.get(story);
    return known == null ? story : known.now().id();
  }

  private static void unite(Story one, Story other) {
    if (one == other || one.size() < GROWN || other.size() < GROWN) {
      return;
    }
    boolean isLarger = one.size() >= other.size();
    Story larger = isLarger ? one : other;
    Story smaller = isLarger ? other : one;
    if (larger.fits(smaller) > ONE) {
      larger.absorb(smaller);
    }
  }

  private static List<String> rarest(StoryText text) {
    DocumentFrequencies news = DocumentFrequencies.news();
    return text.words().words().stream()
        .sorted(
            Comparator.comparingDouble((String word) -> -text.words().weight(word))
                .thenComparingDouble(word -> -news.idf(word))
                .thenComparing(word -> word))
        .limit(WORDS)
        .toList();
  }

  /** A story that may be a report's, and how like its words are. */
  private record Candidate(Story story, double cosine) {}

  private List<Story> candidates(StoryText text, List<String> words, @Nullable Instant known) {
    Set<Story> found = new LinkedHashSet<>();
    for (String word : words) {
      byWord.getOrDefault(word, new ArrayDeque<>()).forEach(story -> found.add(story.now()));
    }
    return found.stream()
        .filter(story -> !over(story, known))
        .map(story -> new Candidate(story, story.cosine(text)))
        .sorted(
            Comparator.comparingDouble((Candidate candidate) -> -candidate.cosine)
                .thenComparing(candidate -> candidate.story.id()))
        .limit(CANDIDATES)
        .map(Candidate::story)
        .toList();
  }

  private static boolean over(Story story, @Nullable Instant known) {
    Instant last = story.last();
    return known != null && last != null && Duration.between(last, known).compareTo(WINDOW) > 0;
  }

  private void remember(String word, Story story) {
    Deque<Story> latest = byWord.computeIfAbsent(word, key -> new ArrayDeque<>());
    latest.remove(story);
    latest.addLast(story);
    if (latest.size() > LATEST) {
      latest.removeFirst();
    }
  }
}
