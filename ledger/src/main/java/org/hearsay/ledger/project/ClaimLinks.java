package org.hearsay.ledger.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private final Sql sql;
  private final KeptStore store;
  private final ClaimLinker linker;
  private final LinkForest forest;
  private final KeyIndex index;

  /** Reports whose claims got another event since it was last emptied. */
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
    Set<String> keys = keys(at);
    keys.forEach(key -> index.write(Keys.hash(key), at));
    TreeSet<Standing> open = new TreeSet<>(concerned(at, keys));
    open.add(at);
    for (Standing next = open.pollFirst(); next != null; next = open.pollFirst()) {
      touched.clear();
      link(at.item(), next);
      if (linker.looksAtEvents()) {
        Standing done = next;
        for (long entry : List.copyOf(touched)) {
          Standing report = standing(entry);
          if (report.compareTo(done) > 0) {
            open.add(report);
          }
          if (!report.equals(at)) {
            open.addAll(concerned(report, keys(report)));
          }
        }
      }
    }
  }

  /** Links all claims of a report, in their order. */
  private void link(long entry, Standing at) {
    int claims = store.events(at.item()).length;
    Revision revision = store.revision(at.item());
    for (int place = 0; place < claims; place++) {
      long number = Standing.claim(at.item(), place);
      KeptClaim claim = store.claim(number);
      Set<String> keys = new LinkedHashSet<>(linker.keys(claim));
      List<NearReport> near = new ArrayList<>();
      near.add(new Near(revision, keys, at.item(), place));
      index.before(keys, at).forEach((report, shared) -> near.add(near(report, shared)));
      Map<String, Long> offered = new HashMap<>();
      LinkForest.Target target =
          linker.link(claim, near).map(link -> target(link, near, offered)).orElse(null);
      forest.link(number, entry, target, this::moved);
    }
  }

  private NearReport near(Standing report, Set<String> shared) {
    return new Near(
        store.revision(report.item()), shared, report.item(), store.events(report.item()).length);
  }

  private static LinkForest.Target target(
      ClaimLink link, List<NearReport> near, Map<String, Long> offered) {
    String revision = link.earlier().substring(0, link.earlier().indexOf('/'));
    for (NearReport one : near) {
      if (one.revision().id().equals(revision) && one instanceof Near report) {
        report.numbers(offered);
      }
    }
    Long number = offered.get(link.earlier());
    if (number == null) {
      throw new IllegalStateException("linked to " + link.earlier() + ", which was not offered");
    }
    return new LinkForest.Target(number, link.score(), link.reasons());
  }

  private void moved(long claim, long event) {
    sql.run("UPDATE kept_claim SET event = ? WHERE claim = ?", event, claim);
    store.moved(claim, event);
    touched.add(Standing.entry(claim));
  }

  /** Later reports for which this one is among the latest under a key. */
  private Set<Standing> concerned(Standing at, Set<String> keys) {
    Revision earlier = store.revision(at.item());
    Set<Standing> out = new TreeSet<>();
    for (String key : keys) {
      for (Standing later : index.after(Keys.hash(key), at)) {
        if (!out.contains(later) && linker.concerns(store.revision(later.item()), earlier)) {
          out.add(later);
        }
      }
    }
    return out;
  }

  private Set<String> keys(Standing report) {
    Set<String> keys = new LinkedHashSet<>();
    int claims = store.events(report.item()).length;
    for (int place = 0; place < claims; place++) {
      keys.addAll(linker.keys(store.claim(Standing.claim(report.item(), place))));
    }
    return keys;
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

    void numbers(Map<String, Long> out) {
      for (int place = 0; place < claims; place++) {
        long number = Standing.claim(entry, place);
        out.put(store.claim(number).id(), number);
      }
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
