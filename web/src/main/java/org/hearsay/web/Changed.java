package org.hearsay.web;

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
 * @param before what it knew of it then; empty for one that is new
 * @param claims ids of the first that came since
 */
record Changed(EventRow event, Optional<EventRow> before, List<String> claims) {
  /** Claims that are named. */
  static final int MOST = 20;

  Changed {
    requireNonNull(event, "event is null");
    requireNonNull(before, "before is null");
    claims = List.copyOf(claims);
  }

  static Changed of(
      EventAssessor views, ListedEvent event, LedgerStats.Since since, Instant moment) {
    AsOf then = new AsOf(null, moment);
    return new Changed(
        views.find(event.id(), AsOf.NOW).map(EventRow::of).orElseThrow(),
        // The claim that founds it now may have come later: an earlier one of it was there then.
        event.beginning().claims().stream()
            .filter(then::holds)
            .findFirst()
            .flatMap(claim -> views.find(claim.id(), then))
            .map(EventRow::of),
        since.claims());
  }

  void write(Forms forms) {
    forms.begin();
    forms.text("what", before.isEmpty() ? "new" : "changed");
    forms.json().writeName("event");
    event.write(forms);
    if (before.isEmpty()) {
      forms.json().writeNullProperty("before");
    } else {
      EventRow old = before.get();
      forms.begin("before");
      forms.text("status", old.summary().status().name());
      forms.grade("grade", old.summary().grade());
      forms.number("claims", old.summary().claims());
      old.origins(forms);
      forms.end();
    }
    forms.texts("claims", claims);
    forms.end();
  }
}
