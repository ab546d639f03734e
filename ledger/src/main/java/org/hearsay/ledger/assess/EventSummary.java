package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.EventType;
import org.hearsay.model.TimeExpression;

/**
 * An event with one value per cell: what a row of any list, table, map or export shows.
 *
 * <p>Every outlet takes its cells from here, so that they agree. A cell has the value of the most
 * reports; of as many, the one that became known first. Type and event words are those of the
 * founding claim.
 *
 * @param agents those named by the most reports first, each once
 * @param patients likewise
 * @param time with both ends, if any claim has such; else with one
 * @param places all of them, the first known first
 * @param times all of them as intervals of ISO 8601, the first known first
 * @param outlets, else addresses, in the order in which they reported it
 * @param claims known by then, those of replaced texts included
 * @param reports whose texts count: those that their outlets have replaced do not, unless all are
 * @param origins how many of them are independent
 * @param first when the first claim became known
 * @param changed when the last claim became known
 * @param grade the effective one
 * @param reviewed whether a reviewer decided anything about it
 */
public record EventSummary(
    EventType type,
    Optional<String> subType,
    String words,
    List<Participant> agents,
    List<Participant> patients,
    Optional<EventPlace> place,
    Optional<TimeExpression> time,
    List<EventPlace> places,
    List<String> times,
    List<String> outlets,
    int claims,
    int reports,
    int origins,
    Instant first,
    Instant changed,
    Status.Kind status,
    Grade grade,
    boolean reviewed) {
  /** Names that a row has room for. */
  public static final int NAMES = 3;

  public EventSummary {
    requireNonNull(type, "type is null");
    requireNonNull(words, "words is null");
    agents = List.copyOf(agents);
    patients = List.copyOf(patients);
    places = List.copyOf(places);
    times = List.copyOf(times);
    outlets = List.copyOf(outlets);
    requireNonNull(first, "first is null");
    requireNonNull(changed, "changed is null");
    requireNonNull(status, "status is null");
    requireNonNull(grade, "grade is null");
  }

  /**
   * @param reviewed whether a reviewer decided anything about the event
   */
  public static EventSummary of(EventAssessment view, boolean reviewed) {
    ClaimValues values = new ClaimValues(view.claims());
    return new EventSummary(
        values.founder().claim().type(),
        values.subType(),
        values.founder().words(),
        values.agents(),
        values.patients(),
        values.place(),
        values.time(),
        values.places(),
        values.times(),
        values.outlets(),
        view.claims().size(),
        view.reports(),
        view.origins().independent().size(),
        values.founder().known(),
        view.claims().getLast().known(),
        view.status().kind(),
        view.grade(),
        reviewed);
  }

  /** The first agents, as many as a row has room for. */
  public List<Participant> leadingAgents() {
    return agents.stream().limit(NAMES).toList();
  }

  /** The first patients, as many as a row has room for. */
  public List<Participant> leadingPatients() {
    return patients.stream().limit(NAMES).toList();
  }

  /** The time as an interval of ISO 8601, two dots for an open end; one day as that day. */
  public Optional<String> days() {
    return time.map(ClaimValues::days);
  }
}
