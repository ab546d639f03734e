package org.hearsay.web.api;

import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LedgerStats;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;

/** Reports as a list, one with its text and its reading, and what was rejected. */
final class ReportRoutes {
  private static final Pattern ID = Pattern.compile("r[0-9a-f]{12}(?:[0-9a-f]{4})?");

  private ReportRoutes() {}

  static ApiResponse report(LedgerConnection open, ApiRequest request) {
    Ledger ledger = open.ledger();
    ReportResponse answer = ReportResponse.of(ledger, RouteIds.id(request, ID), request.asOf());
    return JsonResponse.of(answer::write);
  }

  static ApiResponse reports(LedgerConnection open, ApiRequest request) {
    Ledger ledger = open.ledger();
    int limit = request.limit();
    List<LedgerStats.Listed> found =
        ledger.overview().reports(request.number("cursor", Long.MAX_VALUE), limit + 1);
    return JsonResponse.of(
        json -> {
          json.begin();
          json.list("reports");
          for (LedgerStats.Listed one : found.stream().limit(limit).toList()) {
            json.begin();
            json.report("report", one.revision());
            json.number("claims", one.claims());
            json.end();
          }
          json.endList();
          json.text("next", found.size() > limit ? found.get(limit - 1).entry() : null);
          json.end();
        });
  }

  static ApiResponse rejections(LedgerConnection open, ApiRequest request) {
    Ledger ledger = open.ledger();
    int limit = request.limit();
    List<LedgerStats.Refused> found =
        ledger.overview().rejections(request.number("cursor", Long.MAX_VALUE), limit + 1);
    return JsonResponse.of(
        json -> {
          json.begin();
          json.list("rejections");
          for (LedgerStats.Refused one : found.stream().limit(limit).toList()) {
            json.begin();
            json.number("entry", one.entry());
            json.text("address", one.address());
            json.text("reason", one.reason());
            json.text("message", one.message());
            json.text("recorded", one.recorded());
            json.end();
          }
          json.endList();
          json.text("next", found.size() > limit ? found.get(limit - 1).entry() : null);
          json.end();
        });
  }
}
