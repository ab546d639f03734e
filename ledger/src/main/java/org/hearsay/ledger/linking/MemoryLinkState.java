package org.hearsay.ledger.linking;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.origin.Fingerprints;
import org.hearsay.ledger.origin.PrintHolders;
import org.hearsay.ledger.origin.Shingles;
import org.jspecify.annotations.Nullable;

/** Reports and their links in maps, for one run. Not for several threads. */
public final class MemoryLinkState implements LinkState {
  private final NavigableSet<ReportRef> reports = new TreeSet<>();
  private final Map<ReportRef, ReportDigest> digests = new HashMap<>();
  private final Map<ReportRef, Shingles> texts = new HashMap<>();
  private final Map<Long, NavigableSet<ReportRef>> keys = new HashMap<>();
  private final PrintHolders<ReportRef> prints = new PrintHolders<>();
  private final Map<ClaimRef, Link<ClaimRef>> links = new TreeMap<>();
  private final Map<ReportRef, Link<ReportRef>> copies = new TreeMap<>();

  /** Takes in a report, and the links that it has made and changed. */
  public void add(ReportDigest report, Shingles text, List<LinkChange> changes) {
    reports.add(report.ref());
    digests.put(report.ref(), report);
    texts.put(report.ref(), text);
    for (ReportDigest.Key key : report.keys()) {
      keys.computeIfAbsent(key.hash(), hash -> new TreeSet<>()).add(report.ref());
    }
    prints.add(report.ref(), Fingerprints.of(text));
    for (LinkChange change : changes) {
      switch (change) {
        case LinkChange.OfClaim of -> links.put(of.item(), of.link());
        case LinkChange.OfReport of -> copies.put(of.item(), of.link());
      }
    }
  }

  @Override
  public List<ReportRef> latestBefore(long key, ReportRef at, long since, int limit) {
    return held(key).headSet(at, false).descendingSet().stream()
        .takeWhile(report -> report.known() >= since)
        .limit(limit)
        .toList();
  }

  @Override
  public List<ReportRef> firstAfter(long key, ReportRef at, long until, int limit) {
    return held(key).tailSet(at, false).stream()
        .takeWhile(report -> report.known() <= until)
        .limit(limit)
        .toList();
  }

  private NavigableSet<ReportRef> held(long key) {
    return keys.getOrDefault(key, new TreeSet<>());
  }

  @Override
  public ReportDigest digest(ReportRef report) {
    return requireNonNull(digests.get(report), "no such report");
  }

  @Override
  public Shingles text(ReportRef report) {
    return requireNonNull(texts.get(report), "no such report");
  }

  @Override
  public List<ClaimRef> events(ReportRef report) {
    return IntStream.range(0, digest(report).mentions().size())
        .mapToObj(place -> link(new ClaimRef(report, place)).root())
        .toList();
  }

  @Override
  public Link<ClaimRef> link(ClaimRef claim) {
    return requireNonNull(links.get(claim), "no such claim");
  }

  @Override
  public List<ClaimRef> linkedTo(ClaimRef claim) {
    List<ClaimRef> out = new ArrayList<>();
    links.forEach(
        (item, link) -> {
          if (claim.equals(link.linked())) {
            out.add(item);
          }
        });
    return out;
  }

  @Override
  public @Nullable SetLink setLink(ClaimRef claim) {
    return null;
  }

  @Override
  public boolean hasLater(ReportRef report) {
    return reports.higher(report) != null;
  }

  @Override
  public List<ReportRef> firstHolders(long print, ReportRef before, int limit) {
    return prints.first(print, before, limit);
  }

  @Override
  public List<ReportRef> laterHolders(long print, ReportRef after) {
    return prints.after(print, after);
  }

  @Override
  public Link<ReportRef> copyLink(ReportRef report) {
    return requireNonNull(copies.get(report), "no such report");
  }

  @Override
  public List<ReportRef> copiesOf(ReportRef report) {
    List<ReportRef> out = new ArrayList<>();
    copies.forEach(
        (item, link) -> {
          if (report.equals(link.linked())) {
            out.add(item);
          }
        });
    return out;
  }
}
