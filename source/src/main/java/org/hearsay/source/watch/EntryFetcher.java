package org.hearsay.source.watch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.feed.FeedEntry;
import org.hearsay.source.input.Documents;
import org.hearsay.source.web.FetchResult;
import org.hearsay.source.web.FetchResult.Validators;
import org.jspecify.annotations.Nullable;

/** Fetches what entries of feeds lead to. */
final class EntryFetcher {
  /** So often a page is asked for that cannot be had just now. */
  private static final int TRIES = 5;

  private final PoliteWeb web;
  private final boolean summaries;

  EntryFetcher(PoliteWeb web, boolean summaries) {
    this.web = requireNonNull(web, "web is null");
    this.summaries = summaries;
  }

  /** What will be asked for; null if nothing will be. */
  @Nullable String address(FeedEntry entry) {
    return summaries ? null : entry.page();
  }

  /** The reports of an entry, or why there is none; empty if it is to be asked for again. */
  List<Capture> of(Watch.Pending pending) {
    FeedEntry entry = pending.entry();
    String feed = pending.feed().address();
    String page = entry.page();
    if (summaries || page == null) {
      return List.of(entry.capture(feed));
    }
    return switch (web.ask(page, Validators.NONE)) {
      case FetchResult.Fetched fetched -> reports(entry, feed, fetched);
      case FetchResult.NotModified unmodified -> List.of(); // not asked on a condition
      case FetchResult.Failed failed -> {
        if (failed.mayCome() && pending.feed().tried(entry) < TRIES) {
          yield List.of();
        }
        // What robots.txt or the page's server refuses, or has no more, the feed may tell.
        yield failed.rejected().reason() == Reason.ROBOTS || isRefused(failed.status())
            ? List.of(own(entry, feed, failed.rejected()))
            : List.of(Capture.none(Method.HTTP, failed.rejected()));
      }
    };
  }

  private static boolean isRefused(int status) {
    return status >= 400 && status < 500;
  }

  private List<Capture> reports(FeedEntry entry, String feed, FetchResult.Fetched fetched) {
    List<Capture> captures = Documents.of(fetched.raw(), web.source().limits());
    if (captures.size() != 1) {
      return captures;
    }
    Capture one = captures.getFirst();
    return one.outcome() instanceof Rejected rejected && rejected.reason() == Reason.EMPTY
        ? List.of(own(entry, feed, rejected))
        : List.of(one.with(one.outcome().map(entry::onto)));
  }

  /** The feed's own words where the page gives none; the page's reason where there are none. */
  private static Capture own(FeedEntry entry, String feed, Rejected why) {
    Capture capture = entry.capture(feed);
    return capture.outcome() instanceof Accepted accepted
        ? capture.with(
            new Accepted(
                accepted.report().withWarning(Warning.of(why.reason().code(), why.message()))))
        : Capture.none(Method.HTTP, why);
  }
}
