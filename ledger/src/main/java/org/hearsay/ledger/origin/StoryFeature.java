package org.hearsay.ledger.origin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearsay.table.TsvTable;

/** What speaks for a text's belonging to a story; each from about 0 to about 1. */
enum StoryFeature {
  /** Cosine of the words. */
  WORDS,
  /** Cosine of the words in capitals. */
  NAMES,
  /** Cosine of the figures. */
  FIGURES,
  /** Cosine of the titles. */
  TITLE,
  /** Cosine of neighbouring words. */
  PAIRS,
  /** How much likelier the words are in the story than in news at large: mean logarithm over 5. */
  LIKELIHOOD,
  /** The greatest cosine with one text of the story. */
  NEAREST,
  /** Natural logarithm of the story's texts, over 5. */
  SIZE,
  /** Days since the story's last report; not learned but set, see docs/origins.md. */
  QUIET_DAYS,
  /** 1. */
  BIAS;

  /** The weights of story-weights.tsv: of headlines alone, and of texts. */
  static final Map<StoryFeature, Double> HEADLINE = weights(1);

  static final Map<StoryFeature, Double> TEXT = weights(2);

  private static Map<StoryFeature, Double> weights(int column) {
    Map<StoryFeature, Double> out = new EnumMap<>(StoryFeature.class);
    for (List<String> row : TsvTable.beside(StoryFeature.class, "story-weights.tsv").rows()) {
      out.put(valueOf(row.get(0)), Double.valueOf(row.get(column)));
    }
    return out;
  }

  /** Above 0 if the text is of the story. */
  static double score(Map<StoryFeature, Double> values, boolean headline) {
    Map<StoryFeature, Double> weights = headline ? HEADLINE : TEXT;
    double sum = 0;
    for (Map.Entry<StoryFeature, Double> value : values.entrySet()) {
      sum += value.getValue() * weights.getOrDefault(value.getKey(), 0.0);
    }
    return sum;
  }
}
