package org.hearsay.source.watch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.source.feed.FeedEntry;
import org.hearsay.source.feed.Feeds;
import org.hearsay.source.input.Format;
import org.hearsay.source.page.Pages;
import org.hearsay.source.text.Dates;
import org.hearsay.source.web.FetchResult;
import org.hearsay.source.web.FetchResult.Validators;
import org.jspecify.annotations.Nullable;

/** Asks feeds for what is new in them. */
final class FeedPoller {
  /** After failures in a row twice as long each time, this at most. */
  private static final Duration MOST = Duration.ofDays(1);

  /** What a sitemap dates earlier is not new; a feed's entries all are at first. */
  private static final Duration NEW = Duration.ofDays(7);

  /** Sitemaps that an index leads to, and pages to feeds. */
  private static final int DEPTH = 3;

  private static final int CHILDREN = 50;

  /** The same where those of any age are wanted. */
  private static final int ALL_CHILDREN = 1_000;

  private static final int NO_ANSWER_IS_NEWS = 20;

  private final PoliteWeb web;
  private final Watch.Settings settings;
  private final InstantSource clock;

  FeedPoller(PoliteWeb web, Watch.Settings settings, InstantSource clock) {
    this.web = requireNonNull(web, "web is null");
    this.settings = requireNonNull(settings, "settings is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /**
   * What a feed gave.
   *
   * @param fresh entries that are new or changed
   * @param validators for the next time, when all of these are kept
   */
  record Poll(FeedState feed, List<FeedEntry> fresh, Validators validators) {}

  /** Asks a feed, and those that it leads to. */
  List<Poll> of(FeedState feed, Function<String, FeedState> children, Consumer<WatchEvent> told)
      throws InterruptedException {
    List<Poll> out = new ArrayList<>();
    ask(feed, children, told, 0, out);
    return out;
  }

  private void ask(
      FeedState feed,
      Function<String, FeedState> children,
      Consumer<WatchEvent> told,
      int depth,
      List<Poll> out)
      throws InterruptedException {
    if (web.isLeftAlone(feed.address())) {
      Instant ready = web.readyAt(feed.address());
      feed.due(ready);
      Duration again = Duration.between(clock.instant(), ready);
      told.accept(
          new WatchEvent.Failed(
              feed.address(), "its server wants to be left alone until then", again));
      return;
    }
    // Unchanged is no answer where more of it is wanted than the last time.
    Validators last = settings.anyAge() ? Validators.NONE : feed.validators();
    FetchResult answer = web.ask(feed.address(), last);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    switch (answer) {
      case FetchResult.NotModified unmodified -> {
        well(feed);
        told.accept(new WatchEvent.Same(feed.address()));
      }
      case FetchResult.Failed failed ->
          failed(feed, failed.rejected().message(), failed.retryAfter(), told);
      case FetchResult.Fetched fetched -> {
        switch (Format.of(feed.address(), fetched.raw().type(), fetched.raw().bytes())) {
          case FEED -> read(feed, fetched, false, told, out);
          case SITEMAP -> {
            List<String> maps = Feeds.sitemaps(fetched.raw(), since());
            if (maps.isEmpty()) {
              read(feed, fetched, true, told, out);
            } else {
              well(feed);
              for (String child : maps.subList(0, Math.min(most(), maps.size()))) {
                follow(child, feed, children, told, depth, out);
              }
            }
          }
          case PAGE -> {
            String link = Pages.feed(fetched.raw());
            if (link == null) {
              failed(feed, "a page that names no feed", null, told);
            } else {
              well(feed);
              follow(link, feed, children, told, depth, out);
            }
          }
          default -> failed(feed, "neither a feed nor a sitemap", null, told);
        }
      }
    }
  }

  private void follow(
      String address,
      FeedState from,
      Function<String, FeedState> children,
      Consumer<WatchEvent> told,
      int depth,
      List<Poll> out)
      throws InterruptedException {
    if (depth == DEPTH) {
      failed(from, "it leads to another, and that to another", null, told);
      return;
    }
    FeedState child = children.apply(address);
    if (!child.due().isAfter(clock.instant())) {
      ask(child, children, told, depth + 1, out);
    }
  }

  private void read(
      FeedState feed,
      FetchResult.Fetched fetched,
      boolean sitemap,
      Consumer<WatchEvent> told,
      List<Poll> out) {
    List<FeedEntry> entries =
        Feeds.entries(fetched.raw()).stream()
            .filter(entry -> !sitemap || settings.anyAge() || isNew(entry))
            .toList();
    List<FeedEntry> fresh = entries.stream().filter(entry -> !feed.hasSeen(entry)).toList();
    feed.forget(entries);
    well(feed);
    out.add(new Poll(feed, fresh, fetched.validators()));
    told.accept(new WatchEvent.Read(feed.address(), entries.size(), fresh.size()));
  }

  private boolean isNew(FeedEntry entry) {
    String told = entry.published() == null ? entry.modified() : entry.published();
    if (told == null) {
      return false;
    }
    Instant since = since();
    OffsetDateTime moment = Dates.moment(told);
    LocalDate day = Dates.day(told);
    return moment == null
        ? day != null && !day.isBefore(since.atOffset(ZoneOffset.UTC).toLocalDate())
        : moment.toInstant().isAfter(since);
  }

  private Instant since() {
    return settings.anyAge() ? Instant.EPOCH : clock.instant().minus(NEW);
  }

  private int most() {
    return settings.anyAge() ? ALL_CHILDREN : CHILDREN;
  }

  private void well(FeedState feed) {
    feed.failures(0);
    feed.due(clock.instant().plus(settings.every()));
  }

  private void failed(
      FeedState feed, String message, @Nullable Duration retryAfter, Consumer<WatchEvent> told) {
    feed.failures(Math.min(NO_ANSWER_IS_NEWS, feed.failures() + 1));
    Duration longer = settings.every().multipliedBy(1L << feed.failures());
    Duration bounded = longer.compareTo(MOST) > 0 ? MOST : longer;
    Duration again = retryAfter != null && retryAfter.compareTo(bounded) > 0 ? retryAfter : bounded;
    Instant due = clock.instant().plus(again);
    feed.due(due);
    told.accept(new WatchEvent.Failed(feed.address(), message, again));
  }
}
