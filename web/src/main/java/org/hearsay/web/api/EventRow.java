package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.export.EventJson;
import org.hearsay.ledger.search.AssessedEvent;

/** An event as a list shows it: the schema EventRow. */
record EventRow(AssessedEvent event) {
  EventRow {
    requireNonNull(event, "event is null");
  }

  void write(ApiJson json) {
    EventJson fields = new EventJson(json.json());
    json.begin();
    fields.row(event);
    writePage(json, fields);
    json.end();
  }

  /** What the page shows beside the fields of every outlet. */
  void writePage(ApiJson json, EventJson fields) {
    fields.sentence("quote", event.view().claims().getFirst());
    Sparkline.of(days()).write(json);
  }

  private Map<LocalDate, Integer> days() {
    Map<LocalDate, Integer> days = new TreeMap<>();
    event.view().claims().forEach(claim -> days.merge(day(claim), 1, Integer::sum));
    return days;
  }

  private static LocalDate day(StoredClaim claim) {
    return claim.known().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
