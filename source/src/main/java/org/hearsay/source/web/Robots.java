package org.hearsay.source.web;

import static java.util.Objects.requireNonNull;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.web.FetchResult.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What sites ask of machines in their robots.txt (RFC 9309), each asked once a day. Where there is
 * none everything is allowed; where the server is in trouble, nothing for ten minutes. Not
 * thread-safe.
 */
final class Robots {
  /** As in the User-agent lines of a robots.txt. */
  private static final String NAME = "hearsay";

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration TROUBLE = Duration.ofMinutes(10);

  /** Sites that are remembered. */
  private static final int MOST = 10_000;

  private final WebSource web;
  private final InstantSource clock;

  /** Its own bound is left out, behind which a long delay forbids everything. */
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 1);

  private final Map<String, Rules> sites = new LinkedHashMap<>();

  Robots(WebSource web, InstantSource clock) {
    this.web = requireNonNull(web, "web is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /**
   * A site's rules.
   *
   * @param until when they are asked for again
   * @param trouble why they could not be had; null if they could
   */
  private record Rules(SimpleRobotRules rules, Instant until, @Nullable String trouble) {}

  /** Why an address is not to be asked; null if it may be. */
  @Nullable Rejected refusal(String name, URI uri) {
    Rules rules = rules(uri);
    if (rules.trouble != null) {
      return new Rejected(
          name,
          Reason.UNREADABLE,
          "the robots.txt of " + uri.getHost() + " cannot be had just now: " + rules.trouble);
    }
    return rules.rules.isAllowed(uri.toString())
        ? null
        : new Rejected(
            name, Reason.ROBOTS, uri.getHost() + " keeps machines from it (its robots.txt)");
  }

  /** How long the site wants to be left alone between two requests; zero if it does not say. */
  Duration delay(URI uri) {
    long millis = rules(uri).rules.getCrawlDelay();
    return millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
  }

  private Rules rules(URI uri) {
    String site = uri.getScheme() + "://" + uri.getRawAuthority();
    Rules known = sites.get(site);
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.until)) {
      return known;
    }
    if (sites.size() >= MOST) {
      sites.remove(sites.keySet().iterator().next());
    }
    Rules asked = ask(site + "/robots.txt", now);
    sites.put(site, asked);
    return asked;
  }

  private Rules ask(String address, Instant now) {
    return switch (web.ask(address, Validators.NONE, RequestPolicy.OPEN)) {
      case FetchResult.Fetched fetched ->
          new Rules(
              parser.parseContent(address, fetched.raw().bytes(), "text/plain", List.of(NAME)),
              now.plus(DAY),
              null);
      case FetchResult.Failed failed when failed.mayCome() ->
          new Rules(
              new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
              now.plus(TROUBLE),
              failed.rejected().message());
      case FetchResult.Failed failed when failed.rejected().reason() == Reason.TOO_LARGE ->
          all(RobotRulesMode.ALLOW_NONE, now);
      case FetchResult.Failed failed -> all(RobotRulesMode.ALLOW_ALL, now);
      case FetchResult.NotModified unmodified -> all(RobotRulesMode.ALLOW_ALL, now);
    };
  }

  private static Rules all(RobotRulesMode mode, Instant now) {
    return new Rules(new SimpleRobotRules(mode), now.plus(DAY), null);
  }
}
