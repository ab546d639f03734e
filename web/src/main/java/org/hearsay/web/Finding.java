package org.hearsay.web;

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

/** Words in reports and claims: the schema SearchPage. */
final class Finding {
  private Finding() {}

  /** What a person looks for. */
  static SearchQuery words(String text) {
    try {
      return SearchQuery.of(text);
    } catch (IllegalArgumentException e) {
      throw Problem.bad(String.valueOf(e.getMessage())).refusal();
    }
  }

  static Answer search(Open open, Asked asked) {
    Ledger ledger = open.ledger();
    String question = asked.need("q");
    Questions.Page page = Questions.Page.of(asked);
    SearchPage found =
        new ReportSearch(ledger, open.views())
            .page(words(question), Filters.of(asked), page.limit(), page.offset());
    return Answer.json(
        json -> {
          Forms forms = Forms.to(json);
          forms.begin();
          forms.text("q", question);
          forms.list("hits");
          found.hits().forEach(hit -> hit(forms, hit));
          forms.endList();
          forms.number("matching", found.matching());
          forms.truth("cut", found.cut());
          page.next(forms, found.more());
          forms.end();
        });
  }

  private static void hit(Forms forms, SearchHit hit) {
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
  private static void excerpt(Forms forms, Revision revision, Span excerpt, List<Span> marks) {
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
