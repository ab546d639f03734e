package org.hearsay.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.FoundReport;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.ledger.search.EventAssessor;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.EventPage;
import org.hearsay.ledger.search.EventSearch;
import org.hearsay.ledger.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * A page of events as a list shows them.
 *
 * <p>Status and grade are judged event by event (docs/decisions/0007). A page that is narrowed by
 * them judges no more than {@value #JUDGED} claims, and says where to go on: it may have fewer rows
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

  static EventRows of(Open open, Asked asked, Questions.Page page) {
    EventFilter filter = Filters.of(asked);
    Optional<String> words = asked.text("q");
    if (words.isPresent()) {
      return new Judging(open, filter, page)
          .over(found(open.ledger(), filter, Finding.words(words.get())));
    }
    return filter.judges() ? new Judging(open, filter, page).overAll() : listed(open, filter, page);
  }

  private static EventRows listed(Open open, EventFilter filter, Questions.Page page) {
    EventPage events =
        new EventSearch(open.ledger(), open.views()).page(filter, page.limit(), page.offset());
    List<EventRow> rows =
        events.events().stream()
            .map(row -> EventRow.of(open.ledger(), row.listed(), row.view(), filter.asOf()))
            .toList();
    return new EventRows(rows, events.more() ? page.offset() + page.limit() : null);
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
    private final Questions.Page page;
    private final EventAssessor views;
    private final List<EventRow> rows = new ArrayList<>();
    private int at;
    private int judged;

    Judging(Open open, EventFilter filter, Questions.Page page) {
      this.ledger = open.ledger();
      this.filter = filter;
      this.page = page;
      this.views = open.views();
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
      while (true) {
        List<ListedEvent> some = ledger.list(filter.query(STEP, at));
        for (ListedEvent event : some) {
          if (full()) {
            return new EventRows(rows, at);
          }
          take(event);
          at++;
        }
        if (some.size() < STEP) {
          return new EventRows(rows, null);
        }
      }
    }

    private void take(ListedEvent listed) {
      boolean thick = listed.claims() > EventSearch.THICKEST;
      if (thick && !filter.judges()) {
        rows.add(EventRow.of(ledger, listed, Optional.empty(), filter.asOf()));
        return;
      }
      judged += listed.claims();
      EventSnapshot whole =
          listed.claims() == listed.beginning().members().size()
              ? listed.beginning()
              : ledger.event(listed.id(), filter.asOf()).orElseThrow();
      EventAssessment view = views.of(whole, filter.asOf());
      if (filter.accepts(view)) {
        rows.add(EventRow.of(ledger, listed, Optional.of(view), filter.asOf()));
      }
    }
  }
}
