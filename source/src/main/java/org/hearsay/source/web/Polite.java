package org.hearsay.source.web;

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
 * as a server in trouble asked for. Not thread-safe.
 */
public final class Polite implements Gate {
  public static final Duration GAP = Duration.ofSeconds(2);
  public static final Duration MOST = Duration.ofMinutes(1);

  private static final int HOSTS = 10_000;

  private final Robots robots;
  private final InstantSource clock;
  private final Pause pause;
  private final Duration gap;
  private final Map<String, Instant> ready = new LinkedHashMap<>();

  /**
   * @param web by which robots.txt is asked for
   */
  public Polite(WebSource web, InstantSource clock, Pause pause, Duration gap) {
    this.robots = new Robots(web, clock);
    this.clock = requireNonNull(clock, "clock is null");
    this.pause = requireNonNull(pause, "pause is null");
    this.gap = requireNonNull(gap, "gap is null");
  }

  @Override
  public @Nullable Rejected before(String name, URI uri) throws InterruptedException {
    if (!robots.allow(uri)) {
      return new Rejected(
          name, Reason.ROBOTS, host(uri) + " keeps machines from it (its robots.txt)");
    }
    Duration wait = Duration.between(clock.instant(), readyAt(uri));
    if (wait.isPositive()) {
      pause.of(wait);
    }
    Duration asked = robots.delay(uri);
    leave(uri, asked.compareTo(MOST) > 0 ? MOST : asked.compareTo(gap) > 0 ? asked : gap);
    return null;
  }

  /** When a host may be asked again; long past if it never was. */
  public Instant readyAt(URI uri) {
    return ready.getOrDefault(host(uri), Instant.EPOCH);
  }

  /** Leaves a host alone for some time from now. */
  public void leave(URI uri, Duration time) {
    if (ready.size() >= HOSTS) {
      Instant now = clock.instant();
      ready.values().removeIf(now::isAfter);
    }
    ready.put(host(uri), clock.instant().plus(time));
  }

  private static String host(URI uri) {
    return uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
  }
}
