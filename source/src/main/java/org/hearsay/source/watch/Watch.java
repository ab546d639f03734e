package org.hearsay.source.watch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hearsay.source.Capture;
import org.hearsay.source.feed.FeedEntry;

/**
 * Follows feeds and news sitemaps: asks each when it is due, and for the page of each entry that is
 * new or changed; the host that is ready first before the others. One thread.
 *
 * <p>An entry is seen when the {@link CaptureSink} has kept its report. What a server told of a
 * feed to be asked with the next time is kept only when all its entries are seen, so that a process
 * that is killed misses none.
 */
public final class Watch {
  /** Reports that are handed over at once, and their bytes: those that are lost if it is killed. */
  private static final int BATCH = 20;

  private static final long BYTES = 16L << 20;

  /** None of them is kept back for longer, whatever the hosts' gaps. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final FeedPoller polls;
  private final EntryFetcher reports;
  private final PoliteWeb web;
  private final WatchFile file;
  private final Map<String, FeedState> feeds;
  private final InstantSource clock;

  /**
   * How feeds are followed.
   *
   * @param every between two polls of a feed that is in order
   * @param summaries take the feeds' own words, and ask for no page
   * @param anyAge take what sitemaps have of any age, not only what is new
   */
  public record Settings(Duration every, boolean summaries, boolean anyAge) {
    public Settings {
      requireNonNull(every, "every is null");
      if (!every.isPositive()) {
        throw new IllegalArgumentException("every " + every);
      }
    }
  }

  /**
   * @param file what is known from before is read from it
   * @throws IOException if it is there and cannot be read
   */
  public Watch(PoliteWeb web, Settings settings, WatchFile file, InstantSource clock)
      throws IOException {
    this.web = requireNonNull(web, "web is null");
    this.polls = new FeedPoller(web, settings, clock);
    this.reports = new EntryFetcher(web, settings.summaries());
    this.file = requireNonNull(file, "file is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.feeds = file.read();
  }

  /** An entry whose report is not kept yet. */
  record Pending(FeedState feed, FeedEntry entry) {}

  /** Entries that lead to the same page, of one feed or of several: it is asked for once. */
  private record Page(List<Pending> entries) {
    Pending first() {
      return entries.getFirst();
    }
  }

  /**
   * Asks those of the feeds that are due, and brings what is new in them.
   *
   * @param told of each feed that was asked
   * @return when the next is due
   * @throws IOException if the taker or the file cannot keep what came
   * @throws InterruptedException while it waits for a host; what was taken is seen
   */
  public Instant round(Collection<String> addresses, CaptureSink taker, Consumer<WatchEvent> told)
      throws IOException, InterruptedException {
    List<FeedPoller.Poll> polled = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (String address : addresses) {
      FeedState feed = feeds.computeIfAbsent(address, FeedState::new);
      if (!feed.due().isAfter(clock.instant()) && known.add(PoliteWeb.key(address))) {
        polled.addAll(polls.of(feed, child -> feeds.computeIfAbsent(child, FeedState::new), told));
      }
    }
    Map<String, Page> pages = new LinkedHashMap<>();
    for (FeedPoller.Poll poll : polled) {
      for (FeedEntry entry : poll.fresh()) {
        if (feeds.values().stream().anyMatch(feed -> feed.hasSeenPage(entry))) {
          poll.feed().saw(entry); // In another feed: its page is kept already.
          continue;
        }
        String page = entry.address(poll.feed().address());
        pages
            .computeIfAbsent(page, address -> new Page(new ArrayList<>()))
            .entries
            .add(new Pending(poll.feed(), entry));
      }
    }
    List<Page> pending = new ArrayList<>(pages.values());
    bring(pending, taker);
    waiting(pending, told);
    for (FeedPoller.Poll poll : polled) {
      if (poll.fresh().stream().allMatch(poll.feed()::hasSeen)) {
        poll.feed().validators(poll.validators());
      }
    }
    file.write(feeds.values());
    return addresses.stream()
        .map(address -> feeds.computeIfAbsent(address, FeedState::new).due())
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  /** Brings what can be had; what is left then waits for servers that want to be left alone. */
  private void bring(List<Page> pending, CaptureSink taker)
      throws IOException, InterruptedException {
    List<Capture> captures = new ArrayList<>();
    List<Pending> taken = new ArrayList<>();
    Instant kept = clock.instant();
    while (!pending.isEmpty()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Page next = soonest(pending);
      String address = reports.address(next.first().entry());
      if (address != null && web.isLeftAlone(address)) {
        break;
      }
      pending.remove(next);
      List<Capture> came = reports.of(next.first());
      if (!came.isEmpty()) {
        captures.addAll(came);
        taken.addAll(next.entries);
      }
      if (captures.size() >= BATCH
          || bytes(captures) > BYTES
          || clock.instant().isAfter(kept.plus(LONGEST))) {
        keep(captures, taken, taker);
        kept = clock.instant();
      }
    }
    keep(captures, taken, taker);
  }

  private void keep(List<Capture> captures, List<Pending> taken, CaptureSink taker)
      throws IOException {
    if (taken.isEmpty()) {
      return;
    }
    taker.take(List.copyOf(captures));
    taken.forEach(one -> one.feed().saw(one.entry()));
    file.write(feeds.values());
    captures.clear();
    taken.clear();
  }

  private void waiting(List<Page> pending, Consumer<WatchEvent> told) {
    Map<String, List<Page>> feeds = new LinkedHashMap<>();
    for (Page page : pending) {
      feeds.computeIfAbsent(page.first().feed().address(), feed -> new ArrayList<>()).add(page);
    }
    feeds.forEach(
        (feed, pages) ->
            told.accept(
                new WatchEvent.Waiting(
                    feed,
                    pages.size(),
                    pages.stream()
                        .map(this::readyAt)
                        .min(Comparator.naturalOrder())
                        .orElseGet(clock::instant))));
  }

  private static long bytes(List<Capture> captures) {
    return captures.stream()
        .mapToLong(capture -> capture.bytes().map(bytes -> bytes.length).orElse(0))
        .sum();
  }

  private Page soonest(List<Page> pending) {
    Page out = pending.getFirst();
    Instant ready = readyAt(out);
    for (Page one : pending) {
      if (ready.isBefore(clock.instant())) {
        break;
      }
      Instant other = readyAt(one);
      if (other.isBefore(ready)) {
        out = one;
        ready = other;
      }
    }
    return out;
  }

  private Instant readyAt(Page page) {
    String address = reports.address(page.first().entry());
    return address == null ? Instant.EPOCH : web.readyAt(address);
  }
}
