package org.hearsay.ledger.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.origin.CopyLink;
import org.hearsay.ledger.origin.Credit;
import org.hearsay.ledger.origin.Credits;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.origin.Families.Member;
import org.hearsay.ledger.origin.ReportKey;
import org.jspecify.annotations.Nullable;

/** What stands around the claims of an event: copies of its reports, later texts, other claims. */
final class RelatedReports {
  /** Texts whose credits are remembered. */
  private static final long CREDITED = 20_000;

  private static final String HOLDS = " since <= ? AND (until IS NULL OR until > ?)";

  private final Sql sql;
  private final ClaimCache store;
  private final RecentlyUsed<Long, List<Credit>> credits = new RecentlyUsed<>(CREDITED);

  private final Decisions decisions;

  RelatedReports(Sql sql, ClaimCache store, Decisions decisions) {
    this.decisions = decisions;
    this.sql = sql;
    this.store = store;
  }

  /**
   * The families of reports, with all their members that count, as they were linked then.
   *
   * @param credited those of which it matters whom their family credits; looking costs as much as
   *     all else
   */
  Families families(List<String> revisions, Set<String> credited, AsOfCutoff cut) {
    Map<Long, Boolean> roots = new LinkedHashMap<>();
    for (String revision : revisions) {
      store
          .entryOf(revision)
          .flatMap(entry -> root(entry, cut))
          .ifPresent(root -> roots.merge(root, credited.contains(revision), Boolean::logicalOr));
    }
    List<Member> members = new ArrayList<>();
    roots.forEach(
        (root, credits) -> kin(root, cut).forEach(one -> members.add(member(one, credits))));
    return new Families(members);
  }

  private record Kin(long entry, @Nullable Long linked, double share) {}

  private Optional<Long> root(long entry, AsOfCutoff cut) {
    return sql.first(
        "SELECT root FROM report_link WHERE item = ? AND" + HOLDS,
        row -> row.getLong(1),
        entry,
        cut.entry(),
        cut.entry());
  }

  private List<Kin> kin(long root, AsOfCutoff cut) {
    return sql.list(
        "SELECT item, linked, score FROM report_link JOIN revision ON entry = item"
            + " WHERE root = ? AND known <= ? AND entry <= ? AND"
            + HOLDS
            + " ORDER BY known, revision.rank",
        row ->
            new Kin(
                row.getLong(1),
                row.getObject(2) == null ? null : (Long) row.getLong(2),
                row.getDouble(3)),
        root,
        cut.known(),
        cut.entry(),
        cut.entry(),
        cut.entry());
  }

  private Member member(Kin kin, boolean credited) {
    Revision revision = store.revision(kin.entry);
    Long linked = kin.linked;
    return new Member(
        ReportKey.of(revision),
        Optional.ofNullable(revision.report().credited()),
        linked == null
            ? Optional.empty()
            : Optional.of(new CopyLink(store.revision(linked).id(), kin.share, 0)),
        credited
            ? credits.get(kin.entry, entry -> Credits.of(revision.report().text()), found -> 1)
            : List.of());
  }

  /** Texts that came later than these from the same addresses, and were known. */
  List<Revision> later(List<Revision> revisions, AsOfCutoff cut) {
    Map<String, Integer> last = new LinkedHashMap<>();
    revisions.forEach(one -> last.merge(one.address(), one.number(), Math::max));
    List<Revision> out = new ArrayList<>();
    last.forEach(
        (address, number) ->
            sql.list(
                    "SELECT entry FROM revision WHERE address = ? AND number > ? AND known <= ?"
                        + " AND entry <= ? ORDER BY number",
                    row -> row.getLong(1),
                    address,
                    number,
                    cut.known(),
                    cut.entry())
                .forEach(entry -> out.add(store.revision(entry))));
    return out;
  }

  /** The claims that became known last, the last first. */
  List<StoredClaim> latest(AsOfCutoff cut, int limit) {
    return sql
        .list(
            "SELECT claim FROM kept_claim INDEXED BY claim_by_time WHERE known <= ? AND claim < ?"
                + " ORDER BY known DESC, rank DESC, claim DESC LIMIT ?",
            row -> row.getLong(1),
            cut.known(),
            cut.claimsBelow(),
            limit)
        .stream()
        .flatMap(claim -> decisions.overlay(cut).of(claim, store.claim(claim)).stream())
        .toList();
  }
}
