package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.position.EventView;
import org.hearsay.ledger.project.KeptEvent;
import org.hearsay.ledger.project.Overview;
import org.hearsay.ledger.project.ProjectedLedger;
import org.hearsay.ledger.search.EventViews;

/**
 * What the ledger learned of an event since a moment.
 *
 * @param before what it knew of it then; empty for one that is new
 * @param claims ids of the first that came since
 */
record Changed(EventRow event, Optional<EventView> before, List<String> claims) {
  /** Claims that are named. */
  static final int MOST = 20;

  Changed {
    requireNonNull(event, "event is null");
    requireNonNull(before, "before is null");
    claims = List.copyOf(claims);
  }

  static Changed of(
      ProjectedLedger ledger,
      EventViews views,
      KeptEvent event,
      Overview.Since since,
      Instant moment) {
    AsOf then = new AsOf(null, moment);
    Optional<EventView> before =
        event.claims().stream()
            .filter(then::holds)
            .findFirst()
            .flatMap(claim -> ledger.event(claim.id(), then))
            .map(old -> views.of(old, then));
    return new Changed(EventRow.of(event, views.of(event, AsOf.NOW)), before, since.claims());
  }

  void write(Forms forms) {
    forms.begin();
    forms.text("what", before.isEmpty() ? "new" : "changed");
    forms.json().writeName("event");
    event.write(forms);
    if (before.isEmpty()) {
      forms.json().writeNullProperty("before");
    } else {
      EventView view = before.get();
      forms.begin("before");
      forms.text("status", view.status().kind().name());
      forms.grade("grade", view.grade());
      forms.number("claims", view.claims().size());
      forms.begin("origins");
      forms.number("independent", view.origins().independent().size());
      forms.number("reports", view.origins().reports().size());
      forms.text("text", view.origins().summary());
      forms.end();
      forms.end();
    }
    forms.texts("claims", claims);
    forms.end();
  }
}
