package org.hearsay.ledger.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.ledger.KeptClaim;
import org.hearsay.ledger.journal.Sql;

/**
 * Joins claims into events: links the new ones, and anew those after them that they could concern.
 *
 * <p>A claim is linked by the latest claims before it under each of its keys. So a new claim can
 * concern, under each of its own keys, as many of those behind it, and no others: the cost of a
 * late report is bounded however many there are.
 */
final class ClaimLinks {
  private static final String ORDER = " ORDER BY known %1$s, rank %1$s, claim %1$s LIMIT ?";
  private static final String COLUMNS = "SELECT known, rank, claim FROM claim_key";
  private static final String IN_SPAN = " WHERE span = ? AND key = ? AND ";

  private static final String BEFORE =
      COLUMNS
          + IN_SPAN
          + "(known, rank, claim) < (?, ?, ?) AND known >= ?"
          + String.format(ORDER, "DESC");

  private static final String AFTER =
      COLUMNS
          + IN_SPAN
          + "(known, rank, claim) > (?, ?, ?) AND known <= ?"
          + String.format(ORDER, "ASC");

  private final Sql sql;
  private final KeptStore store;
  private final ClaimLinker linker;
  private final LinkForest forest;
  private final long window;

  ClaimLinks(Sql sql, KeptStore store, ClaimLinker linker) {
    this.sql = sql;
    this.store = store;
    this.linker = linker;
    this.forest = new LinkForest(sql, "event_link");
    this.window = linker.window().toMillis();
  }

  /**
   * Links the claims of a new revision, which are in the store and in the table already.
   *
   * @param entry in which it was read
   */
  void add(long entry, SortedMap<Standing, KeptClaim> fresh) {
    Map<Standing, List<Long>> keys = new LinkedHashMap<>();
    fresh.forEach((at, claim) -> keys.put(at, keys(claim)));
    keys.forEach((at, each) -> each.forEach(key -> write(key, at)));
    TreeSet<Standing> open = new TreeSet<>(fresh.keySet());
    keys.forEach((at, each) -> each.forEach(key -> open.addAll(after(key, at))));
    for (Standing at : open) {
      link(entry, at, keys.containsKey(at) ? keys.get(at) : keys(store.claim(at.item())));
    }
  }

  private void link(long entry, Standing at, List<Long> keys) {
    KeptClaim claim = store.claim(at.item());
    List<KeptClaim> earlier = new ArrayList<>();
    Map<String, Long> numbers = new HashMap<>();
    for (Standing before : before(keys, at)) {
      KeptClaim candidate = store.claim(before.item());
      earlier.add(candidate);
      numbers.put(candidate.id(), before.item());
    }
    LinkForest.Target target =
        linker
            .link(claim, earlier)
            .map(link -> new LinkForest.Target(number(link, numbers), link.score(), link.reasons()))
            .orElse(null);
    forest.link(at.item(), entry, target, this::moved);
  }

  private static long number(ClaimLink link, Map<String, Long> numbers) {
    Long number = numbers.get(link.earlier());
    if (number == null) {
      throw new IllegalStateException("linked to " + link.earlier() + ", which was not offered");
    }
    return number;
  }

  private void moved(long claim, long event) {
    sql.run("UPDATE kept_claim SET event = ? WHERE claim = ?", event, claim);
  }

  private List<Long> keys(KeptClaim claim) {
    return linker.keys(claim).stream().map(Keys::hash).distinct().toList();
  }

  private void write(long key, Standing at) {
    sql.run(
        "INSERT INTO claim_key (span, key, known, rank, claim) VALUES (?, ?, ?, ?, ?)",
        span(at.known()),
        key,
        at.known(),
        at.rank(),
        at.item());
  }

  /** The latest before a claim under each of its keys, all together the latest first. */
  private Iterable<Standing> before(List<Long> keys, Standing at) {
    TreeMap<Standing, Boolean> found = new TreeMap<>();
    for (long key : keys) {
      long first = span(at.known() - window);
      int left = linker.perKey();
      for (long span = span(at.known()); span >= first && left > 0; span--) {
        List<Standing> some =
            sql.list(
                BEFORE,
                ClaimLinks::standing,
                span,
                key,
                at.known(),
                at.rank(),
                at.item(),
                at.known() - window,
                left);
        some.forEach(one -> found.put(one, true));
        left -= some.size();
      }
    }
    return found.descendingKeySet();
  }

  /** Those behind a claim under a key for which it is among the latest. */
  private List<Standing> after(long key, Standing at) {
    List<Standing> found = new ArrayList<>();
    long last = span(at.known() + window);
    for (long span = span(at.known()); span <= last && found.size() < linker.perKey(); span++) {
      found.addAll(
          sql.list(
              AFTER,
              ClaimLinks::standing,
              span,
              key,
              at.known(),
              at.rank(),
              at.item(),
              at.known() + window,
              linker.perKey() - found.size()));
    }
    return found;
  }

  private long span(long known) {
    return Math.floorDiv(known, window);
  }

  private static Standing standing(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Standing(row.getLong(1), row.getLong(2), row.getLong(3));
  }
}
