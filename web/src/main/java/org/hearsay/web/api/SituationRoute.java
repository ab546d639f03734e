package org.hearsay.web.api;

import org.hearsay.ledger.export.SituationJson;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.situation.Situation;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;
import org.hearsay.web.http.Problem;
import org.jspecify.annotations.Nullable;

/** The situations of the ledger, and what is asked within one. */
final class SituationRoute {
  private SituationRoute() {}

  static ApiResponse situations(LedgerConnection open, ApiRequest request) {
    var situations = open.situations(request.asOf()).all();
    return JsonResponse.of(
        json -> {
          json.begin();
          json.list("situations");
          situations.forEach(new SituationJson(json.json())::write);
          json.endList();
          json.end();
        });
  }

  /** The filter, within the situation that the request names, if it names one. */
  static EventFilter within(LedgerConnection open, ApiRequest request, EventFilter filter) {
    @Nullable String id = request.textOrNull("situation");
    return id == null
        ? filter
        : filter.withReports(
            open.situations(request.asOf())
                .find(id)
                .map(Situation::reportIds)
                .orElseThrow(() -> Problem.badRequest("situation: there is no " + id).exception()));
  }
}
