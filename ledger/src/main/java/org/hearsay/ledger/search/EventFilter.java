package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.Period;
import org.hearsay.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What a list, a search and an export are narrowed by: one class for all three, and for the page.
 *
 * <p>The conditions on a claim (actor to period) must apply to one and the same claim; status and
 * effective grade are those of its event as of the moment.
 *
 * @param actor a name or an id ("state:RU") of who takes part or asserts; null for all
 * @param place a name; null for all
 * @param type of a claim; null for all
 * @param outlet who published the report; null for all
 * @param since only what became known then or later; null for all
 * @param period in which it was published or done; null for all
 * @param statuses any of these; empty for all
 * @param grade null for all
 * @param reports ids of those of a situation: an event is accepted if half of its claims or more
 *     stand in them; empty for all
 */
public record EventFilter(
    AsOf asOf,
    @Nullable String actor,
    @Nullable String place,
    @Nullable EventType type,
    @Nullable String outlet,
    @Nullable Instant since,
    @Nullable Period period,
    Set<Status.Kind> statuses,
    @Nullable GradeRange grade,
    Set<String> reports) {
  public EventFilter {
    requireNonNull(asOf, "asOf is null");
    statuses = Set.copyOf(statuses);
    reports = Set.copyOf(reports);
  }

  /** Of any situation. */
  public EventFilter(
      AsOf asOf,
      @Nullable String actor,
      @Nullable String place,
      @Nullable EventType type,
      @Nullable String outlet,
      @Nullable Instant since,
      @Nullable Period period,
      Set<Status.Kind> statuses,
      @Nullable GradeRange grade) {
    this(asOf, actor, place, type, outlet, since, period, statuses, grade, Set.of());
  }

  /** All events. */
  public static EventFilter of(AsOf asOf) {
    return new EventFilter(asOf, null, null, null, null, null, null, Set.of(), null, Set.of());
  }

  /** As the ledger is asked; status and grade are not part of it. */
  public EventQuery query(int limit, int offset) {
    return new EventQuery(asOf, actor, place, type, since, limit, outlet, period, offset);
  }

  /** Whether an event has to be looked at as a whole: status, grade or situation matter. */
  public boolean judges() {
    return !statuses.isEmpty() || grade != null || !reports.isEmpty();
  }

  /** Whether status, grade and situation are among those asked for. */
  public boolean accepts(EventAssessment view) {
    return isWithin(view.claims())
        && (statuses.isEmpty() || statuses.contains(view.status().kind()))
        && (grade == null || grade.holds(view.grade()));
  }

  /** Whether half of the claims or more stand in the reports asked for. */
  public boolean isWithin(List<StoredClaim> claims) {
    long within = claims.stream().filter(claim -> reports.contains(claim.revision().id())).count();
    return reports.isEmpty() || 2 * within >= claims.size();
  }

  public EventFilter withStatuses(Set<Status.Kind> statuses) {
    return new EventFilter(
        asOf, actor, place, type, outlet, since, period, statuses, grade, reports);
  }

  /** Within a situation, by the ids of its reports. */
  public EventFilter withReports(Set<String> reports) {
    return new EventFilter(
        asOf, actor, place, type, outlet, since, period, statuses, grade, reports);
  }
}
