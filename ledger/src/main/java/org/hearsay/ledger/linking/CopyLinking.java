package org.hearsay.ledger.linking;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.linking.LinkForest.Target;
import org.hearsay.ledger.origin.CopyDetector;
import org.hearsay.ledger.origin.CopyLink;
import org.hearsay.ledger.origin.Fingerprints;
import org.hearsay.ledger.origin.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * Links reports to those that their text was taken from, in the same way as {@link ClaimLinking}.
 *
 * <p>Of each print only the first holders are looked at, so a new report concerns a later one if it
 * is among the first that hold prints of it, or takes from it the place of what it is linked to.
 */
final class CopyLinking {
  private final LinkState state;
  private final ReportRef report;
  private final Shingles text;
  private final LinkForest<ReportRef> forest;

  /** The earliest holders of the new report's prints. */
  private final Map<Long, List<ReportRef>> before = new HashMap<>();

  /**
   * @param report the new one
   */
  CopyLinking(LinkState state, ReportRef report, Shingles text) {
    this.state = state;
    this.report = report;
    this.text = text;
    this.forest = new LinkForest<>(new Stored());
  }

  /** The links as the state has them; the new report has none. */
  private final class Stored implements LinkForest.Stored<ReportRef> {
    @Override
    public @Nullable Link<ReportRef> link(ReportRef item) {
      return item.equals(report) ? null : state.copyLink(item);
    }

    @Override
    public List<ReportRef> linkedTo(ReportRef item) {
      return item.equals(report) ? List.of() : state.copiesOf(item);
    }
  }

  Map<ReportRef, Link<ReportRef>> add() {
    NavigableSet<ReportRef> open = concerned(Fingerprints.of(text).prints());
    open.add(report);
    open.forEach(this::link);
    return forest.changes();
  }

  private void link(ReportRef at) {
    boolean isNew = at.equals(report);
    Target<ReportRef> target =
        new CopyDetector<ReportRef>(
                print -> isNew ? before.getOrDefault(print, List.of()) : holders(print, at),
                earlier -> earlier.equals(report) ? text : state.text(earlier))
            .find(isNew ? text : state.text(at))
            .map(
                copied ->
                    new Target<>(
                        copied.earlier(),
                        copied.share(),
                        List.of(CopyLink.reason(copied.share(), copied.shared()))))
            .orElse(null);
    forest.link(at, target, moved -> {});
  }

  /** The first holders of a print before a later report, the new one among them. */
  private List<ReportRef> holders(long print, ReportRef at) {
    List<ReportRef> first = state.firstHolders(print, at, CopyDetector.HOLDERS);
    if (!before.containsKey(print)) {
      return first;
    }
    TreeSet<ReportRef> all = new TreeSet<>(first);
    all.add(report);
    return all.stream().limit(CopyDetector.HOLDERS).toList();
  }

  private NavigableSet<ReportRef> concerned(long[] prints) {
    Map<ReportRef, Integer> shared = new HashMap<>();
    NavigableSet<ReportRef> out = new TreeSet<>();
    boolean isLate = state.hasLater(report);
    for (long print : prints) {
      List<ReportRef> earlier = state.firstHolders(print, report, CopyDetector.HOLDERS);
      before.put(print, earlier);
      if (isLate && earlier.size() < CopyDetector.HOLDERS) {
        later(print, earlier, shared, out);
      }
    }
    shared.forEach(
        (later, count) -> {
          if (count >= CopyDetector.COMMON) {
            out.add(later);
          }
        });
    return out;
  }

  /** Those that come later under a print: how many prints they share, or who has lost its link. */
  private void later(
      long print,
      List<ReportRef> earlier,
      Map<ReportRef, Integer> shared,
      NavigableSet<ReportRef> out) {
    List<ReportRef> holders = new ArrayList<>(earlier);
    holders.add(report);
    for (ReportRef later : state.laterHolders(print, report)) {
      shared.merge(later, 1, Integer::sum);
      if (holders.size() > CopyDetector.HOLDERS) {
        ReportRef pushedOut = requireNonNull(holders.get(CopyDetector.HOLDERS), "no holder");
        if (pushedOut.equals(state.copyLink(later).linked())) {
          out.add(later);
        }
      } else {
        holders.add(later);
      }
    }
  }
}
