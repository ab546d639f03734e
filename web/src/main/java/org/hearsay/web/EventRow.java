package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.EventSummary;
import org.hearsay.ledger.search.AssessedEvent;

/** An event as a list shows it: the schema EventRow. */
record EventRow(AssessedEvent event, EventSummary summary) {
  EventRow {
    requireNonNull(event, "event is null");
    requireNonNull(summary, "summary is null");
  }

  static EventRow of(AssessedEvent event) {
    return new EventRow(event, event.summary());
  }

  EventAssessment view() {
    return event.view();
  }

  private Map<LocalDate, Integer> days() {
    Map<LocalDate, Integer> days = new TreeMap<>();
    view().claims().forEach(claim -> days.merge(day(claim), 1, Integer::sum));
    return days;
  }

  private static LocalDate day(StoredClaim claim) {
    return claim.known().atZone(ZoneOffset.UTC).toLocalDate();
  }

  StoredClaim founder() {
    return view().claims().getFirst();
  }

  void write(Forms forms) {
    forms.begin();
    forms.text("id", event.id());
    forms.text("type", summary.type().name());
    forms.text("subType", summary.subType().orElse(null));
    forms.text("words", summary.words());
    forms.actors("agents", summary.leadingAgents());
    forms.actors("patients", summary.leadingPatients());
    forms.place("place", summary.place().orElse(null));
    forms.time("time", summary.time().orElse(null));
    forms.text("first", summary.first());
    forms.text("changed", summary.changed());
    forms.number("claims", summary.claims());
    judged(forms);
    forms.truth("reviewed", summary.reviewed());
    forms.sentence("quote", founder());
    Sparkline.of(days()).write(forms);
    forms.end();
  }

  private void judged(Forms forms) {
    forms.number("parties", view().positions().size());
    forms.text("status", summary.status().name());
    forms.reasonTexts("statusReasons", view().status().reasons());
    forms.grade("grade", summary.grade());
    forms.grade("suggested", view().suggested());
    forms.reasonTexts("gradeFor", view().suggested().reasonsFor());
    forms.reasonTexts("gradeAgainst", view().suggested().reasonsAgainst());
    origins(forms);
    forms.number("conflicts", view().figureConflicts().size());
    forms.number("drift", view().drift().size());
  }

  void origins(Forms forms) {
    forms.begin("origins");
    forms.number("independent", summary.origins());
    forms.number("reports", summary.reports());
    forms.text("text", view().origins().summary());
    forms.end();
  }
}
