package org.hearsay.ledger.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.journal.Sql;
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
  private final KeptStore store;

  EventList(Sql sql, Journal journal, KeptStore store) {
    this.sql = sql;
    this.journal = journal;
    this.store = store;
  }

  /** With all their claims. */
  List<KeptEvent> whole(EventQuery query) {
    Cut cut = cut(query.asOf());
    return numbers(query, cut).stream().map(event -> event(event, cut, ALL)).toList();
  }

  /** With their first claims. */
  List<ListedEvent> list(EventQuery query) {
    Cut cut = cut(query.asOf());
    return numbers(query, cut).stream().map(event -> listed(event, cut)).toList();
  }

  private ListedEvent listed(long event, Cut cut) {
    String counts = "SELECT count(*), count(DISTINCT rank), max(known) FROM ";
    KeptEvent beginning = event(event, cut, ListedEvent.FIRST);
    return sql.first(
            counts + (cut.isNow() ? NOW : THEN),
            row ->
                new ListedEvent(
                    beginning, row.getInt(1), row.getInt(2), Instant.ofEpochMilli(row.getLong(3))),
            cut.parameters(event))
        .orElseThrow();
  }

  private Set<Long> numbers(EventQuery query, Cut cut) {
    Set<Long> events = new LinkedHashSet<>();
    List<Object> parameters = new ArrayList<>();
    String walk = walk(query, cut, parameters);
    sql.each(
        walk,
        row -> {
          events.add(row.getLong(2));
          return events.size() < query.limit();
        },
        parameters.toArray());
    return events;
  }

  /** The event of a claim as of a moment; empty if the claim was not known by then. */
  Optional<KeptEvent> of(long claim, AsOf asOf) {
    Cut cut = cut(asOf);
    Optional<Long> event =
        cut.entry == Long.MAX_VALUE
            ? sql.first(
                "SELECT event FROM kept_claim WHERE claim = ? AND known <= ?",
                row -> row.getLong(1),
                claim,
                cut.known)
            : sql.first(
                "SELECT root FROM event_link JOIN kept_claim ON claim = item WHERE item = ?"
                    + " AND known <= ? AND since <= ? AND (until IS NULL OR until > ?)",
                row -> row.getLong(1),
                claim,
                cut.known,
                cut.entry,
                cut.entry);
    return event.map(number -> event(number, cut, ALL));
  }

  /** The last moment and the last entry that count. */
  private record Cut(long known, long entry) {
    boolean isNow() {
      return entry == Long.MAX_VALUE;
    }

    /** Those of {@link #NOW} or of {@link #THEN}. */
    Object[] parameters(long event) {
      return isNow() ? new Object[] {event, known} : new Object[] {event, entry, entry, known};
    }
  }

  private Cut cut(AsOf asOf) {
    Instant known = asOf.known();
    Instant recorded = asOf.recorded();
    return new Cut(
        known == null ? Long.MAX_VALUE : known.toEpochMilli(),
        recorded == null ? Long.MAX_VALUE : journal.lastBy(recorded));
  }

  /** A query for claims and their events, the latest first. */
  private static String walk(EventQuery query, Cut cut, List<Object> parameters) {
    List<Long> facets = facets(query);
    boolean past = cut.entry != Long.MAX_VALUE;
    StringBuilder sql = new StringBuilder("SELECT c.claim, ").append(past ? "l.root" : "c.event");
    String at;
    if (facets.isEmpty()) {
      sql.append(" FROM kept_claim c INDEXED BY claim_by_time");
      at = "c";
    } else {
      sql.append(" FROM claim_facet f CROSS JOIN kept_claim c ON c.claim = f.claim");
      at = "f";
    }
    if (past) {
      sql.append(" CROSS JOIN event_link l ON l.item = c.claim");
    }
    sql.append(" WHERE ").append(at).append(".known <= ?");
    parameters.add(cut.known);
    if (!facets.isEmpty()) {
      sql.append(" AND f.facet = ?");
      parameters.add(facets.getFirst());
    }
    for (long facet : facets.stream().skip(1).toList()) {
      sql.append(
          " AND EXISTS (SELECT 1 FROM claim_facet g WHERE g.facet = ? AND g.known = c.known"
              + " AND g.rank = c.rank AND g.claim = c.claim)");
      parameters.add(facet);
    }
    if (past) {
      sql.append(" AND c.claim < ? AND l.since <= ? AND (l.until IS NULL OR l.until > ?)");
      parameters.add(Standing.claim(cut.entry + 1, 0));
      parameters.add(cut.entry);
      parameters.add(cut.entry);
    }
    Instant since = query.since();
    if (since != null) {
      sql.append(" AND ").append(at).append(".known >= ?");
      parameters.add(since.toEpochMilli());
    }
    return sql.append(" ORDER BY ")
        .append(String.format("%1$s.known DESC, %1$s.rank DESC, %1$s.claim DESC", at))
        .toString();
  }

  /** The rarer ones first. */
  private static List<Long> facets(EventQuery query) {
    List<Long> facets = new ArrayList<>();
    String actor = query.actor();
    if (actor != null) {
      facets.add(Keys.actor(actor));
    }
    String place = query.place();
    if (place != null) {
      facets.add(Keys.place(place));
    }
    if (query.type() != null) {
      facets.add(Keys.type(query.type().name()));
    }
    return facets;
  }

  private KeptEvent event(long event, Cut cut, int most) {
    String from =
        cut.isNow()
            ? "kept_claim JOIN event_link ON item = claim AND until IS NULL"
                + NOW.substring("kept_claim".length())
            : THEN;
    List<Object> parameters = new ArrayList<>(List.of(cut.parameters(event)));
    parameters.add(most);
    List<Linked> rows =
        sql.list(
            "SELECT claim, linked, score, reasons FROM "
                + from
                + " ORDER BY known, rank, claim LIMIT ?",
            EventList::linked,
            parameters.toArray());
    List<KeptEvent.Member> members = rows.stream().map(this::member).toList();
    return new KeptEvent(KeptEvent.id(members.getFirst().claim().id()), members);
  }

  private record Linked(long claim, @Nullable Long to, double score, String reasons) {}

  private static Linked linked(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Linked(
        row.getLong(1),
        row.getObject(2) == null ? null : (Long) row.getLong(2),
        row.getDouble(3),
        row.getString(4));
  }

  private KeptEvent.Member member(Linked row) {
    Long to = row.to();
    return new KeptEvent.Member(
        store.claim(row.claim()),
        to == null
            ? Optional.empty()
            : Optional.of(new ClaimLink(store.idOf(to), row.score(), Texts.of(row.reasons()))));
  }
}
