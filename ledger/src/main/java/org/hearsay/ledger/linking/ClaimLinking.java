package org.hearsay.ledger.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.identity.EventMention;
import org.hearsay.ledger.identity.NearReport;
import org.hearsay.ledger.linking.LinkForest.Target;
import org.hearsay.ledger.linking.LinkState.SetLink;
import org.hearsay.ledger.linking.ReportDigest.Key;
import org.hearsay.ledger.linking.ReportDigest.KeySet;
import org.jspecify.annotations.Nullable;

/**
 * Links claims into events: those of a new report, and anew those of later reports that it
 * concerns.
 *
 * <p>A claim looks at the latest reports before it under each of its keys, and its linker chooses
 * those that are looked into. So a report concerns, under each of its keys, as many of those behind
 * it, and of these the claims for which others are looked into than without it: the cost of a late
 * report is bounded however many there are. A later report whose claims have changed events
 * concerns those that look into it in its turn.
 */
final class ClaimLinking {
  private final LinkState state;
  private final ClaimLinker linker;
  private final @Nullable ReportDigest added;
  private final LinkForest<ClaimRef> forest;
  private final Map<ReportRef, Neighbours> neighbours = new HashMap<>();
  private final Map<ReportRef, List<ClaimRef>> lookers = new HashMap<>();
  private final Map<ReportRef, List<ClaimRef>> events = new HashMap<>();

  /**
   * @param added the new report; null if none is added
   */
  ClaimLinking(LinkState state, ClaimLinker linker, @Nullable ReportDigest added) {
    this.state = state;
    this.linker = linker;
    this.added = added;
    this.forest = new LinkForest<>(new Stored());
  }

  /** The links as the state has them; the new report has none. */
  private final class Stored implements LinkForest.Stored<ClaimRef> {
    @Override
    public @Nullable Link<ClaimRef> link(ClaimRef item) {
      return isNew(item.report()) ? null : state.link(item);
    }

    @Override
    public List<ClaimRef> linkedTo(ClaimRef item) {
      return isNew(item.report()) ? List.of() : state.linkedTo(item);
    }
  }

  /** Links the claims of the new report, and those that it concerns. */
  Map<ClaimRef, Link<ClaimRef>> add(ReportDigest report) {
    NavigableSet<ClaimRef> open = new TreeSet<>(concerned(report));
    open.addAll(claims(report.ref(), 0));
    for (ClaimRef next = open.pollFirst(); next != null; next = open.pollFirst()) {
      for (ClaimRef moved : link(next)) {
        reopen(moved, open);
      }
    }
    return forest.changes();
  }

  /** Links a claim anew: a reviewer set its link, or took that back. */
  Map<ClaimRef, Link<ClaimRef>> relink(ClaimRef claim) {
    link(claim);
    return forest.changes();
  }

  /**
   * What a claim's other event may change: the claims behind it that look into its report. They are
   * later than all that is done, since what moves hangs on what was linked last.
   */
  private void reopen(ClaimRef claim, NavigableSet<ClaimRef> open) {
    if (!isNew(claim.report())) {
      open.addAll(lookers.computeIfAbsent(claim.report(), this::lookers));
    }
    open.addAll(claims(claim.report(), claim.place() + 1));
  }

  /** Links a claim; those that are of another event now. */
  private List<ClaimRef> link(ClaimRef claim) {
    List<ClaimRef> moved = new ArrayList<>();
    forest.link(claim, target(claim), moved::add);
    moved.forEach(one -> events(one.report()).set(one.place(), forest.root(one)));
    return moved;
  }

  private @Nullable Target<ClaimRef> target(ClaimRef claim) {
    SetLink set = isNew(claim.report()) ? null : state.setLink(claim);
    if (set != null) {
      ClaimRef linked = set.linked();
      return linked == null ? null : new Target<>(linked, 1, List.of(set.reason()));
    }
    ReportDigest report = digest(claim.report());
    EventMention mention = report.mentions().get(claim.place());
    List<NearReport> near = new ArrayList<>();
    near.add(
        new NearReport(
            report.ref(), report.mentions(), events(report.ref()).subList(0, claim.place())));
    for (ReportDigest one : neighbours(claim.report()).chosen(report.setOf().get(claim.place()))) {
      near.add(new NearReport(one.ref(), one.mentions(), events(one.ref())));
    }
    return linker
        .link(mention, near)
        .map(found -> new Target<>(found.earlier(), found.score(), found.reasons()))
        .orElse(null);
  }

  /** The claims of later reports for which others are looked into than without the new one. */
  private List<ClaimRef> concerned(ReportDigest report) {
    List<ClaimRef> out = new ArrayList<>();
    for (ReportRef later : later(report).keySet()) {
      Neighbours near = neighbours(later);
      List<KeySet> sets = near.report().sets();
      for (int set = 0; set < sets.size(); set++) {
        if (near.changes(set)) {
          sets.get(set).places().forEach(place -> out.add(new ClaimRef(later, place)));
        }
      }
    }
    return out;
  }

  /** The claims of later reports for which a report is looked into. */
  private List<ClaimRef> lookers(ReportRef report) {
    List<ClaimRef> out = new ArrayList<>();
    later(digest(report))
        .forEach(
            (later, shared) -> {
              ReportDigest behind = digest(later);
              boolean about = linker.isAbout(behind.document(), digest(report).document());
              for (int set = 0; set < behind.sets().size(); set++) {
                if (mayLookInto(behind, set, shared, about)
                    && neighbours(later).looksInto(set, report)) {
                  behind.sets().get(set).places().forEach(p -> out.add(new ClaimRef(later, p)));
                }
              }
            });
    return out;
  }

  /**
   * Whether a report can be looked into by what it shares with a later one.
   *
   * @param shared the keys under which it is among the latest
   * @param about whether their words are about the same
   */
  private static boolean mayLookInto(ReportDigest later, int set, Set<Long> shared, boolean about) {
    for (int number : later.sets().get(set).keys()) {
      Key key = later.keys().get(number);
      if (shared.contains(key.hash()) && (about || key.suffices())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The reports behind one among whose latest it is, with the keys under which it is. The new
   * report is none of them: it is asked only of the new one itself and of those behind it.
   */
  private Map<ReportRef, Set<Long>> later(ReportDigest report) {
    long until = report.ref().known() + linker.window().toMillis();
    Map<ReportRef, Set<Long>> later = new TreeMap<>();
    for (Key key : report.keys()) {
      for (ReportRef one : state.firstAfter(key.hash(), report.ref(), until, linker.perKey())) {
        later.computeIfAbsent(one, ref -> new LinkedHashSet<>()).add(key.hash());
      }
    }
    return later;
  }

  private boolean isNew(ReportRef report) {
    return added != null && added.ref().equals(report);
  }

  private ReportDigest digest(ReportRef report) {
    return added != null && isNew(report) ? added : state.digest(report);
  }

  private Neighbours neighbours(ReportRef report) {
    return neighbours.computeIfAbsent(
        report,
        ref ->
            new Neighbours(digest(ref), state, linker, added != null && isNew(ref) ? null : added));
  }

  /** The events of a report's claims as they are now. */
  private List<ClaimRef> events(ReportRef report) {
    return events.computeIfAbsent(
        report,
        ref -> isNew(ref) ? new ArrayList<>(claims(ref, 0)) : new ArrayList<>(state.events(ref)));
  }

  /** The claims of a report from one on. */
  private List<ClaimRef> claims(ReportRef report, int from) {
    List<ClaimRef> out = new ArrayList<>();
    for (int place = from; place < digest(report).mentions().size(); place++) {
      out.add(new ClaimRef(report, place));
    }
    return out;
  }
}
