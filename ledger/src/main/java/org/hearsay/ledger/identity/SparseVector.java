package org.hearsay.ledger.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words with weights, of length 1 (or nothing). Kept in the order of the words, so that sums come
 * out the same to the last bit whatever was added first.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; shared by nobody outside the package
record SparseVector(String[] words, double[] weights) {

  static SparseVector of(Map<String, Double> weights) {
    TreeMap<String, Double> sorted = new TreeMap<>(weights);
    double squares = 0;
    for (double w : sorted.values()) {
      squares += w * w;
    }
    double length = Math.sqrt(squares);
    return new SparseVector(
        sorted.keySet().toArray(String[]::new),
        sorted.values().stream().mapToDouble(w -> w / length).toArray());
  }

  boolean isEmpty() {
    return words.length == 0;
  }

  boolean has(String word) {
    return java.util.Arrays.binarySearch(words, word) >= 0;
  }

  /** From 0, nothing in common, to 1. */
  double cosine(SparseVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < words.length && j < other.words.length) {
      int order = words[i].compareTo(other.words[j]);
      if (order == 0) {
        sum += weights[i++] * other.weights[j++];
      } else if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** The words of most weight, heaviest first. */
  List<String> heaviest(int limit) {
    return java.util.stream.IntStream.range(0, words.length)
        .boxed()
        .sorted((a, b) -> Double.compare(weights[b], weights[a]))
        .limit(limit)
        .map(i -> words[i])
        .toList();
  }

  /** What both have, heaviest first. */
  List<String> shared(SparseVector other, int limit) {
    return heaviest(words.length).stream().filter(other::has).limit(limit).toList();
  }
}
