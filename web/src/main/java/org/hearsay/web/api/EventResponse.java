package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.export.DecisionJson;
import org.hearsay.ledger.export.EventJson;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.Ledger.LinkedReport;
import org.hearsay.ledger.search.AssessedEvent;

/**
 * A whole event: the schema EventDetail.
 *
 * @param reports those of its claims, each after what it was taken from
 */
record EventResponse(AsOf asOf, AssessedEvent event, List<LinkedReport> reports, Ledger ledger) {
  /** Claims that are written in full: nobody reads a page that shows more. */
  static final int MOST = 500;

  EventResponse {
    requireNonNull(asOf, "asOf is null");
    requireNonNull(event, "event is null");
    reports = List.copyOf(reports);
    requireNonNull(ledger, "ledger is null");
  }

  void write(ApiJson json) {
    EventJson fields = new EventJson(json.json());
    json.begin();
    json.moments(asOf);
    json.begin("event");
    fields.whole(event, MOST);
    new EventRow(event).writePage(json, fields);
    json.end();
    json.list("reports");
    reports.forEach(report -> report(json, report));
    json.endList();
    json.list("reviews");
    DecisionJson decisions = DecisionJson.of(ledger, asOf);
    event.decisions().forEach(one -> decisions.write(json.json(), one));
    json.endList();
    json.number("more", Math.max(0, event.event().members().size() - MOST));
    json.end();
  }

  /** The schema EventReport. */
  private static void report(ApiJson json, LinkedReport report) {
    json.begin();
    json.report("report", report.revision());
    if (report.link().isEmpty()) {
      json.json().writeNullProperty("takenFrom");
    } else {
      json.begin("takenFrom");
      json.text("report", report.link().get().earlier());
      json.json().writeNumberProperty("share", report.link().get().share());
      json.texts("reasons", report.link().get().reasons());
      json.end();
    }
    json.end();
  }
}
