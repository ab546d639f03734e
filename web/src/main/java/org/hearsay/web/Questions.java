package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.Ledger.LinkedReport;
import org.hearsay.ledger.projection.LedgerStats;
import org.hearsay.ledger.projection.ListedEvent;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.ledger.search.EventAssessor;

/** The questions of openapi.yaml that the ledger answers, by their paths under /api. */
final class Questions {
  private static final Pattern EVENT =
      Pattern.compile(
          "e[0-9a-f]{12}(?:[0-9a-f]{4})?-c[0-9]{1,7}|r[0-9a-f]{12}(?:[0-9a-f]{4})?/c[0-9]{1,7}");
  private static final Pattern REPORT = Pattern.compile("r[0-9a-f]{12}(?:[0-9a-f]{4})?");
  private static final Set<String> MOMENTS = Set.of("asOf", "recordedAsOf");
  private static final Set<String> PAGE = Set.of("limit", "cursor");
  private static final Set<String> FILTERS =
      Set.of("actor", "place", "type", "outlet", "status", "grade", "by", "from", "to", "q");

  private final Meta meta;

  Questions(Meta meta) {
    this.meta = requireNonNull(meta, "meta is null");
  }

  /** Of a path, "*" standing for an id. */
  Map<String, Endpoint> all() {
    return Map.ofEntries(
        Map.entry("meta", new Endpoint(Set.of(), (open, asked) -> meta.answer(open.ledger()))),
        Map.entry("days", new Endpoint(Set.of(), Questions::days)),
        Map.entry("events", new Endpoint(with(MOMENTS, PAGE, FILTERS), Questions::events)),
        Map.entry("events/*", new Endpoint(MOMENTS, Questions::event)),
        Map.entry("map", new Endpoint(with(MOMENTS, PAGE, FILTERS), Questions::map)),
        Map.entry("reports", new Endpoint(PAGE, Questions::reports)),
        Map.entry("reports/*", new Endpoint(MOMENTS, Questions::report)),
        Map.entry("rejections", new Endpoint(PAGE, Questions::rejections)),
        Map.entry("search", new Endpoint(with(MOMENTS, PAGE, FILTERS), Finding::search)),
        Map.entry(
            "brief",
            new Endpoint(with(MOMENTS, Set.of("since", "place", "format")), Briefing::brief)),
        Map.entry("reviews", new Endpoint(with(PAGE, Set.of("event")), Reviewing::list)),
        Map.entry("suggest", new Endpoint(Set.of("kind", "q"), Suggesting::suggest)),
        Map.entry("changes", new Endpoint(with(PAGE, Set.of("since")), Questions::changes)));
  }

  @SafeVarargs
  private static Set<String> with(Set<String>... sets) {
    Set<String> all = new TreeSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return all;
  }

  private static Answer answer(Consumer<Forms> form) {
    return Answer.json(json -> form.accept(Forms.to(json)));
  }

  private static Answer days(Open open, Asked asked) {
    Ledger ledger = open.ledger();
    List<LedgerStats.Day> days = ledger.overview().days();
    return answer(
        forms -> {
          forms.begin();
          forms.list("days");
          for (LedgerStats.Day day : days) {
            forms.begin();
            forms.text("day", day.day());
            forms.number("reports", day.reports());
            forms.number("claims", day.claims());
            forms.end();
          }
          forms.endList();
          forms.end();
        });
  }

  /** A page of a list that is counted through. */
  record Page(int offset, int limit) {
    static Page of(Asked asked) {
      long offset = asked.number("cursor", 0);
      if (offset > 100_000) {
        throw Problem.bad("too far down the list: narrow it").refusal();
      }
      return new Page((int) offset, asked.limit());
    }

    /** Where the next begins; null at the end. */
    void next(Forms forms, boolean more) {
      forms.text("next", more ? offset + limit : null);
    }
  }

  private static Answer events(Open open, Asked asked) {
    Page page = Page.of(asked);
    EventRows rows = EventRows.of(open, asked, page);
    return answer(
        forms -> {
          forms.begin();
          forms.moments(asked.asOf());
          forms.list("events");
          rows.rows().forEach(row -> row.write(forms));
          forms.endList();
          forms.text("next", rows.next());
          forms.end();
        });
  }

  private static Answer map(Open open, Asked asked) {
    Page page = Page.of(asked);
    EventRows rows = EventRows.of(open, asked, page);
    byte[] body =
        Answer.written(
            json -> {
              Forms forms = Forms.to(json);
              forms.begin();
              forms.text("type", "FeatureCollection");
              forms.list("features");
              rows.rows().forEach(row -> Feature.write(forms, row));
              forms.endList();
              forms.text("next", rows.next());
              forms.end();
            });
    return Answer.of("application/geo+json", body);
  }

  private static Answer event(Open open, Asked asked) {
    Ledger ledger = open.ledger();
    String id = id(asked, EVENT);
    AsOf asOf = asked.asOf();
    AssessedEvent judged =
        open.views()
            .of(id, asOf)
            .orElseThrow(
                () -> Problem.missing("there is no event " + id + " as of then").refusal());
    EventSnapshot event = judged.event();
    List<LinkedReport> reports =
        ledger.copies(event.reports()).stream()
            .filter(report -> Moments.holds(asOf, report.revision()))
            .toList();
    EventAnswer answer =
        new EventAnswer(asOf, event, judged.view(), reports, judged.decisions(), ledger);
    return answer(answer::write);
  }

  private static Answer report(Open open, Asked asked) {
    Ledger ledger = open.ledger();
    ReportAnswer answer = ReportAnswer.of(ledger, id(asked, REPORT), asked.asOf());
    return answer(answer::write);
  }

  private static String id(Asked asked, Pattern form) {
    String id = asked.path().get(2);
    if (!form.matcher(id).matches()) {
      throw Problem.missing("that is no id").refusal();
    }
    return id;
  }

  private static Answer reports(Open open, Asked asked) {
    Ledger ledger = open.ledger();
    int limit = asked.limit();
    List<LedgerStats.Listed> found =
        ledger.overview().reports(asked.number("cursor", Long.MAX_VALUE), limit + 1);
    return answer(
        forms -> {
          forms.begin();
          forms.list("reports");
          for (LedgerStats.Listed one : found.stream().limit(limit).toList()) {
            forms.begin();
            forms.report("report", one.revision());
            forms.number("claims", one.claims());
            forms.end();
          }
          forms.endList();
          forms.text("next", found.size() > limit ? found.get(limit - 1).entry() : null);
          forms.end();
        });
  }

  private static Answer rejections(Open open, Asked asked) {
    Ledger ledger = open.ledger();
    int limit = asked.limit();
    List<LedgerStats.Refused> found =
        ledger.overview().rejections(asked.number("cursor", Long.MAX_VALUE), limit + 1);
    return answer(
        forms -> {
          forms.begin();
          forms.list("rejections");
          for (LedgerStats.Refused one : found.stream().limit(limit).toList()) {
            forms.begin();
            forms.number("entry", one.entry());
            forms.text("address", one.address());
            forms.text("reason", one.reason());
            forms.text("message", one.message());
            forms.text("recorded", one.recorded());
            forms.end();
          }
          forms.endList();
          forms.text("next", found.size() > limit ? found.get(limit - 1).entry() : null);
          forms.end();
        });
  }

  private static Answer changes(Open open, Asked asked) {
    Ledger ledger = open.ledger();
    Instant since = requireNonNull(asked.moment("since"), () -> asked.need("since"));
    Page page = Page.of(asked);
    EventAssessor views = open.views();
    List<LedgerStats.Since> found =
        ledger.overview().since(since, page.offset(), page.limit() + 1, Changed.MOST);
    List<Changed> changed = new ArrayList<>();
    for (LedgerStats.Since one : found.stream().limit(page.limit()).toList()) {
      Optional<ListedEvent> now = ledger.listed(one.event(), AsOf.NOW);
      now.ifPresent(event -> changed.add(Changed.of(ledger, views, event, one, since)));
    }
    return answer(
        forms -> {
          forms.begin();
          forms.text("since", since);
          forms.list("events");
          changed.forEach(one -> one.write(forms));
          forms.endList();
          page.next(forms, found.size() > page.limit());
          forms.end();
        });
  }
}
