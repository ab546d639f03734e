package org.hearsay.web.api;

import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.Ledger.LinkedReport;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;
import org.hearsay.web.http.Problem;

/** Events as a list, as a map, and one with all that is known of it. */
final class EventRoutes {
  private static final Pattern ID =
      Pattern.compile(
          "e[0-9a-f]{12}(?:[0-9a-f]{4})?-c[0-9]{1,7}|r[0-9a-f]{12}(?:[0-9a-f]{4})?/c[0-9]{1,7}");

  private EventRoutes() {}

  static ApiResponse events(LedgerConnection open, ApiRequest request) {
    ListPage page = ListPage.of(request);
    EventRows rows = EventRows.of(open, request, page);
    return JsonResponse.of(
        json -> {
          json.begin();
          json.moments(request.asOf());
          json.list("events");
          rows.rows().forEach(row -> row.write(json));
          json.endList();
          json.text("next", rows.next());
          json.end();
        });
  }

  static ApiResponse map(LedgerConnection open, ApiRequest request) {
    ListPage page = ListPage.of(request);
    EventRows rows = EventRows.of(open, request, page);
    return JsonResponse.of(
        "application/geo+json",
        json -> {
          json.begin();
          json.text("type", "FeatureCollection");
          json.list("features");
          rows.rows().forEach(row -> MapFeature.write(json, row));
          json.endList();
          json.text("next", rows.next());
          json.end();
        });
  }

  static ApiResponse event(LedgerConnection open, ApiRequest request) {
    Ledger ledger = open.ledger();
    String id = RouteIds.id(request, ID);
    AsOf asOf = request.asOf();
    AssessedEvent event =
        open.views()
            .find(id, asOf)
            .orElseThrow(() -> Problem.notFound("no event " + id + " as of then").exception());
    List<LinkedReport> reports =
        ledger.copies(event.event().reports()).stream()
            .filter(report -> asOf.holds(report.revision()))
            .toList();
    return JsonResponse.of(new EventResponse(asOf, event, reports, ledger)::write);
  }
}
