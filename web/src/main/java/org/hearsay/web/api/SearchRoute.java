package org.hearsay.web.api;

import java.util.List;
import org.hearsay.json.Json;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.ReportSearch;
import org.hearsay.ledger.search.SearchHit;
import org.hearsay.ledger.search.SearchPage;
import org.hearsay.ledger.search.SearchQuery;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;
import org.hearsay.web.http.Problem;

/** Searches reports and claims for words: the schema SearchPage. */
final class SearchRoute {
  private SearchRoute() {}

  /** Parses what a user looks for. */
  static SearchQuery words(String text) {
    try {
      return SearchQuery.of(text);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(String.valueOf(e.getMessage())).exception();
    }
  }

  static ApiResponse search(LedgerConnection open, ApiRequest request) {
    Ledger ledger = open.ledger();
    String text = request.require("q");
    ListPage page = ListPage.of(request);
    SearchPage found =
        new ReportSearch(ledger, open.views())
            .page(
                words(text),
                SituationRoute.within(open, request, EventFilters.of(request)),
                page.limit(),
                page.offset());
    return ApiResponse.json(
        json -> {
          ApiJson forms = ApiJson.to(json);
          forms.begin();
          forms.text("q", text);
          forms.list("hits");
          found.hits().forEach(hit -> hit(forms, hit));
          forms.endList();
          forms.number("matching", found.matching());
          forms.truth("cut", found.cut());
          page.next(forms, found.more());
          forms.end();
        });
  }

  private static void hit(ApiJson forms, SearchHit hit) {
    Revision revision = hit.revision();
    String title = revision.report().title();
    forms.begin();
    forms.report("report", revision);
    Json.spans(
        forms.json(), "titleMarks", hit.titleMarks(), CodePoints.of(title == null ? "" : title));
    excerpt(forms, revision, hit.snippet().excerpt(), hit.snippet().marks());
    forms.list("claims");
    for (SearchHit.ClaimHit claim : hit.claims()) {
      forms.begin();
      forms.text("claim", claim.claim().id());
      forms.text("event", claim.event());
      excerpt(forms, revision, claim.claim().sentence(), claim.marks());
      forms.end();
    }
    forms.endList();
    forms.end();
  }

  /**
   * @param marks in the report's text, inside the excerpt
   */
  private static void excerpt(ApiJson forms, Revision revision, Span excerpt, List<Span> marks) {
    String words = excerpt.of(revision.report().text());
    List<Span> inside =
        marks.stream()
            .map(mark -> new Span(mark.start() - excerpt.start(), mark.end() - excerpt.start()))
            .toList();
    forms.begin("excerpt");
    forms.span("span", excerpt, revision);
    forms.text("words", words);
    Json.spans(forms.json(), "marks", inside, CodePoints.of(words));
    forms.end();
  }
}
