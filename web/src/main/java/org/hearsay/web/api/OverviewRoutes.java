package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LedgerStats;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.ledger.search.EventAssessor;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;

/** What the ledger learned: on each day, and since a moment. */
final class OverviewRoutes {
  private OverviewRoutes() {}

  static ApiResponse days(LedgerConnection open, ApiRequest request) {
    Ledger ledger = open.ledger();
    List<LedgerStats.Day> days = ledger.overview().days();
    return JsonResponse.of(
        json -> {
          json.begin();
          json.list("days");
          for (LedgerStats.Day day : days) {
            json.begin();
            json.text("day", day.day());
            json.number("reports", day.reports());
            json.number("claims", day.claims());
            json.end();
          }
          json.endList();
          json.end();
        });
  }

  static ApiResponse changes(LedgerConnection open, ApiRequest request) {
    Ledger ledger = open.ledger();
    Instant since = requireNonNull(request.moment("since"), () -> request.require("since"));
    ListPage page = ListPage.of(request);
    EventAssessor views = open.views();
    List<LedgerStats.Since> found =
        ledger.overview().since(since, page.offset(), page.limit() + 1, ChangeRow.MOST);
    List<ChangeRow> changed = new ArrayList<>();
    for (LedgerStats.Since one : found.stream().limit(page.limit()).toList()) {
      Optional<ListedEvent> now = ledger.listed(one.event(), AsOf.NOW);
      now.ifPresent(event -> changed.add(ChangeRow.of(views, event, one, since)));
    }
    return JsonResponse.of(
        json -> {
          json.begin();
          json.text("since", since);
          json.list("events");
          changed.forEach(one -> one.write(json));
          json.endList();
          page.next(json, found.size() > page.limit());
          json.end();
        });
  }
}
