package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.projection.LedgerStats;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.ledger.search.EventAssessor;

/**
 * What the ledger learned of an event since a moment.
 *
 * @param before the event as the ledger knew it then; empty for one that is new
 * @param claims ids of the first that came since
 */
record ChangeRow(EventRow event, Optional<EventRow> before, List<String> claims) {
  /** Claims that are named. */
  static final int MOST = 20;

  ChangeRow {
    requireNonNull(event, "event is null");
    requireNonNull(before, "before is null");
    claims = List.copyOf(claims);
  }

  static ChangeRow of(
      EventAssessor views, ListedEvent event, LedgerStats.Since since, Instant moment) {
    AsOf then = new AsOf(null, moment);
    return new ChangeRow(
        views.find(event.id(), AsOf.NOW).map(EventRow::new).orElseThrow(),
        // The claim that founds it now may have come later: an earlier one of it was there then.
        event.beginning().claims().stream()
            .filter(then::holds)
            .findFirst()
            .flatMap(claim -> views.find(claim.id(), then))
            .map(EventRow::new),
        since.claims());
  }

  void write(ApiJson json) {
    json.begin();
    json.text("what", before.isEmpty() ? "new" : "changed");
    json.json().writeName("event");
    event.write(json);
    if (before.isEmpty()) {
      json.json().writeNullProperty("before");
    } else {
      json.json().writeName("before");
      before.get().write(json);
    }
    json.texts("claims", claims);
    json.end();
  }
}
