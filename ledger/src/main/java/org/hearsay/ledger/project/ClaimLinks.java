package org.hearsay.ledger.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.ledger.KeptClaim;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.journal.Sql;
import org.hearsay.ledger.project.ClaimLinker.Candidate;
import org.hearsay.ledger.project.ClaimLinker.NearReport;

/**
 * Joins claims into events: links those of a new report, and anew those of later reports that it
 * could concern.
 *
 * <p>A claim looks at the latest reports before it under each of its keys. So a report concerns,
 * under each of its keys, as many of those behind it, and no others: the cost of a late report is
 * bounded however many there are. Where the linker looks at events, a later report whose claims
 * have changed events concerns others in its turn.
 */
final class ClaimLinks {
  private static final long REMEMBERED = 20_000;

  private final Sql sql;
  private final KeptStore store;
  private final ClaimLinker linker;
  private final LinkForest forest;
  private final KeyIndex index;
  private final Recent<Set<String>> known = new Recent<>(REMEMBERED);

  /** Claims that got another event since it was last emptied. */
  private final Set<Long> touched = new LinkedHashSet<>();

  ClaimLinks(Sql sql, KeptStore store, ClaimLinker linker) {
    this.sql = sql;
    this.store = store;
    this.linker = linker;
    this.forest = new LinkForest(sql, "event_link");
    this.index = new KeyIndex(sql, linker.window().toMillis(), linker.perKey());
  }

  /**
   * Links the claims of a new report, which are in the store and in the table already.
   *
   * @param at of the report
   */
  void add(Standing at) {
    Set<String> keys = keysOf(at);
    keys.forEach(key -> index.write(Keys.hash(key), at));
    TreeSet<Standing> open = new TreeSet<>(concerned(at, keys));
    claims(at, 0).forEach(open::add);
    for (Standing next = open.pollFirst(); next != null; next = open.pollFirst()) {
      touched.clear();
      link(at.item(), next);
      if (linker.looksAtEvents()) {
        for (long claim : touched) {
          reopen(at, claim, next, open);
        }
      }
    }
  }

  /** What a claim's other event may change: the claims behind it that look at its report. */
  private void reopen(Standing fresh, long claim, Standing done, NavigableSet<Standing> open) {
    Standing report = standing(Standing.entry(claim));
    if (!report.equals(fresh)) {
      open.addAll(concerned(report, keysOf(report)));
    }
    open.addAll(claims(report, Standing.place(claim) + 1));
    open.headSet(done, true).clear();
  }

  private void link(long entry, Standing at) {
    long report = Standing.entry(at.item());
    KeptClaim claim = store.claim(at.item());
    Set<String> keys = keys(at.item());
    List<NearReport> near = new ArrayList<>();
    near.add(new Near(claim.revision(), keys, report, Standing.place(at.item())));
    index
        .before(keys, new Standing(at.known(), at.rank(), report))
        .forEach((earlier, shared) -> near.add(near(earlier, shared)));
    LinkForest.Target target =
        linker.link(claim, near).map(link -> target(link, near)).orElse(null);
    forest.link(at.item(), entry, target, this::moved);
  }

  private NearReport near(Standing report, Set<String> shared) {
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

  /**
   * Claims of later reports that look at this one: it is among the latest under a key of theirs.
   */
  private Set<Standing> concerned(Standing at, Set<String> keys) {
    Map<Standing, Set<String>> later = new TreeMap<>();
    for (String key : keys) {
      for (Standing one : index.after(Keys.hash(key), at)) {
        later.computeIfAbsent(one, report -> new HashSet<>()).add(key);
      }
    }
    Revision earlier = store.revision(at.item());
    Set<Standing> out = new TreeSet<>();
    later.forEach(
        (report, shared) -> {
          if (linker.concerns(store.revision(report.item()), earlier)) {
            claims(report, 0).stream()
                .filter(claim -> !Collections.disjoint(keys(claim.item()), shared))
                .forEach(out::add);
          }
        });
    return out;
  }

  /** The claims of a report from one on. */
  private List<Standing> claims(Standing report, int from) {
    List<Standing> out = new ArrayList<>();
    for (int place = from; place < store.events(report.item()).length; place++) {
      long number = Standing.claim(report.item(), place);
      out.add(new Standing(report.known(), report.rank(), number));
    }
    return out;
  }

  private Set<String> keysOf(Standing report) {
    Set<String> keys = new LinkedHashSet<>();
    claims(report, 0).forEach(claim -> keys.addAll(keys(claim.item())));
    return keys;
  }

  private Set<String> keys(long claim) {
    return known.get(
        claim, number -> new LinkedHashSet<>(linker.keys(store.claim(number))), keys -> 1);
  }

  /** Forgets all: a transaction was taken back. */
  void clear() {
    known.clear();
  }

  private Standing standing(long entry) {
    Revision revision = store.revision(entry);
    return new Standing(revision.known().toEpochMilli(), Standing.rank(revision.id()), entry);
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
            new Candidate(store.claim(Standing.claim(entry, place)), Long.toString(events[place])));
      }
      return out;
    }

    long number(String claim) {
      for (int place = 0; place < claims; place++) {
        long number = Standing.claim(entry, place);
        if (store.claim(number).id().equals(claim)) {
          return number;
        }
      }
      throw new IllegalStateException("linked to " + claim + ", which was not offered");
    }
  }

  /** Which reports hold which keys. */
  private static final class KeyIndex {
    private static final String BEFORE =
        "SELECT known, rank, report FROM claim_key WHERE span = ? AND key = ?"
            + " AND (known, rank, report) < (?, ?, ?) AND known >= ?"
            + " ORDER BY known DESC, rank DESC, report DESC LIMIT ?";

    private static final String AFTER =
        "SELECT known, rank, report FROM claim_key WHERE span = ? AND key = ?"
            + " AND (known, rank, report) > (?, ?, ?) AND known <= ?"
            + " ORDER BY known, rank, report LIMIT ?";

    private final Sql sql;
    private final long window;
    private final int perKey;

    KeyIndex(Sql sql, long window, int perKey) {
      this.sql = sql;
      this.window = window;
      this.perKey = perKey;
    }

    void write(long key, Standing at) {
      sql.run(
          "INSERT OR IGNORE INTO claim_key (span, key, known, rank, report) VALUES (?, ?, ?, ?, ?)",
          span(at.known()),
          key,
          at.known(),
          at.rank(),
          at.item());
    }

    /** The latest before a report under each key, with the keys they share; the latest first. */
    Map<Standing, Set<String>> before(Set<String> keys, Standing at) {
      TreeMap<Standing, Set<String>> found = new TreeMap<>();
      for (String key : keys) {
        for (Standing one : before(Keys.hash(key), at)) {
          found.computeIfAbsent(one, report -> new LinkedHashSet<>()).add(key);
        }
      }
      return new LinkedHashMap<>(found.descendingMap());
    }

    private List<Standing> before(long key, Standing at) {
      List<Standing> found = new ArrayList<>();
      long from = at.known() - window;
      for (long s = span(at.known()); s >= span(from) && found.size() < perKey; s--) {
        found.addAll(some(BEFORE, s, key, at, from, perKey - found.size()));
      }
      return found;
    }

    List<Standing> after(long key, Standing at) {
      List<Standing> found = new ArrayList<>();
      long to = at.known() + window;
      for (long s = span(at.known()); s <= span(to) && found.size() < perKey; s++) {
        found.addAll(some(AFTER, s, key, at, to, perKey - found.size()));
      }
      return found;
    }

    private List<Standing> some(
        String which, long span, long key, Standing at, long end, int limit) {
      return sql.list(
          which,
          row -> new Standing(row.getLong(1), row.getLong(2), row.getLong(3)),
          span,
          key,
          at.known(),
          at.rank(),
          at.item(),
          end,
          limit);
    }

    private long span(long known) {
      return Math.floorDiv(known, window);
    }
  }
}
