package org.hearsay.ledger.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.origin.Shingles;
import org.jspecify.annotations.Nullable;

/** Reports in memory, with links that reviewers set; it notes what linking asks. */
final class WatchedState implements LinkState {
  final MemoryLinkState state = new MemoryLinkState();
  final Map<ClaimRef, SetLink> set = new HashMap<>();

  /** Whose digests were read. */
  final TreeSet<ReportRef> read = new TreeSet<>();

  /** For which reports earlier ones were looked for. */
  final TreeSet<ReportRef> searched = new TreeSet<>();

  @Override
  public List<ReportRef> latestBefore(long key, ReportRef at, long since, int limit) {
    searched.add(at);
    return state.latestBefore(key, at, since, limit);
  }

  @Override
  public List<ReportRef> firstAfter(long key, ReportRef at, long until, int limit) {
    return state.firstAfter(key, at, until, limit);
  }

  @Override
  public ReportDigest digest(ReportRef report) {
    read.add(report);
    return state.digest(report);
  }

  @Override
  public Shingles text(ReportRef report) {
    return state.text(report);
  }

  @Override
  public List<ClaimRef> events(ReportRef report) {
    return state.events(report);
  }

  @Override
  public Link<ClaimRef> link(ClaimRef claim) {
    return state.link(claim);
  }

  @Override
  public List<ClaimRef> linkedTo(ClaimRef claim) {
    return state.linkedTo(claim);
  }

  @Override
  public @Nullable SetLink setLink(ClaimRef claim) {
    return set.get(claim);
  }

  @Override
  public boolean hasLater(ReportRef report) {
    return state.hasLater(report);
  }

  @Override
  public List<ReportRef> firstHolders(long print, ReportRef before, int limit) {
    return state.firstHolders(print, before, limit);
  }

  @Override
  public List<ReportRef> laterHolders(long print, ReportRef after) {
    return state.laterHolders(print, after);
  }

  @Override
  public Link<ReportRef> copyLink(ReportRef report) {
    return state.copyLink(report);
  }

  @Override
  public List<ReportRef> copiesOf(ReportRef report) {
    return state.copiesOf(report);
  }
}
