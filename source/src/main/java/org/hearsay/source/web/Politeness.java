package org.hearsay.source.web;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * How machines ask: what a site's robots.txt allows, one request at a time, and a host left alone
 * between two for {@link #GAP}, as long as the robots.txt wants ({@link #MOST} at most), or as long
 * as a server in trouble asked for. Thread-safe.
 */
public final class Politeness implements RequestPolicy {
  public static final Duration GAP = Duration.ofSeconds(2);
  public static final Duration MOST = Duration.ofMinutes(1);

  /** How long a server in trouble is left alone that does not say how long. */
  private static final Duration TROUBLE = Duration.ofMinutes(5);

  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  private static final int HOSTS = 10_000;

  private final Robots robots;
  private final InstantSource clock;
  private final Sleeper pause;
  private final Duration gap;
  private final Map<String, Instant> ready = new LinkedHashMap<>();

  /**
   * @param web by which robots.txt is asked for
   */
  public Politeness(WebSource web, InstantSource clock, Sleeper pause, Duration gap) {
    this.robots = new Robots(web, clock);
    this.clock = requireNonNull(clock, "clock is null");
    this.pause = requireNonNull(pause, "pause is null");
    this.gap = requireNonNull(gap, "gap is null");
  }

  @Override
  public @Nullable Rejected before(String name, URI uri) throws InterruptedException {
    Duration wait;
    synchronized (this) {
      if (isLeftAlone(uri)) {
        return new Rejected(
            name,
            Reason.UNREADABLE,
            host(uri) + " wants to be left alone until " + readyAt(uri).truncatedTo(SECONDS));
      }
      Rejected refused = robots.refusal(name, uri);
      if (refused != null) {
        return refused;
      }
      wait = Duration.between(clock.instant(), readyAt(uri));
      wait = wait.isNegative() ? Duration.ZERO : wait;
      leave(uri, wait.plus(gap)); // The next that asks comes after this one.
    }
    if (wait.isPositive()) {
      pause.of(wait);
    }
    return null;
  }

  /** The host that answered is left alone: it may be another than the one that a link names. */
  @Override
  public synchronized void after(URI uri, FetchResult answer) {
    Duration asked = robots.delay(uri);
    Duration least = asked.compareTo(MOST) > 0 ? MOST : asked.compareTo(gap) > 0 ? asked : gap;
    boolean trouble =
        answer instanceof FetchResult.Failed failed
            && (failed.status() == TOO_MANY || failed.status() == UNAVAILABLE);
    Duration told = answer instanceof FetchResult.Failed failed ? failed.retryAfter() : null;
    Duration longer = told == null ? TROUBLE : told;
    leave(uri, trouble && longer.compareTo(least) > 0 ? longer : least);
  }

  /** Whether a host is to be left alone for longer than is waited for. */
  public synchronized boolean isLeftAlone(URI uri) {
    return readyAt(uri).isAfter(clock.instant().plus(MOST));
  }

  /** When a host may be asked again; long past if it never was. */
  public synchronized Instant readyAt(URI uri) {
    return ready.getOrDefault(host(uri), Instant.EPOCH);
  }

  private void leave(URI uri, Duration time) {
    if (ready.size() >= HOSTS) {
      Instant now = clock.instant();
      ready.values().removeIf(now::isAfter);
    }
    Instant until = clock.instant().plus(time);
    ready.merge(host(uri), until, (one, other) -> one.isAfter(other) ? one : other);
  }

  private static String host(URI uri) {
    return uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
  }
}
