package org.hearsay.source.web;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/** What a server said. */
public sealed interface FetchResult {
  /**
   * Bytes.
   *
   * @param validators to ask with the next time
   */
  record Fetched(Item.Raw raw, Validators validators) implements FetchResult {
    public Fetched {
      requireNonNull(raw, "raw is null");
      requireNonNull(validators, "validators is null");
    }
  }

  /** The same as the last time (304). */
  record NotModified() implements FetchResult {}

  /**
   * Nothing.
   *
   * @param status of HTTP; 0 where the server gave none
   * @param retryAfter how long it wants to be left alone; null if it does not say
   */
  record Failed(Rejected rejected, int status, @Nullable Duration retryAfter)
      implements FetchResult {
    public Failed {
      requireNonNull(rejected, "rejected is null");
    }

    /** Whether another time may find it: no answer, too many requests, a server in trouble. */
    public boolean mayCome() {
      return status == 0 && rejected.reason() == Reason.UNREADABLE
          || status == 408
          || status == 425
          || status == 429
          || status >= 500;
    }
  }

  /** By which a server tells whether what it has is still the same (RFC 9110, 8.8). */
  record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);
  }
}
