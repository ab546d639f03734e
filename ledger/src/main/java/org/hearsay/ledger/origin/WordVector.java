package org.hearsay.ledger.origin;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What a text is about: a weight for each stem, of length one; empty for a text without words. */
final class WordVector {
  private final Map<String, Double> weights;

  private WordVector(Map<String, Double> weights) {
    this.weights = weights;
  }

  /**
   * Counts become 1 + log(count), times the weight of the word, over the length of all.
   *
   * @param weight of a word, not negative
   */
  static WordVector of(Map<String, Integer> counts, ToDoubleFunction<String> weight) {
    Map<String, Double> weights = new LinkedHashMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> entry : new TreeMap<>(counts).entrySet()) {
      double value = (1 + Math.log(entry.getValue())) * weight.applyAsDouble(entry.getKey());
      weights.put(entry.getKey(), value);
      squares += value * value;
    }
    double length = squares > 0 ? Math.sqrt(squares) : 1;
    weights.replaceAll((word, value) -> value / length);
    return new WordVector(weights);
  }

  Set<String> words() {
    return Collections.unmodifiableSet(weights.keySet());
  }

  double weight(String word) {
    return weights.getOrDefault(word, 0.0);
  }

  /** Cosine: 0 to 1. */
  double cosine(WordVector other) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      sum += entry.getValue() * other.weight(entry.getKey());
    }
    return sum;
  }

  /**
   * The sum of many; its length is kept up with, so that a cosine costs what the one text costs.
   */
  static final class Sum {
    private final Map<String, Double> weights = new HashMap<>();
    private double squares;

    void add(WordVector vector) {
      vector.weights.forEach(
          (word, value) -> {
            double old = weights.getOrDefault(word, 0.0);
            weights.put(word, old + value);
            squares += 2 * old * value + value * value;
          });
    }

    void add(Sum other) {
      other.weights.forEach((word, value) -> weights.merge(word, value, Double::sum));
      squares = weights.values().stream().mapToDouble(value -> value * value).sum();
    }

    double cosine(WordVector vector) {
      if (squares <= 0) {
        return 0;
      }
      double sum = 0;
      for (Map.Entry<String, Double> entry : vector.weights.entrySet()) {
        sum += entry.getValue() * weights.getOrDefault(entry.getKey(), 0.0);
      }
      return sum / Math.sqrt(squares);
    }
  }
}
