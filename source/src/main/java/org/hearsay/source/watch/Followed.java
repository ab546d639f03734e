package org.hearsay.source.watch;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.source.feed.FeedEntry;
import org.hearsay.source.web.Answer.Validators;

/** What is known of a feed from the last time. Not thread-safe. */
final class Followed {
  /** Entries that are remembered though the feed has them no more. */
  private static final int GONE = 500;

  private final String address;
  private final Map<String, String> seen = new LinkedHashMap<>();
  private final Map<String, Integer> tries = new HashMap<>();
  private Validators validators = Validators.NONE;
  private Instant due = Instant.EPOCH;
  private int failures;

  Followed(String address) {
    this.address = requireNonNull(address, "address is null");
  }

  String address() {
    return address;
  }

  /** What the server told of what was taken from it in whole. */
  Validators validators() {
    return validators;
  }

  void validators(Validators validators) {
    this.validators = validators;
  }

  /** When it is asked next. */
  Instant due() {
    return due;
  }

  void due(Instant due) {
    this.due = due;
  }

  /** How often in a row it could not be read. */
  int failures() {
    return failures;
  }

  void failures(int failures) {
    this.failures = failures;
  }

  /** The marks of entries by their ids, those longest not in the feed first. */
  Map<String, String> seen() {
    return seen;
  }

  /** How often entries that are not seen yet were asked for in vain, by their ids. */
  Map<String, Integer> tries() {
    return tries;
  }

  boolean hasSeen(FeedEntry entry) {
    return entry.mark().equals(seen.get(entry.id()));
  }

  void saw(FeedEntry entry) {
    tries.remove(entry.id());
    seen.remove(entry.id());
    seen.put(entry.id(), entry.mark());
  }

  /** Counts a try. */
  int tried(FeedEntry entry) {
    return tries.merge(entry.id(), 1, Integer::sum);
  }

  /** Forgets what has long not been among its entries. */
  void forget(Iterable<FeedEntry> present) {
    int count = 0;
    for (FeedEntry entry : present) {
      String mark = seen.remove(entry.id());
      if (mark != null) {
        seen.put(entry.id(), mark);
      }
      count++;
    }
    for (var oldest = seen.entrySet().iterator(); seen.size() > count + GONE; ) {
      oldest.next();
      oldest.remove();
    }
  }
}
