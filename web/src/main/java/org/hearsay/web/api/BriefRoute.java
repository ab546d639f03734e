package org.hearsay.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.hearsay.ledger.brief.Brief;
import org.hearsay.ledger.brief.BriefWriter;
import org.hearsay.ledger.brief.HtmlBrief;
import org.hearsay.ledger.brief.JsonBrief;
import org.hearsay.ledger.brief.MarkdownBrief;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;

/** The brief, in the three formats of the command. */
final class BriefRoute {
  /** As many events as the command's default. */
  private static final int EVENTS = 200;

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
    Brief brief = new BriefWriter(ledger).write(query.asOf(), since, ledger.events(query));
    return switch (format == null ? Format.JSON : format) {
      case JSON -> ApiResponse.of(ApiResponse.JSON, JsonBrief.of(brief));
      case MD ->
          ApiResponse.of("text/markdown; charset=utf-8", MarkdownBrief.of(brief).getBytes(UTF_8));
      case HTML ->
          ApiResponse.of("text/html; charset=utf-8", HtmlBrief.of(brief).getBytes(UTF_8))
              .with("Content-Disposition", "attachment; filename=\"brief.html\"");
    };
  }
}
