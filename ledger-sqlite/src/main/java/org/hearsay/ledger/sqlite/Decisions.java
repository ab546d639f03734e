package org.hearsay.ledger.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.journal.JournalEntry;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.review.Anchor;
import org.hearsay.ledger.review.CorrectedClaim;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.hearsay.ledger.review.ReviewJson;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What persons decided, as of an entry of the journal. There are few of them, so they are kept in
 * memory and laid over claims when those are asked for.
 */
final class Decisions {
  private final Sql sql;
  private final Journal journal;
  private final ClaimCache store;
  private final List<Row> rows = new ArrayList<>();
  private long upTo = -1;
  private long cutAt = -1;
  private Overlay overlay = new Overlay(Map.of());

  /** A decision and the claim it is about. */
  record Row(long entry, Review review, @Nullable Long claim) {}

  Decisions(Sql sql, Journal journal, ClaimCache store) {
    this.sql = sql;
    this.journal = journal;
    this.store = store;
  }

  /** Decisions laid over claims. */
  record Overlay(Map<Long, List<Review>> byClaim) {
    /** The claim as persons have corrected it; empty if they rejected it. */
    Optional<StoredClaim> of(long number, StoredClaim claim) {
      List<Review> reviews = byClaim.get(number);
      return reviews == null ? Optional.of(claim) : CorrectedClaim.of(claim, reviews);
    }
  }

  /** Forgets what it remembers. */
  void clear() {
    rows.clear();
    upTo = -1;
    cutAt = -1;
  }

  private List<Row> rows() {
    Long found = sql.number("SELECT max(entry) FROM review");
    long last = found == null ? 0 : found;
    if (last != upTo) {
      clear();
      upTo = last;
      sql.list(
              "SELECT entry, claim FROM review ORDER BY entry",
              row -> new long[] {row.getLong(1), row.getObject(2) == null ? -1 : row.getLong(2)})
          .forEach(row -> rows.add(new Row(row[0], review(row[0]), row[1] < 0 ? null : row[1])));
    }
    return rows;
  }

  private Review review(long entry) {
    return ReviewJson.parse(journal.entry(entry).orElseThrow().content());
  }

  /**
   * Entries of the decisions that hold: an undone one does not, nor one whose undoing was undone.
   */
  Set<Long> holding(long lastEntry) {
    Set<Long> holding = new HashSet<>();
    Set<Long> undone = new HashSet<>();
    for (Row row : rows().reversed()) {
      if (row.entry <= lastEntry && !undone.contains(row.entry)) {
        holding.add(row.entry);
        if (row.review instanceof Review.Undo undo) {
          undone.add(undo.entry());
        }
      }
    }
    return holding;
  }

  /** The decisions that held then, laid over claims. */
  Overlay overlay(AsOfCutoff cut) {
    List<Row> all = rows();
    if (all.isEmpty() || cut.entry() == cutAt) {
      return all.isEmpty() ? new Overlay(Map.of()) : overlay;
    }
    Set<Long> holding = holding(cut.entry());
    Map<Long, List<Review>> byClaim = new LinkedHashMap<>();
    for (Row row : all) {
      if (row.claim != null && holding.contains(row.entry) && changesClaim(row.review)) {
        byClaim.computeIfAbsent(row.claim, claim -> new ArrayList<>()).add(row.review);
      }
    }
    overlay = new Overlay(byClaim);
    cutAt = cut.entry();
    return overlay;
  }

  private static boolean changesClaim(Review review) {
    return switch (review) {
      case Review.FixSpeaker fix -> true;
      case Review.FixPlace fix -> true;
      case Review.FixType fix -> true;
      case Review.FixCommitment fix -> true;
      case Review.RejectClaim reject -> true;
      default -> false;
    };
  }

  /** Claims about which anything was ever decided, then or later. */
  Set<Long> touched() {
    Set<Long> out = new HashSet<>();
    rows()
        .forEach(
            row -> {
              if (row.claim != null && changesClaim(row.review)) {
                out.add(row.claim);
              }
            });
    return out;
  }

  /** The claim's decisions that hold now. */
  Overlay now() {
    return overlay(new AsOfCutoff(Long.MAX_VALUE, Long.MAX_VALUE));
  }

  /** All decisions by then, in the order in which they were made. */
  List<Decision> all(AsOfCutoff cut) {
    Set<Long> holding = holding(cut.entry());
    List<Decision> out = new ArrayList<>();
    for (Row row : rows()) {
      if (row.entry <= cut.entry()) {
        JournalEntry entry = journal.entry(row.entry).orElseThrow();
        Map<String, String> head = entry.fields();
        boolean there = row.claim != null || !(row.review instanceof Review.OfClaim);
        out.add(
            new Decision(
                row.entry,
                Instant.ofEpochMilli(entry.recorded()),
                head.getOrDefault("by", ""),
                head.getOrDefault("why", ""),
                row.review,
                there && holding.contains(row.entry),
                row.claim == null ? Optional.empty() : Optional.of(store.idOf(row.claim))));
      }
    }
    return out;
  }

  /** Links that persons set and that hold, by the item that is linked. */
  Map<Long, Forced> links() {
    Map<Long, Forced> out = new HashMap<>();
    if (rows().isEmpty()) {
      return out;
    }
    Set<Long> holding = holding(Long.MAX_VALUE);
    sql.each(
        "SELECT entry, item, linked, reason FROM review_link ORDER BY entry",
        row -> {
          if (holding.contains(row.getLong(1))) {
            Long linked = row.getObject(3) == null ? null : (Long) row.getLong(3);
            out.put(row.getLong(2), new Forced(linked, row.getString(4)));
          }
          return true;
        });
    return out;
  }

  /**
   * A link that a person set.
   *
   * @param linked null if the item founds an event
   */
  record Forced(@Nullable Long linked, String reason) {}

  /**
   * The claim that an anchor holds: that with just these words; else one whose words overlap them,
   * which is how a newer model may have read it; else null.
   */
  @Nullable Long claim(Anchor anchor) {
    Long entry = store.entryOf(anchor.revision()).orElse(null);
    byte[] hash;
    try {
      hash = HexFormat.of().parseHex(anchor.text());
    } catch (IllegalArgumentException e) {
      return null;
    }
    Long same =
        entry == null
            ? sql.number("SELECT min(entry) FROM revision WHERE text_hash = ?", (Object) hash)
            : sql.number(
                "SELECT entry FROM revision WHERE entry = ? AND text_hash = ?", entry, hash);
    if (same == null) {
      return null;
    }
    String text = store.revision(same).report().text();
    CodePoints points = CodePoints.of(text);
    Long overlapping = null;
    for (int place = 0; place < store.events(same).length; place++) {
      long number = OrderKey.claim(same, place);
      Span trigger = store.claim(number).claim().trigger();
      int start = points.at(trigger.start());
      int end = points.at(trigger.end());
      if (start == anchor.start() && end == anchor.end()) {
        return number;
      }
      if (start < anchor.end() && anchor.start() < end && overlapping == null) {
        overlapping = number;
      }
    }
    return overlapping;
  }

  /**
   * The decision of an entry.
   *
   * @throws LedgerException if it is none
   */
  static Review of(JournalEntry entry) {
    try {
      return ReviewJson.parse(entry.content());
    } catch (IllegalArgumentException e) {
      throw new LedgerException(
          "entry " + entry.number() + " holds no decision: " + e.getMessage(), e);
    }
  }
}
