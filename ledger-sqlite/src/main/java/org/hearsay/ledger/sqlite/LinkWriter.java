package org.hearsay.ledger.sqlite;

import java.util.List;
import java.util.Map;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.EventMention;
import org.hearsay.ledger.identity.MentionCodec;
import org.hearsay.ledger.linking.Link;
import org.hearsay.ledger.linking.LinkChange;
import org.hearsay.ledger.linking.Linking;
import org.hearsay.ledger.linking.ReportDigest;
import org.hearsay.ledger.origin.Fingerprints;
import org.hearsay.ledger.origin.Shingles;
import org.hearsay.ledger.projection.LinkingRules;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report's digest and the links that it makes and changes.
 *
 * <p>A change never overwrites what held before: the row gets an end, and a new one begins with the
 * entry that made it necessary.
 */
final class LinkWriter {
  private final Sql sql;
  private final ClaimCache store;
  private final LinkingRules rules;
  private final SqlLinkState state;
  private final Linking linking;

  LinkWriter(Sql sql, ClaimCache store, LinkingRules rules) {
    this.sql = sql;
    this.store = store;
    this.rules = rules;
    this.state = new SqlLinkState(sql, store, rules);
    this.linking = new Linking(rules.linker());
  }

  /**
   * Links a new report, which is in the store and in the table already.
   *
   * @param claims of the reading, by time
   */
  void add(long entry, Revision revision, List<StoredClaim> claims) {
    String text = revision.report().text();
    ReportRef ref = ReportRef.of(revision);
    DocumentWords document = DocumentWords.of(rules.lexicon(), ref.name(), text);
    List<EventMention> mentions =
        claims.stream().map(claim -> EventMention.of(document, claim)).toList();
    ReportDigest digest = ReportDigest.of(ref, document.withoutOrder(), mentions, rules.linker());
    Shingles shingles = Shingles.of(text);
    List<LinkChange> changes = linking.link(state, digest, shingles);
    sql.run(
        "INSERT INTO digest (report, mentions, runs) VALUES (?, ?, ?)",
        entry,
        MentionCodec.encode(document, mentions),
        shingles.bytes());
    state.put(digest);
    for (ReportDigest.Key key : digest.keys()) {
      state.keys().write(key.hash(), ref);
    }
    for (long print : Fingerprints.of(shingles).prints()) {
      sql.run(
          "INSERT INTO print (print, known, rank) VALUES (?, ?, ?)",
          print,
          ref.known(),
          ref.rank());
    }
    write(changes, entry);
  }

  /** Links a claim anew, as of an entry: a reviewer set its link, or took that back. */
  void relink(ClaimRef claim, long entry) {
    write(linking.relink(state, claim), entry);
  }

  /** From now on these stand in place of what the linker would choose. */
  void force(Map<Long, Decisions.Forced> links) {
    state.force(links);
  }

  /** Forgets all: a transaction was taken back. */
  void clear() {
    state.clear();
  }

  private void write(List<LinkChange> changes, long entry) {
    for (LinkChange change : changes) {
      switch (change) {
        case LinkChange.OfClaim of -> claim(of.item(), of.link(), entry);
        case LinkChange.OfReport of ->
            row(
                "report_link",
                store.entry(of.item()),
                of.link().linked() == null ? null : (Long) store.entry(of.link().linked()),
                store.entry(of.link().root()),
                of.link(),
                entry);
      }
    }
  }

  private void claim(ClaimRef item, Link<ClaimRef> link, long entry) {
    long number = store.number(item);
    long root = store.number(link.root());
    ClaimRef linked = link.linked();
    row(
        "event_link",
        number,
        linked == null ? null : (Long) store.number(linked),
        root,
        link,
        entry);
    sql.run("UPDATE kept_claim SET event = ? WHERE claim = ? AND event <> ?", root, number, root);
    store.moved(number, root);
    state.moved(item.report());
  }

  private void row(
      String table, long item, @Nullable Long linked, long root, Link<?> link, long entry) {
    // Of the same entry: nobody ever saw the one before.
    sql.run("DELETE FROM " + table + " WHERE item = ? AND since = ?", item, entry);
    sql.run("UPDATE " + table + " SET until = ? WHERE item = ? AND until IS NULL", entry, item);
    sql.run(
        "INSERT INTO "
            + table
            + " (item, since, until, linked, root, score, reasons) VALUES (?, ?, NULL, ?, ?, ?, ?)",
        item,
        entry,
        linked,
        root,
        link.score(),
        TextList.json(link.reasons()));
  }
}
