package org.hearsay.ledger.sqlite;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.Period;
import org.hearsay.ledger.projection.Period.By;
import org.jspecify.annotations.Nullable;

/** The conditions of a query as SQL, over {@code kept_claim c}, with their parameters. */
final class EventFilterSql {
  private static final String FACET =
      "EXISTS (SELECT 1 FROM claim_facet g WHERE g.facet = ? AND g.known = c.known"
          + " AND g.rank = c.rank AND g.claim = c.claim)";

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  /** Adds text without a condition of its own. */
  EventFilterSql text(String text, Object... values) {
    sql.append(text);
    parameters.addAll(List.of(values));
    return this;
  }

  EventFilterSql facets(List<Long> facets) {
    facets.forEach(facet -> text(" AND " + FACET, facet));
    return this;
  }

  /**
   * When it became known and when it was done.
   *
   * @param at the table in whose order the claims are walked
   */
  EventFilterSql times(EventQuery query, String at) {
    Instant since = query.since();
    if (since != null) {
      text(" AND " + at + ".known >= ?", since.toEpochMilli());
    }
    Period period = query.period();
    if (period != null && period.by() == By.PUBLISHED) {
      published(period, at);
    } else if (period != null) {
      done(period);
    }
    return this;
  }

  private void published(Period period, String at) {
    @Nullable LocalDate from = period.from();
    if (from != null) {
      long first = from.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
      text(" AND " + at + ".known >= ?", first);
    }
    @Nullable LocalDate to = period.to();
    if (to != null) {
      text(" AND " + at + ".known <= ?", Revision.endOf(to).toEpochMilli());
    }
  }

  private void done(Period period) {
    text(" AND (c.time_from IS NOT NULL OR c.time_to IS NOT NULL)");
    @Nullable LocalDate from = period.from();
    if (from != null) {
      text(" AND (c.time_to IS NULL OR c.time_to >= ?)", from.toString());
    }
    @Nullable LocalDate to = period.to();
    if (to != null) {
      text(" AND (c.time_from IS NULL OR c.time_from <= ?)", to.toString());
    }
  }

  /** Hashes of what claims are indexed by, the rarer ones first. */
  static List<Long> facetsOf(EventQuery query) {
    String actor = query.actor();
    String place = query.place();
    String outlet = query.outlet();
    return Stream.of(
            actor == null ? null : KeyHashes.actor(actor),
            place == null ? null : KeyHashes.place(place),
            outlet == null ? null : KeyHashes.outlet(outlet),
            query.type() == null ? null : KeyHashes.type(query.type().name()))
        .filter(Objects::nonNull)
        .toList();
  }

  String sql() {
    return sql.toString();
  }

  Object[] parameters() {
    return parameters.toArray();
  }
}
