package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.origin.Credits;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.origin.Families.Member;
import org.hearsay.ledger.origin.Link;
import org.hearsay.ledger.origin.ReportKey;
import org.hearsay.ledger.position.EventView;
import org.hearsay.ledger.position.Knowledge;
import org.hearsay.ledger.position.KnownParties;
import org.hearsay.ledger.project.KeptEvent;
import org.hearsay.ledger.project.ProjectedLedger;
import org.hearsay.ledger.project.ProjectedLedger.LinkedReport;

/** What became of events, from their own claims and the copies among their reports. */
final class EventViews {
  private final ProjectedLedger ledger;

  EventViews(ProjectedLedger ledger) {
    this.ledger = requireNonNull(ledger, "ledger is null");
  }

  EventView of(KeptEvent event, AsOf asOf) {
    List<LinkedReport> reports = ledger.copies(event.reports());
    Families families = new Families(reports.stream().map(EventViews::member).toList());
    List<Revision> revisions = reports.stream().map(LinkedReport::revision).toList();
    Knowledge knowledge =
        Knowledge.of(families, KnownParties.of(event.claims(), asOf)).withRevisions(revisions);
    return EventView.of(event.claims(), knowledge, asOf);
  }

  private static Member member(LinkedReport report) {
    Revision revision = report.revision();
    return new Member(
        ReportKey.of(revision),
        java.util.Optional.ofNullable(revision.report().outlet()),
        report.link().map(link -> new Link(link.earlier(), link.share(), 0)),
        Credits.of(revision.report().text()));
  }
}
