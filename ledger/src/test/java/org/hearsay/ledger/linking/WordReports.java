package org.hearsay.ledger.linking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.EventMention;
import org.hearsay.ledger.identity.Reports;
import org.hearsay.ledger.linking.LinkState.SetLink;
import org.hearsay.ledger.origin.Shingles;
import org.hearsay.model.Span;

/** Reports whose claims are a few words, linked one after the other by a {@link WordLinker}. */
final class WordReports {
  static final long HOUR = 3_600_000;

  final WatchedState state = new WatchedState();
  final WordLinker linker;

  WordReports(WordLinker linker) {
    this.linker = linker;
  }

  /** The first claim of the report of an hour. */
  static ClaimRef at(long hour) {
    return new ClaimRef(report(hour), 0);
  }

  static ReportRef report(long hour) {
    return new ReportRef(hour * HOUR, 0);
  }

  /**
   * Adds a report; what its coming changed.
   *
   * @param about what it is about
   * @param claims the words of each
   */
  Map<ClaimRef, Link<ClaimRef>> add(int hour, String about, String... claims) {
    return add(report(hour), about, claims);
  }

  Map<ClaimRef, Link<ClaimRef>> add(ReportRef ref, String about, String... claims) {
    linker.asked.clear();
    state.read.clear();
    state.searched.clear();
    DocumentWords document = DocumentWords.of(Reports.LEXICON, about, "Something happened.");
    List<EventMention> mentions = new ArrayList<>();
    for (String words : claims) {
      mentions.add(
          EventMention.of(
              document,
              words,
              Instant.ofEpochMilli(ref.known()),
              new Span(0, 19),
              new Span(10, 18)));
    }
    ReportDigest report = ReportDigest.of(ref, document.withoutOrder(), mentions, linker);
    Shingles text = Shingles.of("");
    List<LinkChange> changes = new Linking(linker).link(state, report, text);
    state.state.add(report, text, changes);
    return claims(changes);
  }

  /** A reviewer sets the link of the first claim of an hour; what that changed. */
  Map<ClaimRef, Link<ClaimRef>> set(int hour, SetLink link) {
    state.set.put(at(hour), link);
    return relink(hour);
  }

  /** A reviewer takes the decision back; what that changed. */
  Map<ClaimRef, Link<ClaimRef>> unset(int hour) {
    state.set.remove(at(hour));
    return relink(hour);
  }

  private Map<ClaimRef, Link<ClaimRef>> relink(int hour) {
    List<LinkChange> changes = new Linking(linker).relink(state, at(hour));
    ReportRef report = report(hour);
    state.state.add(state.digest(report), state.text(report), changes);
    return claims(changes);
  }

  Link<ClaimRef> link(int hour) {
    return state.link(at(hour));
  }

  private static Map<ClaimRef, Link<ClaimRef>> claims(List<LinkChange> changes) {
    Map<ClaimRef, Link<ClaimRef>> out = new TreeMap<>();
    for (LinkChange change : changes) {
      if (change instanceof LinkChange.OfClaim of) {
        out.put(of.item(), of.link());
      }
    }
    return out;
  }
}
