package org.hearsay.source.watch;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.source.feed.FeedEntry;
import org.hearsay.source.web.FetchResult.Validators;

/** What is known of a feed from the last time. Not thread-safe. */
final class FeedState {
  /** Entries that are remembered though the feed has them no more. */
  private static final int GONE = 500;

  private final String address;
  private final Map<String, String> seen = new LinkedHashMap<>();
  private final Map<String, Integer> tries = new HashMap<>();
  private Validators validators = Validators.NONE;
  private Instant due = Instant.EPOCH;
  private int failures;

  FeedState(String address) {
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

  /** The marks of entries by their ids and links, those longest not in the feed first. */
  Map<String, String> seen() {
    return seen;
  }

  /** How often entries that are not seen yet were asked for in vain, by their ids. */
  Map<String, Integer> tries() {
    return tries;
  }

  /** By its id or by its link: some feeds give an entry another guid at each visit. */
  boolean hasSeen(FeedEntry entry) {
    return names(entry).stream().anyMatch(name -> entry.mark().equals(seen.get(name)));
  }

  /** Whether the page that an entry leads to is seen, as the entry has it. */
  boolean hasSeenPage(FeedEntry entry) {
    String page = entry.page();
    return page != null && entry.mark().equals(seen.get(page));
  }

  void saw(FeedEntry entry) {
    tries.remove(entry.id());
    for (String name : names(entry)) {
      seen.remove(name);
      seen.put(name, entry.mark());
    }
  }

  private static Set<String> names(FeedEntry entry) {
    Set<String> out = new LinkedHashSet<>();
    out.add(entry.id());
    String page = entry.page();
    if (page != null) {
      out.add(page);
    }
    return out;
  }

  /** Counts a try. */
  int tried(FeedEntry entry) {
    return tries.merge(entry.id(), 1, Integer::sum);
  }

  /** Forgets what has long not been among its entries. */
  void forget(Iterable<FeedEntry> present) {
    int count = 0;
    for (FeedEntry entry : present) {
      for (String name : names(entry)) {
        String mark = seen.remove(name);
        if (mark != null) {
          seen.put(name, mark);
        }
        count++;
      }
    }
    for (var oldest = seen.entrySet().iterator(); seen.size() > count + GONE; ) {
      oldest.next();
      oldest.remove();
    }
  }
}
