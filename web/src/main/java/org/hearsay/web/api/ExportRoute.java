package org.hearsay.web.api;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.ledger.export.ExportFormat;
import org.hearsay.ledger.export.Exporter;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.EventSearch;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;
import org.hearsay.web.http.Problem;

/** The events of a view as a file, in the formats of {@code hearsay export}. */
final class ExportRoute {
  /** Events of one file: a response is held whole. */
  static final int MOST = 5_000;

  private ExportRoute() {}

  static ApiResponse export(LedgerConnection open, ApiRequest request) {
    ExportFormat format = request.constant("format", ExportFormat.class);
    EventFilter filter = SituationRoute.within(open, request, EventFilters.of(request));
    return file(open, format == null ? ExportFormat.CSV : format, filter, MOST);
  }

  static ApiResponse file(
      LedgerConnection open, ExportFormat format, EventFilter filter, int most) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(new EventSearch(open.ledger(), open.views()), format, filter, most, out);
    return ApiResponse.of(type(format), out.toByteArray())
        .with("Content-Disposition", "attachment; filename=\"events." + format.extension() + "\"");
  }

  private static void write(
      EventSearch events, ExportFormat format, EventFilter filter, int most, OutputStream out) {
    AtomicInteger count = new AtomicInteger();
    try (Exporter exporter = format.open(out, filter.asOf())) {
      events.each(
          filter,
          event -> {
            if (count.incrementAndGet() > most) {
              throw Problem.badRequest(
                      "more than "
                          + most
                          + " events: narrow the view, or use hearsay export on the server")
                  .exception();
            }
            exporter.event(event);
          });
    }
  }

  private static String type(ExportFormat format) {
    return switch (format) {
      case CSV -> "text/csv; charset=utf-8";
      case GEOJSON -> "application/geo+json";
      case JSONLD -> "application/ld+json";
      case JSONL, PLOVER -> "application/x-ndjson";
    };
  }
}
