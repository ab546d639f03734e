package org.hearsay.ledger.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.projection.ClaimLink;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.ListedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Events as of a moment.
 *
 * <p>The list walks claims backwards in time from the moment until it has met enough events, so it
 * costs the same in a ledger of any size. What this ledger knew at an earlier moment is asked of
 * the links that held then.
 */
final class EventList {
  private static final int ALL = Integer.MAX_VALUE;

  /** The claims of an event by the links that hold. */
  private static final String NOW = "kept_claim WHERE event = ? AND known <= ?";

  /** The claims of an event by the links that held then. */
  private static final String THEN =
      "event_link JOIN kept_claim ON claim = item WHERE root = ? AND since <= ?"
          + " AND (until IS NULL OR until > ?) AND known <= ?";

  private final Sql sql;
  private final Journal journal;
  private final ClaimCache store;
  private final Decisions decisions;

  EventList(Sql sql, Journal journal, ClaimCache store, Decisions decisions) {
    this.decisions = decisions;
    this.sql = sql;
    this.journal = journal;
    this.store = store;
  }

  /** With all their claims. */
  List<EventSnapshot> whole(EventQuery query) {
    AsOfCutoff cut = cut(query.asOf());
    return numbers(query, cut).stream().map(event -> event(event, cut, ALL).orElseThrow()).toList();
  }

  /** With their first claims. */
  List<ListedEvent> list(EventQuery query) {
    AsOfCutoff cut = cut(query.asOf());
    return numbers(query, cut).stream().map(event -> listed(event, cut)).toList();
  }

  private ListedEvent listed(long event, AsOfCutoff cut) {
    if (reviewed(cut).contains(event)) {
      EventSnapshot whole = event(event, cut, ALL).orElseThrow();
      List<EventSnapshot.Member> first =
          whole.members().subList(0, Math.min(ListedEvent.FIRST, whole.members().size()));
      return new ListedEvent(
          new EventSnapshot(whole.id(), first),
          whole.members().size(),
          whole.reports().size(),
          whole.changed());
    }
    String counts = "SELECT count(*), count(DISTINCT rank), max(known) FROM ";
    EventSnapshot beginning = event(event, cut, ListedEvent.FIRST).orElseThrow();
    return sql.first(
            counts + (cut.isNow() ? NOW : THEN),
            row ->
                new ListedEvent(
                    beginning, row.getInt(1), row.getInt(2), Instant.ofEpochMilli(row.getLong(3))),
            parameters(cut, event))
        .orElseThrow();
  }

  /**
   * Goes through them, the last changed first, as long as it is told to; limit and offset aside.
   */
  void walk(EventQuery query, Predicate<ListedEvent> visitor) {
    AsOfCutoff cut = cut(query.asOf());
    each(query, cut, event -> visitor.test(listed(event, cut)));
  }

  private Set<Long> numbers(EventQuery query, AsOfCutoff cut) {
    Set<Long> events = new LinkedHashSet<>();
    long last = (long) query.offset() + query.limit();
    int[] met = new int[1];
    each(
        query,
        cut,
        event -> {
          if (met[0]++ >= query.offset()) {
            events.add(event);
          }
          return met[0] < last;
        });
    return events;
  }

  /** Each event once. */
  private void each(EventQuery query, AsOfCutoff cut, LongPredicate visitor) {
    Set<Long> met = new HashSet<>();
    EventFilterSql walk = walk(query, cut);
    sql.each(
        walk.sql(),
        row -> {
          long event = row.getLong(2);
          return !met.add(event) || !applies(event, query, cut) || visitor.test(event);
        },
        walk.parameters());
  }

  /** Events with claims about which persons have decided something, then or later. */
  private Set<Long> reviewed(AsOfCutoff cut) {
    Set<Long> claims = decisions.touched();
    if (claims.isEmpty()) {
      return Set.of();
    }
    Set<Long> events = new HashSet<>();
    claims.forEach(claim -> number(claim, cut).ifPresent(events::add));
    return events;
  }

  /**
   * Whether the query still applies once claims are corrected: the indices find a claim by what it
   * was and by what it is.
   */
  private boolean applies(long event, EventQuery query, AsOfCutoff cut) {
    if (!reviewed(cut).contains(event)) {
      return true;
    }
    List<Long> facets = EventFilterSql.facetsOf(query);
    return event(event, cut, ALL)
        .map(
            whole ->
                whole.claims().stream()
                    .anyMatch(claim -> KeyHashes.facets(claim).containsAll(facets)))
        .orElse(false);
  }

  /** The event of a claim as of a moment; empty if the claim was not known by then. */
  Optional<EventSnapshot> of(long claim, AsOf asOf) {
    AsOfCutoff cut = cut(asOf);
    return number(claim, cut).flatMap(number -> event(number, cut, ALL));
  }

  /** The same with its first claims. */
  Optional<ListedEvent> listed(long claim, AsOf asOf) {
    AsOfCutoff cut = cut(asOf);
    return number(claim, cut)
        .filter(number -> event(number, cut, ALL).isPresent())
        .map(number -> listed(number, cut));
  }

  private Optional<Long> number(long claim, AsOfCutoff cut) {
    return cut.isNow()
        ? sql.first(
            "SELECT event FROM kept_claim WHERE claim = ? AND known <= ?",
            row -> row.getLong(1),
            claim,
            cut.known())
        : sql.first(
            "SELECT root FROM event_link JOIN kept_claim ON claim = item WHERE item = ?"
                + " AND known <= ? AND since <= ? AND (until IS NULL OR until > ?)",
            row -> row.getLong(1),
            claim,
            cut.known(),
            cut.entry(),
            cut.entry());
  }

  /** Those of {@link #NOW} or of {@link #THEN}. */
  private static Object[] parameters(AsOfCutoff cut, long event) {
    return cut.isNow()
        ? new Object[] {event, cut.known()}
        : new Object[] {event, cut.entry(), cut.entry(), cut.known()};
  }

  private AsOfCutoff cut(AsOf asOf) {
    return AsOfCutoff.of(asOf, journal);
  }

  /** Claims and their events, the latest first. */
  private static EventFilterSql walk(EventQuery query, AsOfCutoff cut) {
    List<Long> facets = EventFilterSql.facetsOf(query);
    boolean past = !cut.isNow();
    String at = facets.isEmpty() ? "c" : "f";
    EventFilterSql walk =
        new EventFilterSql().text("SELECT c.claim, " + (past ? "l.root" : "c.event"));
    walk.text(
        facets.isEmpty()
            ? " FROM kept_claim c INDEXED BY claim_by_time"
            : " FROM claim_facet f CROSS JOIN kept_claim c ON c.claim = f.claim");
    if (past) {
      walk.text(" CROSS JOIN event_link l ON l.item = c.claim");
    }
    walk.text(" WHERE " + at + ".known <= ?", cut.known());
    if (!facets.isEmpty()) {
      walk.text(" AND f.facet = ?", facets.getFirst());
      walk.facets(facets.subList(1, facets.size()));
    }
    if (past) {
      walk.text(" AND c.claim < ?", cut.claimsBelow());
      walk.text(" AND l.since <= ? AND (l.until IS NULL OR l.until > ?)", cut.entry(), cut.entry());
    }
    return walk.times(query, at)
        .text(String.format(" ORDER BY %1$s.known DESC, %1$s.rank DESC, %1$s.claim DESC", at));
  }

  /** Empty if persons rejected all of its claims. */
  private Optional<EventSnapshot> event(long event, AsOfCutoff cut, int most) {
    String from =
        cut.isNow()
            ? "kept_claim JOIN event_link ON item = claim AND until IS NULL"
                + NOW.substring("kept_claim".length())
            : THEN;
    List<Object> parameters = new ArrayList<>(List.of(parameters(cut, event)));
    parameters.add(most);
    List<Linked> rows =
        sql.list(
            "SELECT claim, linked, score, reasons FROM "
                + from
                + " ORDER BY known, rank, claim LIMIT ?",
            EventList::linked,
            parameters.toArray());
    Decisions.Overlay overlay = decisions.overlay(cut);
    List<EventSnapshot.Member> members =
        rows.stream().flatMap(row -> member(row, overlay).stream()).toList();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new EventSnapshot(EventSnapshot.id(members.getFirst().claim().id()), members));
  }

  private record Linked(long claim, @Nullable Long to, double score, String reasons) {}

  private static Linked linked(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Linked(
        row.getLong(1),
        row.getObject(2) == null ? null : (Long) row.getLong(2),
        row.getDouble(3),
        row.getString(4));
  }

  private Optional<EventSnapshot.Member> member(Linked row, Decisions.Overlay overlay) {
    Long to = row.to();
    Optional<ClaimLink> link =
        to == null
            ? Optional.empty()
            : Optional.of(new ClaimLink(store.idOf(to), row.score(), TextList.of(row.reasons())));
    return overlay
        .of(row.claim(), store.claim(row.claim()))
        .map(claim -> new EventSnapshot.Member(claim, link));
  }
}
