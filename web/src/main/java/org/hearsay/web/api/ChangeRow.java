package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LedgerStats;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.ledger.search.EventAssessor;
import org.hearsay.ledger.search.EventSearch;

/**
 * What the ledger learned of an event since a moment.
 *
 * @param before what it knew of it then; empty for one that is new
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
      Ledger ledger,
      EventAssessor views,
      ListedEvent event,
      LedgerStats.Since since,
      Instant moment) {
    AsOf then = new AsOf(null, moment);
    return new ChangeRow(
        row(ledger, views, event, AsOf.NOW),
        // The claim that founds it now may have come later: an earlier one of it was there then.
        event.beginning().claims().stream()
            .filter(then::holds)
            .findFirst()
            .flatMap(claim -> ledger.listed(claim.id(), then))
            .map(old -> row(ledger, views, old, then)),
        since.claims());
  }

  private static EventRow row(Ledger ledger, EventAssessor views, ListedEvent event, AsOf asOf) {
    Optional<EventAssessment> view =
        event.claims() > EventSearch.THICKEST
            ? Optional.empty()
            : views.of(event.id(), asOf).map(judged -> judged.view());
    return EventRow.of(ledger, event, view, asOf);
  }

  void write(ApiJson forms) {
    forms.begin();
    forms.text("what", before.isEmpty() ? "new" : "changed");
    forms.json().writeName("event");
    event.write(forms);
    if (before.isEmpty()) {
      forms.json().writeNullProperty("before");
    } else {
      EventRow old = before.get();
      forms.begin("before");
      forms.text("status", old.view().map(view -> view.status().kind().name()).orElse(null));
      forms.grade("grade", old.suggested());
      forms.number("claims", old.listed().claims());
      old.origins(forms);
      forms.end();
    }
    forms.texts("claims", claims);
    forms.end();
  }
}
