package org.hearsay.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.hearsay.ledger.brief.Brief;
import org.hearsay.ledger.brief.BriefWriter;
import org.hearsay.ledger.brief.HtmlBrief;
import org.hearsay.ledger.brief.JsonBrief;
import org.hearsay.ledger.brief.MarkdownBrief;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;

/** The brief, in the three formats of the command. */
final class BriefRoute {
  /** As many events as the command's default. */
  private static final int EVENTS = 200;

  private static final int LONGEST = 100_000;

  private enum Format {
    JSON,
    MD,
    HTML
  }

  private BriefRoute() {}

  static ApiResponse brief(LedgerConnection open, ApiRequest request) {
    Ledger ledger = open.ledger();
    Format format = request.constant("format", Format.class);
    Instant since = request.moment("since");
    EventQuery query =
        new EventQuery(request.asOf(), null, request.textOrNull("place"), null, since, EVENTS);
    Brief brief = of(open, request, query);
    return switch (format == null ? Format.JSON : format) {
      case JSON -> ApiResponse.of(ApiResponse.JSON, JsonBrief.of(brief));
      case MD ->
          ApiResponse.of("text/markdown; charset=utf-8", MarkdownBrief.of(brief).getBytes(UTF_8));
      case HTML ->
          ApiResponse.of("text/html; charset=utf-8", HtmlBrief.of(brief).getBytes(UTF_8))
              .with("Content-Disposition", "attachment; filename=\"brief.html\"");
    };
  }

  private static Brief of(LedgerConnection open, ApiRequest request, EventQuery query) {
    Ledger ledger = open.ledger();
    EventFilter within = SituationRoute.within(open, request, EventFilter.of(query.asOf()));
    List<EventSnapshot> events =
        ledger.events(query).stream().filter(event -> within.isWithin(event.claims())).toList();
    int length = (int) Math.clamp(request.number("length", 0), 0, LONGEST);
    BriefWriter writer = new BriefWriter(ledger);
    return length == 0
        ? writer.write(query.asOf(), query.since(), events)
        : writer.write(query.asOf(), query.since(), events, length);
  }
}
