package org.hearsay.ledger.sqlite;

import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.review.Anchor;
import org.hearsay.ledger.review.Review;
import org.hearsay.model.EventType;

/** Decisions of each kind about a ledger of invented reports. */
final class Decided {
  private Decided() {}

  static List<EventSnapshot> events(Ledger ledger) {
    return ledger.events(new EventQuery(AsOf.NOW, null, null, null, null, 100_000));
  }

  /** The thickest event. */
  static EventSnapshot thick(Ledger ledger) {
    return events(ledger).stream()
        .max(java.util.Comparator.comparingInt(event -> event.members().size()))
        .orElseThrow();
  }

  static Anchor anchor(StoredClaim claim) {
    return Anchor.of(claim);
  }

  static void some(Ledger ledger) {
    EventSnapshot thick = thick(ledger);
    EventSnapshot other =
        events(ledger).stream()
            .filter(one -> !one.id().equals(thick.id()))
            .findFirst()
            .orElseThrow();
    ledger.review(
        "Ada", "typo", new Review.FixType(anchor(thick.claims().get(1)), EventType.AID, null));
    ledger.review("Ada", "other", new Review.Split(anchor(thick.claims().get(2))));
    long merge =
        ledger
            .review(
                "Bo",
                "same",
                new Review.Merge(anchor(thick.claims().get(0)), anchor(other.claims().get(0))))
            .entry();
    ledger.review("Bo", "not so", new Review.Undo(merge));
    ledger.review("Ada", "none", new Review.RejectClaim(anchor(other.claims().get(0))));
  }
}
