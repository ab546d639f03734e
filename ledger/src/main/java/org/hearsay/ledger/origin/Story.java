package org.hearsay.ledger.origin;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A story while it grows. A comparison costs what the text costs, however thick the story is. */
final class Story {
  /** Texts that one is compared with by itself. */
  private static final int RECENT = 40;

  /** Texts of another that are compared with it. */
  private static final int SAMPLE = 12;

  /** Words after which a story's own count is worth as much as the background's. */
  private static final double PRIOR = 60;

  /** The background keeps this much, so that a new word does not rule a text out. */
  private static final double OWN = 0.9;

  private final String id;
  private final WordVector.Sum words = new WordVector.Sum();
  private final WordVector.Sum names = new WordVector.Sum();
  private final WordVector.Sum figures = new WordVector.Sum();
  private final WordVector.Sum titles = new WordVector.Sum();
  private final WordVector.Sum pairs = new WordVector.Sum();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Deque<StoryText> recent = new ArrayDeque<>();
  private int all;
  private int size;
  private @Nullable Instant last;
  private @Nullable Story into;

  Story(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  /** The story that this one is a part of by now; itself as a rule. */
  Story now() {
    Story out = this;
    while (out.into != null) {
      out = out.into;
    }
    return out;
  }

  int size() {
    return size;
  }

  /** Takes in another, which is a part of this from now on. */
  void absorb(Story other) {
    words.add(other.words);
    names.add(other.names);
    figures.add(other.figures);
    titles.add(other.titles);
    pairs.add(other.pairs);
    other.counts.forEach((word, count) -> counts.merge(word, count, Integer::sum));
    all += other.all;
    size += other.size;
    recent.addAll(other.recent);
    while (recent.size() > RECENT) {
      recent.removeFirst();
    }
    if (other.last != null && (last == null || other.last.isAfter(last))) {
      last = other.last;
    }
    other.into = this;
  }

  /** How well the last texts of another story fit this one: the mean of their scores. */
  double fits(Story other) {
    return other.recent.stream()
        .skip(Math.max(0, other.recent.size() - SAMPLE))
        .mapToDouble(text -> StoryFeature.score(features(text, last), text.headline()))
        .average()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  /** When its last report was known; null if none has a date. */
  @Nullable Instant last() {
    return last;
  }

  void add(StoryText text, @Nullable Instant known) {
    words.add(text.words());
    names.add(text.names());
    figures.add(text.figures());
    titles.add(text.title());
    pairs.add(text.pairs());
    text.words().words().forEach(word -> counts.merge(word, 1, Integer::sum));
    all += text.words().words().size();
    size++;
    recent.addLast(text);
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
    if (known != null && (last == null || known.isAfter(last))) {
      last = known;
    }
  }

  /** Of the words alone: what tells which stories to compare in full. */
  double cosine(StoryText text) {
    return words.cosine(text.words());
  }

  Map<StoryFeature, Double> features(StoryText text, @Nullable Instant known) {
    Map<StoryFeature, Double> out = new EnumMap<>(StoryFeature.class);
    out.put(StoryFeature.WORDS, words.cosine(text.words()));
    out.put(StoryFeature.NAMES, names.cosine(text.names()));
    out.put(StoryFeature.FIGURES, figures.cosine(text.figures()));
    out.put(StoryFeature.TITLE, titles.cosine(text.title()));
    out.put(StoryFeature.PAIRS, pairs.cosine(text.pairs()));
    out.put(StoryFeature.LIKELIHOOD, likelihood(text));
    out.put(
        StoryFeature.NEAREST,
        recent.stream().mapToDouble(other -> text.words().cosine(other.words())).max().orElse(0));
    out.put(StoryFeature.SIZE, Math.log(size) / 5);
    out.put(StoryFeature.QUIET_DAYS, quietDays(known));
    out.put(StoryFeature.BIAS, 1.0);
    return out;
  }

  private double likelihood(StoryText text) {
    double own = OWN * all / (all + PRIOR);
    double sum = 0;
    for (String word : text.words().words()) {
      double news = DocumentFrequencies.news().share(word);
      double story = counts.getOrDefault(word, 0) / (double) Math.max(1, all);
      sum += Math.log(((1 - own) * news + own * story) / news);
    }
    return sum / Math.max(1, text.words().words().size()) / 5;
  }

  /** Whole days, as a report states no more. */
  private double quietDays(@Nullable Instant known) {
    if (known == null || last == null) {
      return 0;
    }
    Instant day = known.truncatedTo(ChronoUnit.DAYS);
    return Math.abs(Duration.between(last.truncatedTo(ChronoUnit.DAYS), day).toDays());
  }
}
