package org.hearsay.ledger.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.projection.ClaimChange;
import org.hearsay.ledger.projection.ClaimChange.What;
import org.hearsay.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What a revision says otherwise than the one before: claims added and gone, and of those that
 * stayed another commitment or other figures.
 *
 * <p>A claim stayed if the other text has one of the same type and word by the same party; of
 * several, first with first.
 */
final class RevisionChanges {
  private final Sql sql;
  private final ClaimCache store;

  RevisionChanges(Sql sql, ClaimCache store) {
    this.sql = sql;
    this.store = store;
  }

  /** What changed in a revision that is there, as it was written. */
  List<ClaimChange> of(long entry) {
    return sql
        .list(
            "SELECT what, before, after, words FROM change WHERE revision = ? ORDER BY number",
            row -> {
              Long before = row.getObject(2) == null ? null : (Long) row.getLong(2);
              Long after = row.getObject(3) == null ? null : (Long) row.getLong(3);
              return new Found(
                  What.valueOf(row.getString(1).toUpperCase(java.util.Locale.ROOT)),
                  before,
                  after,
                  row.getString(4));
            },
            entry)
        .stream()
        .map(
            found ->
                new ClaimChange(
                    found.what(),
                    found.before() == null ? null : store.idOf(found.before()),
                    found.after() == null ? null : store.idOf(found.after()),
                    found.words()))
        .toList();
  }

  private record Found(What what, @Nullable Long before, @Nullable Long after, String words) {}

  /** Compares a revision with the one before and writes what changed. */
  void write(long entry, Revision revision) {
    Optional<Long> earlier =
        sql.first(
            "SELECT entry FROM revision WHERE address = ? AND number = ?",
            row -> row.getLong(1),
            revision.address(),
            revision.number() - 1);
    List<Found> found =
        earlier.map(before -> compare(claims(before), claims(entry))).orElse(List.of());
    int number = 0;
    for (Found change : found) {
      sql.run(
          "INSERT INTO change (revision, number, what, before, after, words)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          entry,
          ++number,
          change.what().code(),
          change.before(),
          change.after(),
          change.words());
    }
  }

  private List<Long> claims(long entry) {
    return LongStream.range(0, store.events(entry).length)
        .mapToObj(place -> OrderKey.claim(entry, (int) place))
        .toList();
  }

  private List<Found> compare(List<Long> before, List<Long> after) {
    Map<String, Long> left = new LinkedHashMap<>();
    before.forEach(number -> left.put(free(left, key(store.claim(number))), number));
    Map<String, Long> come = new LinkedHashMap<>();
    after.forEach(number -> come.put(free(come, key(store.claim(number))), number));
    List<Found> out = new ArrayList<>();
    come.forEach(
        (key, number) -> {
          Long old = left.remove(key);
          StoredClaim claim = store.claim(number);
          if (old == null) {
            out.add(new Found(What.ADDED, null, number, claim.words()));
          } else {
            differences(old, number, store.claim(old), claim, out);
          }
        });
    left.values()
        .forEach(
            number -> out.add(new Found(What.GONE, number, null, store.claim(number).words())));
    return out;
  }

  private static void differences(
      long old, long number, StoredClaim before, StoredClaim after, List<Found> out) {
    String was = ProjectionWriter.commitment(before.claim().commitment());
    String is = ProjectionWriter.commitment(after.claim().commitment());
    if (!was.equals(is)) {
      out.add(new Found(What.COMMITMENT, old, number, after.words() + ": " + was + " -> " + is));
    }
    String had = figures(before);
    String has = figures(after);
    if (!had.equals(has)) {
      out.add(new Found(What.FIGURES, old, number, after.words() + ": " + had + " -> " + has));
    }
  }

  private static String key(StoredClaim claim) {
    return claim.claim().type()
        + "\n"
        + KeyHashes.folded(claim.words())
        + "\n"
        + claim.party().key();
  }

  private static String free(Map<String, Long> taken, String key) {
    String free = key;
    for (int i = 2; taken.containsKey(free); i++) {
      free = key + "\n" + i;
    }
    return free;
  }

  private static String figures(StoredClaim claim) {
    if (claim.claim().figures().isEmpty()) {
      return "no figure";
    }
    String text = claim.revision().report().text();
    return String.join(
        ", ",
        claim.claim().figures().stream().map(Figure::span).map(span -> span.of(text)).toList());
  }
}
