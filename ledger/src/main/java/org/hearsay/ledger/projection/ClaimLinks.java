package org.hearsay.ledger.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.journal.Sql;
import org.hearsay.ledger.projection.ClaimLinker.Candidate;
import org.hearsay.ledger.projection.ClaimLinker.NearReport;
import org.jspecify.annotations.Nullable;

/**
 * Joins claims into events: links those of a new report, and anew those of later reports that it
 * concerns.
 *
 * <p>A claim looks at the latest reports before it under each of its keys, and its linker chooses
 * those that are looked into. So a report concerns, under each of its keys, as many of those behind
 * it, and of these the claims for which others are looked into than without it: the cost of a late
 * report is bounded however many there are. Where the linker looks at events, a later report whose
 * claims have changed events concerns those that look into it in its turn.
 */
final class ClaimLinks {
  /** Claims whose keys are kept in memory. */
  private static final long REMEMBERED = 20_000;

  private final Sql sql;
  private final ClaimCache store;
  private final ClaimLinker linker;
  private final LinkForest forest;
  private final KeyIndex index;
  private final RecentlyUsed<Long, ReportKeys> known = new RecentlyUsed<>(REMEMBERED);

  /** Claims that got another event since it was last emptied. */
  private final Set<Long> touched = new LinkedHashSet<>();

  /** What is looked into for the claims of a report with some keys, while one report is added. */
  private final IdentityHashMap<Keyed, List<NearReport>> chosen = new IdentityHashMap<>();

  /** The claims for which a report is looked into, while one report is added. */
  private final Map<Long, List<OrderKey>> lookers = new HashMap<>();

  /** Links that persons set in place of the linker's, by the claim that is linked. */
  private Map<Long, Decisions.Forced> forced = Map.of();

  ClaimLinks(Sql sql, ClaimCache store, ClaimLinker linker) {
    this.sql = sql;
    this.store = store;
    this.linker = linker;
    this.forest = new LinkForest(sql, "event_link");
    this.index = new KeyIndex(sql, linker.window().toMillis(), linker.perKey());
  }

  /** Claims of a report that have the same keys. */
  private record Keyed(Set<String> keys, List<Integer> places) {}

  /**
   * The claims of a report by their keys.
   *
   * @param byPlace of each claim, its own
   */
  private record ReportKeys(Set<String> all, List<Keyed> keyed, List<Keyed> byPlace) {}

  /**
   * Links the claims of a new report, which are in the store and in the table already.
   *
   * @param at of the report
   */
  void add(OrderKey at) {
    chosen.clear();
    lookers.clear();
    keys(at.item()).all.forEach(key -> index.write(key, at));
    TreeSet<OrderKey> open =
        new TreeSet<>(later(at, (later, keyed, shared) -> changes(later, keyed, at, shared)));
    open.addAll(claims(at, 0));
    for (OrderKey next = open.pollFirst(); next != null; next = open.pollFirst()) {
      touched.clear();
      link(at.item(), next);
      if (linker.looksAtEvents()) {
        for (long claim : touched) {
          reopen(at, claim, next, open);
        }
      }
    }
  }

  /** From now on these stand in place of what the linker would choose. */
  void force(Map<Long, Decisions.Forced> links) {
    forced = Map.copyOf(links);
  }

  /** Links a claim anew, as of an entry: a person set its link, or took that back. */
  void relink(OrderKey at, long entry) {
    chosen.clear();
    lookers.clear();
    touched.clear();
    link(entry, at);
  }

  /** What a claim's other event may change: the claims behind it that look into its report. */
  private void reopen(OrderKey fresh, long claim, OrderKey done, NavigableSet<OrderKey> open) {
    OrderKey report = standing(OrderKey.entry(claim));
    if (!report.equals(fresh)) {
      open.addAll(lookers.computeIfAbsent(report.item(), entry -> lookers(report)));
    }
    open.addAll(claims(report, OrderKey.place(claim) + 1));
    open.headSet(done, true).clear();
  }

  private void link(long entry, OrderKey at) {
    Decisions.Forced set = forced.get(at.item());
    if (set != null) {
      Long linked = set.linked();
      LinkForest.Target target =
          linked == null ? null : new LinkForest.Target(linked, 1, List.of(set.reason()));
      forest.link(at.item(), entry, target, this::moved);
      return;
    }
    long report = OrderKey.entry(at.item());
    int place = OrderKey.place(at.item());
    Keyed keyed = keys(report).byPlace.get(place);
    OrderKey standing = new OrderKey(at.known(), at.rank(), report);
    StoredClaim claim = store.claim(at.item());
    List<NearReport> nearest = new ArrayList<>();
    for (NearReport near : chosen.computeIfAbsent(keyed, k -> nearest(standing, k, null))) {
      boolean own = ((Near) near).entry == report;
      nearest.add(own ? new Near(near.revision(), near.keys(), report, place) : near);
    }
    LinkForest.Target target =
        linker.link(claim, nearest).map(link -> target(link, nearest)).orElse(null);
    forest.link(at.item(), entry, target, this::moved);
  }

  /**
   * The reports that are looked into for the claims of a report that have some keys.
   *
   * @param without a report that is passed over
   */
  private List<NearReport> nearest(OrderKey at, Keyed keyed, @Nullable OrderKey without) {
    List<NearReport> near = new ArrayList<>();
    near.add(new Near(store.revision(at.item()), keyed.keys, at.item(), 0));
    index
        .before(keyed.keys, at, without)
        .forEach((earlier, shared) -> near.add(near(earlier, shared)));
    return linker.nearest(claim(at, keyed), near);
  }

  private NearReport near(OrderKey report, Set<String> shared) {
    return new Near(
        store.revision(report.item()), shared, report.item(), store.events(report.item()).length);
  }

  private static LinkForest.Target target(ClaimLink link, List<NearReport> near) {
    for (NearReport one : near) {
      if (one instanceof Near report && link.earlier().startsWith(one.revision().id() + "/")) {
        return new LinkForest.Target(report.number(link.earlier()), link.score(), link.reasons());
      }
    }
    throw new IllegalStateException("linked to " + link.earlier() + ", which was not offered");
  }

  private void moved(long claim, long event) {
    sql.run("UPDATE kept_claim SET event = ? WHERE claim = ?", event, claim);
    store.moved(claim, event);
    touched.add(claim);
  }

  /** Whether claims of a later report are concerned. */
  @FunctionalInterface
  private interface Concern {
    /**
     * @param shared keys that they share with the earlier one, which is among the latest under each
     */
    boolean of(OrderKey later, Keyed keyed, Set<String> shared);
  }

  /** Claims of later reports that look at this one, as far as they are concerned. */
  private List<OrderKey> later(OrderKey at, Concern concern) {
    Map<OrderKey, Set<String>> later = new TreeMap<>();
    for (String key : keys(at.item()).all) {
      for (OrderKey one : index.after(key, at)) {
        later.computeIfAbsent(one, report -> new HashSet<>()).add(key);
      }
    }
    List<OrderKey> out = new ArrayList<>();
    later.forEach(
        (report, keys) -> {
          for (Keyed keyed : keys(report.item()).keyed) {
            Set<String> shared = common(keys, keyed.keys);
            if (!shared.isEmpty() && concern.of(report, keyed, shared)) {
              keyed.places.forEach(place -> out.add(claim(report, place)));
            }
          }
        });
    return out;
  }

  /** The claims for which a report is looked into. */
  private List<OrderKey> lookers(OrderKey at) {
    Revision revision = store.revision(at.item());
    return later(
        at,
        (later, keyed, shared) ->
            linker.mayBeNear(claim(later, keyed), revision, shared)
                && chosen.computeIfAbsent(keyed, k -> nearest(later, k, null)).stream()
                    .anyMatch(near -> ((Near) near).entry == at.item()));
  }

  /** Whether for claims of a later report others are looked into than without this one. */
  private boolean changes(OrderKey later, Keyed keyed, OrderKey fresh, Set<String> shared) {
    return mayChange(later, keyed, fresh, shared)
        && !entries(chosen.computeIfAbsent(keyed, k -> nearest(later, k, null)))
            .equals(entries(nearest(later, keyed, fresh)));
  }

  /** It may come in itself, or have pushed out another. */
  private boolean mayChange(OrderKey later, Keyed keyed, OrderKey fresh, Set<String> shared) {
    StoredClaim claim = claim(later, keyed);
    if (linker.mayBeNear(claim, store.revision(fresh.item()), shared)) {
      return true;
    }
    for (String key : shared) {
      OrderKey out = index.next(key, later);
      if (out != null
          && linker.mayBeNear(
              claim, store.revision(out.item()), common(keys(out.item()).all, keyed.keys))) {
        return true;
      }
    }
    return false;
  }

  private static List<Long> entries(List<NearReport> near) {
    return near.stream().map(report -> ((Near) report).entry).toList();
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> out = new HashSet<>(one);
    out.retainAll(other);
    return out;
  }

  /** One of several claims, which stands for all. */
  private StoredClaim claim(OrderKey report, Keyed keyed) {
    return store.claim(OrderKey.claim(report.item(), keyed.places.getFirst()));
  }

  private static OrderKey claim(OrderKey report, int place) {
    return new OrderKey(report.known(), report.rank(), OrderKey.claim(report.item(), place));
  }

  /** The claims of a report from one on. */
  private List<OrderKey> claims(OrderKey report, int from) {
    return IntStream.range(from, Math.max(from, store.events(report.item()).length))
        .mapToObj(place -> claim(report, place))
        .toList();
  }

  private ReportKeys keys(long entry) {
    return known.get(entry, this::readKeys, keys -> 1L + keys.byPlace.size());
  }

  private ReportKeys readKeys(long entry) {
    Map<Set<String>, Keyed> keyed = new LinkedHashMap<>();
    List<Keyed> byPlace = new ArrayList<>();
    Set<String> all = new LinkedHashSet<>();
    for (int place = 0; place < store.events(entry).length; place++) {
      Set<String> keys =
          new LinkedHashSet<>(linker.keys(store.claim(OrderKey.claim(entry, place))));
      all.addAll(keys);
      Keyed same = keyed.computeIfAbsent(keys, k -> new Keyed(k, new ArrayList<>()));
      same.places.add(place);
      byPlace.add(same);
    }
    return new ReportKeys(all, List.copyOf(keyed.values()), byPlace);
  }

  /** Forgets all: a transaction was taken back. */
  void clear() {
    known.clear();
    index.clear();
  }

  private OrderKey standing(long entry) {
    Revision revision = store.revision(entry);
    return new OrderKey(revision.known().toEpochMilli(), OrderKey.rank(revision.id()), entry);
  }

  /** A report before a claim, or the claim's own as far as it comes before it. */
  private final class Near implements NearReport {
    private final Revision revision;
    private final Set<String> keys;
    private final long entry;
    private final int claims;

    Near(Revision revision, Set<String> keys, long entry, int claims) {
      this.revision = revision;
      this.keys = Set.copyOf(keys);
      this.entry = entry;
      this.claims = claims;
    }

    @Override
    public Revision revision() {
      return revision;
    }

    @Override
    public Set<String> keys() {
      return keys;
    }

    @Override
    public List<Candidate> claims() {
      long[] events = store.events(entry);
      List<Candidate> out = new ArrayList<>(claims);
      for (int place = 0; place < claims; place++) {
        out.add(
            new Candidate(store.claim(OrderKey.claim(entry, place)), Long.toString(events[place])));
      }
      return out;
    }

    long number(String claim) {
      for (int place = 0; place < claims; place++) {
        long number = OrderKey.claim(entry, place);
        if (store.claim(number).id().equals(claim)) {
          return number;
        }
      }
      throw new IllegalStateException("linked to " + claim + ", which was not offered");
    }
  }
}
