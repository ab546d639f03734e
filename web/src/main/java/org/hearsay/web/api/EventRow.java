package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.Credibility;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.Grade;
import org.hearsay.ledger.assess.Reliability;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * An event as a list shows it: the schema EventRow.
 *
 * @param view what became of it; empty for one of so many claims that a list does not judge it
 * @param days how many of its claims became known on each day
 * @param decisions what persons decided about it and holds
 */
record EventRow(
    ListedEvent listed,
    Optional<EventAssessment> view,
    Map<LocalDate, Integer> days,
    List<Decision> decisions) {
  /** Names in a line. */
  private static final int NAMES = 3;

  EventRow {
    requireNonNull(listed, "listed is null");
    requireNonNull(view, "view is null");
    days = new TreeMap<>(days);
    decisions = List.copyOf(decisions);
  }

  /** Of an event with all its claims. */
  static EventRow of(EventSnapshot event, EventAssessment view, List<Decision> decisions) {
    ListedEvent listed =
        new ListedEvent(event, event.members().size(), event.reports().size(), event.changed());
    return new EventRow(listed, Optional.of(view), days(view.claims()), decisions);
  }

  /**
   * @param view empty for one that is not judged here
   */
  static EventRow of(Ledger ledger, ListedEvent listed, Optional<EventAssessment> view, AsOf asOf) {
    StoredClaim founder = listed.beginning().members().getFirst().claim();
    return new EventRow(
        listed,
        view,
        view.map(seen -> days(seen.claims()))
            .orElseGet(() -> ledger.overview().days(founder, asOf)),
        decisions(ledger, listed, asOf));
  }

  /** Those about its first claims; a grade is set of the first. */
  private static List<Decision> decisions(Ledger ledger, ListedEvent listed, AsOf asOf) {
    List<Decision> all = ledger.decisions(asOf);
    if (all.isEmpty()) {
      return all;
    }
    Set<String> claims =
        listed.beginning().claims().stream().map(StoredClaim::id).collect(Collectors.toSet());
    return all.stream()
        .filter(one -> one.applies() && one.claim().map(claims::contains).orElse(false))
        .toList();
  }

  /** The rule's grade, with what a person set of it. */
  @Nullable Grade grade() {
    Grade grade = suggested();
    for (Decision one : decisions) {
      if (grade != null && one.review() instanceof Review.SetGrade set) {
        Reliability reliability = set.reliability();
        Credibility credibility = set.credibility();
        grade =
            new Grade(
                reliability == null ? grade.reliability() : reliability,
                credibility == null ? grade.credibility() : credibility,
                grade.reasonsFor(),
                grade.reasonsAgainst());
      }
    }
    return grade;
  }

  static Map<LocalDate, Integer> days(List<StoredClaim> claims) {
    Map<LocalDate, Integer> days = new TreeMap<>();
    claims.forEach(claim -> days.merge(day(claim), 1, Integer::sum));
    return days;
  }

  private static LocalDate day(StoredClaim claim) {
    return claim.known().atZone(ZoneOffset.UTC).toLocalDate();
  }

  StoredClaim founder() {
    return listed.beginning().members().getFirst().claim();
  }

  private List<StoredClaim> beginning() {
    return listed.beginning().claims();
  }

  List<Participant> agents() {
    return named(claim -> claim.claim().agents());
  }

  private List<Participant> named(Function<StoredClaim, List<Participant>> whom) {
    Map<String, Participant> out = new LinkedHashMap<>();
    for (StoredClaim claim : beginning()) {
      for (Participant one : whom.apply(claim)) {
        if (!one.name().isBlank()) {
          out.putIfAbsent(one.actor() == null ? one.name() : one.actor(), one);
        }
      }
    }
    return out.values().stream().limit(NAMES).toList();
  }

  /** The one that is told most exactly, of those the first. */
  @Nullable EventPlace place() {
    EventPlace best = null;
    for (StoredClaim claim : beginning()) {
      EventPlace place = claim.claim().place();
      if (place != null && (best == null || rank(place) < rank(best))) {
        best = place;
      }
    }
    return best;
  }

  /** Nothing known of where it is comes last. */
  private static int rank(EventPlace place) {
    return place.latitude() == null ? 9 : place.precision() == 0 ? 8 : place.precision();
  }

  private @Nullable TimeExpression time() {
    return beginning().stream()
        .map(claim -> claim.claim().time())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Nullable Grade suggested() {
    return view.map(EventAssessment::grade).orElse(null);
  }

  void write(ApiJson forms) {
    StoredClaim founder = founder();
    forms.begin();
    forms.text("id", listed.id());
    forms.text("type", founder.claim().type().name());
    forms.text("subType", founder.claim().subType());
    forms.text("words", founder.words());
    forms.actors("agents", agents());
    forms.actors("patients", named(claim -> claim.claim().patients()));
    forms.place("place", place());
    forms.time("time", time());
    forms.text("first", founder.known());
    forms.text("changed", listed.changed());
    forms.number("claims", listed.claims());
    judged(forms);
    forms.truth("reviewed", !decisions.isEmpty());
    forms.sentence("quote", founder);
    Sparkline.of(days).write(forms);
    forms.end();
  }

  private void judged(ApiJson forms) {
    count(forms, "parties", view.map(seen -> seen.positions().size()));
    forms.text("status", view.map(seen -> seen.status().kind().name()).orElse(null));
    forms.reasonTexts("statusReasons", view.map(seen -> seen.status().reasons()).orElse(List.of()));
    forms.grade("grade", grade());
    forms.grade("suggested", suggested());
    forms.reasonTexts("gradeFor", view.map(seen -> seen.grade().reasonsFor()).orElse(List.of()));
    forms.reasonTexts(
        "gradeAgainst", view.map(seen -> seen.grade().reasonsAgainst()).orElse(List.of()));
    origins(forms);
    count(forms, "conflicts", view.map(seen -> seen.figureConflicts().size()));
    count(forms, "drift", view.map(seen -> seen.drift().size()));
  }

  void origins(ApiJson forms) {
    forms.begin("origins");
    count(forms, "independent", view.map(seen -> seen.origins().independent().size()));
    forms.number(
        "reports", view.map(seen -> seen.origins().reports().size()).orElse(listed.reports()));
    forms.text(
        "text",
        view.map(seen -> seen.origins().summary())
            .orElse("told in " + listed.reports() + " reports"));
    forms.end();
  }

  private static void count(ApiJson forms, String name, Optional<Integer> count) {
    if (count.isEmpty()) {
      forms.json().writeNullProperty(name);
    } else {
      forms.number(name, count.get());
    }
  }
}
