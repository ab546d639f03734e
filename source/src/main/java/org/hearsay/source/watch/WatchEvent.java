package org.hearsay.source.watch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/** What a watch has to tell of a feed. */
public sealed interface WatchEvent {
  String feed();

  /**
   * It was read.
   *
   * @param entries in it
   * @param fresh of them not seen before
   */
  record Read(String feed, int entries, int fresh) implements WatchEvent {
    public Read {
      requireNonNull(feed, "feed is null");
    }
  }

  /** It is as it was. */
  record Same(String feed) implements WatchEvent {
    public Same {
      requireNonNull(feed, "feed is null");
    }
  }

  /**
   * Entries wait for another round: their servers want to be left alone.
   *
   * @param entries that wait
   * @param until when the first of these servers may be asked
   */
  record Waiting(String feed, int entries, Instant until) implements WatchEvent {
    public Waiting {
      requireNonNull(feed, "feed is null");
      requireNonNull(until, "until is null");
    }
  }

  /**
   * It could not be read.
   *
   * @param again when it is tried again
   */
  record Failed(String feed, String message, Duration again) implements WatchEvent {
    public Failed {
      requireNonNull(feed, "feed is null");
      requireNonNull(message, "message is null");
      requireNonNull(again, "again is null");
    }
  }
}
