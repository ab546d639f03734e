package org.hearsay.ledger.identity;

import java.util.Set;

/** What two sets have in common. */
final class WordSets {
  private WordSets() {}

  /** How many words are in both. */
  static int shared(Set<String> a, Set<String> b) {
    int n = 0;
    for (String word : a.size() < b.size() ? a : b) {
      if (a.contains(word) && b.contains(word)) {
        n++;
      }
    }
    return n;
  }

  /** Whether any is in both. */
  static <T> boolean meet(Set<T> a, Set<T> b) {
    for (T item : a) {
      if (b.contains(item)) {
        return true;
      }
    }
    return false;
  }
}
