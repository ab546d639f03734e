package org.hearsay.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers by their tags: as long as the ledger is in the same state, the same question has the same
 * answer. Those used last are kept, up to so many bytes. Thread-safe.
 */
final class Remembered {
  private final long most;
  private final Map<String, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param most bytes
   */
  Remembered(long most) {
    this.most = most;
  }

  synchronized Optional<Answer> get(String tag) {
    return Optional.ofNullable(answers.get(tag));
  }

  /** One that alone would fill a quarter is not kept. */
  synchronized void put(String tag, Answer answer) {
    long size = answer.body().length;
    if (size > most / 4 || answers.putIfAbsent(tag, answer) != null) {
      return;
    }
    bytes += size;
    Iterator<Answer> oldest = answers.values().iterator();
    while (bytes > most && oldest.hasNext()) {
      bytes -= oldest.next().body().length;
      oldest.remove();
    }
  }
}
