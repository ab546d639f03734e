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
import org.hearsay.source.web.Answer.Validators;

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
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Map<String, Rules> sites = new LinkedHashMap<>();

  Robots(WebSource web, InstantSource clock) {
    this.web = requireNonNull(web, "web is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /**
   * A site's rules.
   *
   * @param until when they are asked for again
   */
  private record Rules(SimpleRobotRules rules, Instant until) {}

  boolean allow(URI uri) {
    return rules(uri).isAllowed(uri.toString());
  }

  /** How long the site wants to be left alone between two requests; zero if it does not say. */
  Duration delay(URI uri) {
    long millis = rules(uri).getCrawlDelay();
    return millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
  }

  private SimpleRobotRules rules(URI uri) {
    String site = uri.getScheme() + "://" + uri.getRawAuthority();
    Rules known = sites.get(site);
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.until)) {
      return known.rules;
    }
    if (sites.size() >= MOST) {
      sites.remove(sites.keySet().iterator().next());
    }
    Rules asked = ask(site + "/robots.txt", now);
    sites.put(site, asked);
    return asked.rules;
  }

  private Rules ask(String address, Instant now) {
    return switch (web.ask(address, Validators.NONE, Gate.OPEN)) {
      case Answer.Came came ->
          new Rules(
              parser.parseContent(address, came.raw().bytes(), "text/plain", List.of(NAME)),
              now.plus(DAY));
      case Answer.None none when none.mayCome() ->
          new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(TROUBLE));
      case Answer.None none when none.rejected().reason() == Reason.TOO_LARGE ->
          new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(DAY));
      case Answer.None none ->
          new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(DAY));
      case Answer.Same same ->
          new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(DAY));
    };
  }
}
