package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The queries of openapi.yaml that the ledger answers, by their paths under {@code /api/v1}. */
final class QueryRoutes {
  private static final Set<String> MOMENTS = Set.of("asOf", "recordedAsOf");
  private static final Set<String> PAGE = Set.of("limit", "cursor");

  /** Filters of an export, which is not searched for words. */
  private static final Set<String> EXPORTED =
      Set.of(
          "actor", "place", "type", "outlet", "status", "grade", "situation", "by", "from", "to");

  private static final Set<String> FILTERS = with(EXPORTED, Set.of("q"));

  private final Meta meta;

  QueryRoutes(Meta meta) {
    this.meta = requireNonNull(meta, "meta is null");
  }

  /** By path, in which "*" stands for an id. */
  Map<List<String>, Endpoint> all() {
    return Map.ofEntries(
        Map.entry(
            List.of("meta"), new Endpoint(Set.of(), (open, request) -> meta.answer(open.ledger()))),
        Map.entry(List.of("days"), new Endpoint(Set.of(), OverviewRoutes::days)),
        Map.entry(
            List.of("events"), new Endpoint(with(MOMENTS, PAGE, FILTERS), EventRoutes::events)),
        Map.entry(List.of("events", "*"), new Endpoint(MOMENTS, EventRoutes::event)),
        Map.entry(List.of("map"), new Endpoint(with(MOMENTS, PAGE, FILTERS), EventRoutes::map)),
        Map.entry(List.of("reports"), new Endpoint(PAGE, ReportRoutes::reports)),
        Map.entry(List.of("reports", "*"), new Endpoint(MOMENTS, ReportRoutes::report)),
        Map.entry(List.of("rejections"), new Endpoint(PAGE, ReportRoutes::rejections)),
        Map.entry(
            List.of("search"), new Endpoint(with(MOMENTS, PAGE, FILTERS), SearchRoute::search)),
        Map.entry(
            List.of("brief"),
            new Endpoint(
                with(MOMENTS, Set.of("since", "place", "situation", "length", "format")),
                BriefRoute::brief)),
        Map.entry(
            List.of("export"),
            new Endpoint(with(MOMENTS, EXPORTED, Set.of("format")), ExportRoute::export)),
        Map.entry(List.of("situations"), new Endpoint(MOMENTS, SituationRoute::situations)),
        Map.entry(List.of("reviews"), new Endpoint(with(PAGE, Set.of("event")), ReviewRoute::list)),
        Map.entry(List.of("suggest"), new Endpoint(Set.of("kind", "q"), SuggestRoute::suggest)),
        Map.entry(
            List.of("changes"),
            new Endpoint(with(PAGE, Set.of("since")), OverviewRoutes::changes)));
  }

  @SafeVarargs
  private static Set<String> with(Set<String>... sets) {
    Set<String> all = new TreeSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return all;
  }
}
