package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.ledger.situation.SalientEvents;

/**
 * Finds events of a ledger and assesses them.
 *
 * <p>Status and grade are not stored (docs/decisions/0007): where they are asked for, events are
 * assessed one by one, the last changed first, until there are enough. Not thread-safe.
 */
public final class EventSearch {
  /** How many events a page assesses to find those with a status or a grade. */
  public static final int TESTED = 1000;

  private final Ledger ledger;
  private final EventAssessor views;

  public EventSearch(Ledger ledger) {
    this(ledger, new EventAssessor(ledger));
  }

  public EventSearch(Ledger ledger, EventAssessor views) {
    this.ledger = requireNonNull(ledger, "ledger is null");
    this.views = requireNonNull(views, "views is null");
  }

  /**
   * A page of events, each assessed.
   *
   * @param limit how many at most
   * @param offset how many are left out first
   */
  public EventPage page(EventFilter filter, int limit, int offset) {
    EventPage[] page = new EventPage[1];
    ledger.reading(
        () ->
            page[0] =
                filter.judges() ? tested(filter, limit, offset) : listed(filter, limit, offset));
    return requireNonNull(page[0], "no page");
  }

  /**
   * A page of events, the most salient first, of the {@value #TESTED} that changed last or as many
   * as the page needs.
   *
   * @param all with those that are in one report alone and tell neither doer nor place
   */
  public EventPage salient(EventFilter filter, int limit, int offset, boolean all) {
    EventPage[] page = new EventPage[1];
    ledger.reading(() -> page[0] = ranked(filter, limit, offset, all));
    return requireNonNull(page[0], "no page");
  }

  private EventPage ranked(EventFilter filter, int limit, int offset, boolean all) {
    int most = Math.max(TESTED, offset + limit);
    List<ListedEvent> found = new ArrayList<>();
    boolean[] more = new boolean[1];
    ledger.walk(
        filter.query(1, 0),
        event -> {
          if (found.size() == most) {
            more[0] = true;
            return false;
          }
          found.add(event);
          return true;
        });
    List<ListedEvent> within =
        filter.judges()
            ? found.stream()
                .filter(event -> filter.accepts(assess(event, filter.asOf()).view()))
                .toList()
            : found;
    List<ListedEvent> shown =
        SalientEvents.order(within).stream()
            .filter(ranked -> all || ranked.salience().listed())
            .map(SalientEvents.Ranked::event)
            .toList();
    List<AssessedEvent> events =
        shown.stream()
            .skip(offset)
            .limit(limit)
            .map(event -> assess(event, filter.asOf()))
            .toList();
    return new EventPage(
        events,
        more[0] || shown.size() > offset + events.size(),
        filter.judges() ? found.size() : 0,
        within.size() - shown.size());
  }

  private EventPage listed(EventFilter filter, int limit, int offset) {
    List<ListedEvent> found = ledger.list(filter.query(limit + 1, offset));
    List<AssessedEvent> events =
        found.stream().limit(limit).map(event -> assess(event, filter.asOf())).toList();
    return new EventPage(events, found.size() > limit, 0);
  }

  /** An event of a list, with all its claims. */
  public AssessedEvent assess(ListedEvent listed, AsOf asOf) {
    return views.assess(whole(listed, asOf), asOf);
  }

  private EventSnapshot whole(ListedEvent event, AsOf asOf) {
    return event.claims() == event.beginning().members().size()
        ? event.beginning()
        : ledger.event(event.id(), asOf).orElseThrow();
  }

  private EventPage tested(EventFilter filter, int limit, int offset) {
    List<AssessedEvent> rows = new ArrayList<>();
    int[] tested = new int[1];
    boolean[] more = new boolean[1];
    ledger.walk(
        filter.query(limit, 0),
        event -> {
          if (rows.size() == offset + limit || tested[0] == TESTED) {
            more[0] = true;
            return false;
          }
          tested[0]++;
          AssessedEvent assessed = assess(event, filter.asOf());
          if (filter.accepts(assessed.view())) {
            rows.add(assessed);
          }
          return true;
        });
    return new EventPage(
        rows.subList(Math.min(offset, rows.size()), rows.size()), more[0], tested[0]);
  }

  /**
   * All events, one at a time, the last changed first; those of a status or a grade are looked for
   * to the end.
   */
  public void each(EventFilter filter, Consumer<AssessedEvent> consumer) {
    ledger.reading(
        () ->
            ledger.walk(
                filter.query(1, 0),
                event -> {
                  AssessedEvent assessed = assess(event, filter.asOf());
                  if (filter.accepts(assessed.view())) {
                    consumer.accept(assessed);
                  }
                  return true;
                }));
  }
}
