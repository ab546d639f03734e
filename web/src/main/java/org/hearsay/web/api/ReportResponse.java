package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.json.ReadingJson;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.projection.ClaimChange;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.Ledger.LinkedReport;
import org.hearsay.ledger.projection.LedgerStats;
import org.hearsay.ledger.projection.ReportLink;
import org.hearsay.model.Reading;
import org.hearsay.web.http.Problem;

/**
 * A revision with its text and all that was read in it: the schema Report.
 *
 * @param revisions of its address, each with what changed
 * @param kin it and what it was taken from, each after what it was taken from
 */
record ReportResponse(
    AsOf asOf,
    Revision revision,
    Reading reading,
    List<LedgerStats.Placed> claims,
    List<RevisionDiff> revisions,
    List<LinkedReport> kin) {
  /** A revision and what changed in it against the one before. */
  record RevisionDiff(Revision revision, List<ClaimChange> changes) {
    RevisionDiff {
      changes = List.copyOf(changes);
    }
  }

  ReportResponse {
    requireNonNull(asOf, "asOf is null");
    requireNonNull(revision, "revision is null");
    requireNonNull(reading, "reading is null");
    claims = List.copyOf(claims);
    revisions = List.copyOf(revisions);
    kin = List.copyOf(kin);
  }

  static ReportResponse of(Ledger ledger, String id, AsOf asOf) {
    Revision revision =
        ledger
            .revision(id)
            .filter(one -> asOf.holds(one))
            .orElseThrow(() -> Problem.notFound("no report " + id + " as of then").exception());
    LedgerStats overview = ledger.overview();
    List<RevisionDiff> revisions =
        overview.revisions(revision.address()).stream()
            .map(one -> new RevisionDiff(ledger.revision(one).orElseThrow(), ledger.changes(one)))
            .filter(one -> asOf.holds(one.revision()))
            .toList();
    List<LedgerStats.Placed> claims =
        overview.placed(id, asOf).stream()
            .sorted(Comparator.comparingInt(one -> one.claim().claim().trigger().start()))
            .toList();
    return new ReportResponse(
        asOf,
        revision,
        ledger.reading(id).orElseThrow(),
        claims,
        revisions,
        ledger.copies(List.of(id)));
  }

  void write(ApiJson forms) {
    forms.begin();
    forms.moments(asOf);
    forms.report("report", revision);
    forms.json().writeName("reading");
    ReadingJson.write(forms.json(), reading);
    forms.list("links");
    claims.forEach(claim -> link(forms, claim));
    forms.endList();
    forms.list("revisions");
    revisions.forEach(one -> changed(forms, one));
    forms.endList();
    forms.list("takenFrom");
    takenFrom(forms);
    forms.endList();
    forms.end();
  }

  private void link(ApiJson forms, LedgerStats.Placed placed) {
    forms.begin();
    forms.text("claim", placed.claim().claim().id());
    forms.text("id", placed.claim().id());
    forms.text("event", placed.event());
    forms.party("party", placed.claim().party());
    forms.span("sentence", placed.claim().sentence(), revision);
    forms.end();
  }

  private static void changed(ApiJson forms, RevisionDiff changed) {
    forms.begin();
    forms.report("report", changed.revision());
    forms.list("changes");
    for (ClaimChange change : changed.changes()) {
      forms.begin();
      forms.text("what", change.what().code());
      forms.text("before", change.before());
      forms.text("after", change.after());
      forms.text("words", change.words());
      forms.end();
    }
    forms.endList();
    forms.end();
  }

  /** The nearest first. */
  private void takenFrom(ApiJson forms) {
    Map<String, LinkedReport> all = new HashMap<>();
    kin.forEach(one -> all.put(one.revision().id(), one));
    LinkedReport at = all.get(revision.id());
    while (at != null && at.link().isPresent()) {
      ReportLink link = at.link().get();
      at = all.get(link.earlier());
      if (at != null) {
        forms.begin();
        forms.report("report", at.revision());
        forms.json().writeNumberProperty("share", link.share());
        forms.texts("reasons", link.reasons());
        forms.end();
      }
    }
  }
}
