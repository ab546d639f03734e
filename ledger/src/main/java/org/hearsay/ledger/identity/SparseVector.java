package org.hearsay.ledger.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words with weights, of length 1 (or nothing). Kept in the order of the words, so that sums come
 * out the same to the last bit whatever was added first.
 *
 * @param slots of a long one, where a word stands, plus 1, by its hash; the next ones where two
 *     words meet; empty of a short one, which is gone through
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; shared by nobody outside the package
record SparseVector(String[] words, double[] weights, int[] slots) {
  /** From so many words on it is quicker to look a word up than to go through them. */
  private static final int LONG = 24;

  static SparseVector of(Map<String, Double> weights) {
    TreeMap<String, Double> sorted = new TreeMap<>(weights);
    double squares = 0;
    for (double w : sorted.values()) {
      squares += w * w;
    }
    double length = Math.sqrt(squares);
    String[] words = sorted.keySet().toArray(String[]::new);
    return new SparseVector(
        words, sorted.values().stream().mapToDouble(w -> w / length).toArray(), slots(words));
  }

  private static int[] slots(String[] words) {
    if (words.length < LONG) {
      return new int[0];
    }
    int[] slots = new int[Integer.highestOneBit(words.length) * 4];
    for (int i = 0; i < words.length; i++) {
      int slot = slot(words[i], slots.length);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
    return slots;
  }

  private static int slot(String word, int slots) {
    int hash = word.hashCode();
    return (hash ^ (hash >>> 16)) & (slots - 1);
  }

  boolean isEmpty() {
    return words.length == 0;
  }

  boolean has(String word) {
    return at(word) >= 0;
  }

  /** Where a word stands; -1 if it does not. */
  private int at(String word) {
    if (slots.length == 0) {
      return Math.max(-1, java.util.Arrays.binarySearch(words, word));
    }
    int slot = slot(word, slots.length);
    while (slots[slot] != 0) {
      int at = slots[slot] - 1;
      if (words[at].equals(word)) {
        return at;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** From 0, nothing in common, to 1. */
  double cosine(SparseVector other) {
    if (other.words.length < words.length) {
      return other.cosine(this);
    }
    return other.slots.length == 0 ? inStep(other) : lookedUp(other);
  }

  private double lookedUp(SparseVector other) {
    double sum = 0;
    for (int i = 0; i < words.length; i++) {
      int at = other.at(words[i]);
      if (at >= 0) {
        sum += weights[i] * other.weights[at];
      }
    }
    return sum;
  }

  private double inStep(SparseVector other) {
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
