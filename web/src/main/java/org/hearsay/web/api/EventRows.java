package org.hearsay.web.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.projection.FoundReport;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.EventSearch;
import org.hearsay.ledger.search.SearchQuery;
import org.hearsay.web.http.ApiRequest;
import org.jspecify.annotations.Nullable;

/**
 * A page of events as a list shows them.
 *
 * <p>Every event is assessed, whatever its size (docs/decisions/0007). A page ends with the event
 * by which it has assessed {@value #JUDGED} claims, and says where to go on: it may have fewer rows
 * than were asked for, and costs no more for what it did not find.
 *
 * @param next where the next page begins; null at the end
 */
record EventRows(List<EventRow> rows, @Nullable Integer next) {
  /** Reports that are looked through for words; those that became known last. */
  private static final int FOUND = 400;

  private static final int JUDGED = 1500;
  private static final int STEP = 25;

  EventRows {
    rows = List.copyOf(rows);
  }

  static EventRows of(LedgerConnection open, ApiRequest asked, ListPage page) {
    EventFilter filter = SituationRoute.within(open, asked, EventFilters.of(asked));
    Optional<String> words = asked.text("q");
    if (words.isPresent()) {
      return new Judging(open, filter, page)
          .over(found(open.ledger(), filter, SearchRoute.words(words.get())));
    }
    return new Judging(open, filter, page).overAll();
  }

  /** Events with a claim that has the words, the last found first. */
  private static List<String> found(Ledger ledger, EventFilter filter, SearchQuery words) {
    Set<String> ids = new LinkedHashSet<>();
    for (FoundReport report : ledger.find(words.words(), filter.query(1, 0), FOUND)) {
      report.claims().forEach(claim -> ids.add(claim.event()));
    }
    return List.copyOf(ids);
  }

  /** A page in the making. */
  private static final class Judging {
    private final Ledger ledger;
    private final EventFilter filter;
    private final ListPage page;
    private final EventSearch events;
    private final List<EventRow> rows = new ArrayList<>();
    private int at;
    private int judged;

    Judging(LedgerConnection open, EventFilter filter, ListPage page) {
      this.ledger = open.ledger();
      this.filter = filter;
      this.page = page;
      this.events = new EventSearch(ledger, open.views());
      this.at = page.offset();
    }

    private boolean full() {
      return rows.size() == page.limit() || judged >= JUDGED;
    }

    EventRows over(List<String> ids) {
      while (at < ids.size() && !full()) {
        ledger.listed(ids.get(at++), filter.asOf()).ifPresent(this::take);
      }
      return new EventRows(rows, at < ids.size() ? at : null);
    }

    EventRows overAll() {
      // One more than the page has room for tells whether it is the last.
      int step = filter.judges() ? STEP : page.limit() + 1;
      while (true) {
        List<ListedEvent> some = ledger.list(filter.query(step, at));
        for (ListedEvent event : some) {
          if (full()) {
            return new EventRows(rows, at);
          }
          take(event);
          at++;
        }
        if (some.size() < step) {
          return new EventRows(rows, null);
        }
      }
    }

    private void take(ListedEvent listed) {
      judged += listed.claims();
      AssessedEvent event = events.assess(listed, filter.asOf());
      if (filter.accepts(event.view())) {
        rows.add(new EventRow(event));
      }
    }
  }
}
