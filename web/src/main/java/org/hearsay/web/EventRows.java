package org.hearsay.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.position.EventView;
import org.hearsay.ledger.project.FoundReport;
import org.hearsay.ledger.project.ListedEvent;
import org.hearsay.ledger.project.ProjectedLedger;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.EventPage;
import org.hearsay.ledger.search.EventViews;
import org.hearsay.ledger.search.Events;
import org.hearsay.ledger.search.JudgedEvent;
import org.hearsay.ledger.search.SearchWords;

/** A page of events as a list shows them. */
record EventRows(List<EventRow> rows, boolean more) {
  /** Reports that are looked through for words; those that became known last. */
  private static final int FOUND = 400;

  EventRows {
    rows = List.copyOf(rows);
  }

  static EventRows of(ProjectedLedger ledger, Asked asked, Questions.Page page) {
    EventFilter filter = Filters.of(asked);
    Optional<String> words = asked.text("q");
    return words.isPresent()
        ? found(ledger, filter, Finding.words(words.get()), page)
        : listed(ledger, filter, page);
  }

  private static EventRows listed(ProjectedLedger ledger, EventFilter filter, Questions.Page page) {
    EventPage events = new Events(ledger).page(filter, page.limit(), page.offset());
    return new EventRows(
        events.events().stream().map(row -> row(ledger, filter, row)).toList(), events.more());
  }

  private static EventRow row(ProjectedLedger ledger, EventFilter filter, EventPage.Row row) {
    ListedEvent listed = row.listed();
    Map<LocalDate, Integer> days =
        row.view()
            .map(view -> EventRow.days(view.claims()))
            .orElseGet(
                () ->
                    ledger
                        .overview()
                        .days(listed.beginning().members().getFirst().claim(), filter.asOf()));
    return new EventRow(listed, row.view(), days);
  }

  /** Events with a claim that has the words, the last found first. */
  private static EventRows found(
      ProjectedLedger ledger, EventFilter filter, SearchWords words, Questions.Page page) {
    Set<String> ids = new LinkedHashSet<>();
    for (FoundReport report :
        ledger.find(words.fts(), words.without(), filter.query(1, 0), FOUND)) {
      report.claims().forEach(claim -> ids.add(claim.event()));
    }
    EventViews views = new EventViews(ledger);
    List<EventRow> rows = new ArrayList<>();
    int met = 0;
    for (String id : ids) {
      if (rows.size() > page.limit()) {
        break;
      }
      Optional<JudgedEvent> event = views.of(id, filter.asOf());
      if (event.isPresent() && accepts(filter, event.get().view()) && met++ >= page.offset()) {
        rows.add(EventRow.of(event.get().event(), event.get().view()));
      }
    }
    boolean more = rows.size() > page.limit();
    return new EventRows(more ? rows.subList(0, page.limit()) : rows, more);
  }

  private static boolean accepts(EventFilter filter, EventView view) {
    return !filter.judges() || filter.accepts(view);
  }
}
