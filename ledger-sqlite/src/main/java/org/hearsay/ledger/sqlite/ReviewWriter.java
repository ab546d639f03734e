package org.hearsay.ledger.sqlite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.journal.JournalEntry;
import org.hearsay.ledger.review.Review;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a person's decision: rows that tell which claim it is about, what lists find
 * the corrected claim by, and links that stand in place of the linker's.
 */
final class ReviewWriter {
  private final Sql sql;
  private final ClaimCache store;
  private final Decisions decisions;
  private final LinkWriter links;

  ReviewWriter(Sql sql, ClaimCache store, Decisions decisions, LinkWriter links) {
    this.sql = sql;
    this.store = store;
    this.decisions = decisions;
    this.links = links;
  }

  void write(JournalEntry entry) {
    Review review = Decisions.of(entry);
    Long claim = review instanceof Review.OfClaim of ? decisions.claim(of.claim()) : null;
    Long undoes = review instanceof Review.Undo undo ? (Long) undo.entry() : null;
    sql.run(
        "INSERT INTO review (entry, action, claim, undoes) VALUES (?, ?, ?, ?)",
        entry.number(),
        review.action(),
        claim,
        undoes);
    decisions.clear();
    Set<Long> moved = new LinkedHashSet<>();
    switch (review) {
      case Review.Merge merge -> moved.addAll(merge(entry, claim, decisions.claim(merge.other())));
      case Review.Split split -> moved.addAll(split(entry, claim));
      case Review.Undo undo -> undone(undo.entry(), moved);
      default -> facets(claim);
    }
    relink(entry, moved);
  }

  /**
   * What the corrected claim is found by; what the old one was found by stays, and is looked at.
   */
  private void facets(@Nullable Long claim) {
    if (claim == null) {
      return;
    }
    StoredClaim kept = store.claim(claim);
    decisions
        .now()
        .of(claim, kept)
        .ifPresent(
            corrected -> {
              for (long facet : KeyHashes.facets(corrected)) {
                sql.run(
                    "INSERT OR IGNORE INTO claim_facet (facet, known, rank, claim)"
                        + " VALUES (?, ?, ?, ?)",
                    facet,
                    kept.known().toEpochMilli(),
                    ReportRef.of(kept.revision()).rank(),
                    claim);
              }
            });
  }

  /** The founder of the later event is joined to that of the earlier one. */
  private Set<Long> merge(JournalEntry entry, @Nullable Long one, @Nullable Long other) {
    if (one == null || other == null) {
      return Set.of();
    }
    long first = event(one);
    long second = event(other);
    if (first == second) {
      return Set.of();
    }
    boolean inOrder = standing(first).compareTo(standing(second)) < 0;
    Map<Long, Long> rows = new LinkedHashMap<>();
    rows.put(inOrder ? second : first, inOrder ? first : second);
    return set(entry, rows, "merged");
  }

  /**
   * The claim founds an event of its own; those that were joined to it are joined to what it was
   * joined to, or, where it founded their event, to the first of them.
   */
  private Set<Long> split(JournalEntry entry, @Nullable Long claim) {
    if (claim == null) {
      return Set.of();
    }
    Long before =
        sql.number("SELECT linked FROM event_link WHERE item = ? AND until IS NULL", claim);
    List<Long> behind =
        sql
            .list(
                "SELECT item FROM event_link WHERE linked = ? AND until IS NULL",
                row -> row.getLong(1),
                claim)
            .stream()
            .sorted(Comparator.comparing(this::standing))
            .toList();
    Map<Long, @Nullable Long> rows = new LinkedHashMap<>();
    rows.put(claim, null);
    for (long item : behind) {
      boolean first = before == null && item == behind.getFirst();
      rows.put(item, first ? null : before == null ? behind.getFirst() : before);
    }
    return set(entry, rows, "split");
  }

  private Set<Long> set(JournalEntry entry, Map<Long, ? extends @Nullable Long> rows, String what) {
    Map<String, String> head = entry.fields();
    String reason =
        what + " by " + head.getOrDefault("by", "") + ": " + head.getOrDefault("why", "");
    rows.forEach(
        (item, linked) ->
            sql.run(
                "INSERT INTO review_link (entry, item, linked, reason) VALUES (?, ?, ?, ?)",
                entry.number(),
                item,
                linked,
                reason));
    return new LinkedHashSet<>(rows.keySet());
  }

  /** What the decision that is taken back, or that one's undoing, had changed. */
  private void undone(long entry, Set<Long> moved) {
    moved.addAll(
        sql.list("SELECT item FROM review_link WHERE entry = ?", row -> row.getLong(1), entry));
    sql.first("SELECT claim FROM review WHERE entry = ?", row -> row.getLong(1), entry)
        .filter(claim -> claim > 0)
        .ifPresent(this::facets);
    Long further = sql.number("SELECT undoes FROM review WHERE entry = ?", entry);
    if (further != null) {
      undone(further, moved);
    }
  }

  private void relink(JournalEntry entry, Set<Long> moved) {
    if (moved.isEmpty()) {
      return;
    }
    links.force(decisions.links());
    List<Long> items = new ArrayList<>(moved);
    items.sort(Comparator.comparing(this::standing));
    items.forEach(item -> links.relink(store.claimRef(item), entry.number()));
  }

  private long event(long claim) {
    return store.events(OrderKey.entry(claim))[OrderKey.place(claim)];
  }

  private OrderKey standing(long claim) {
    return OrderKey.of(store.ref(OrderKey.entry(claim)), claim);
  }
}
