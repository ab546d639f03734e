package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.projection.FoundReport;
import org.hearsay.ledger.projection.FoundReport.FoundClaim;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.SearchHit.ClaimHit;
import org.hearsay.model.Span;

/**
 * Full text over the reports and claims of a ledger, as of any moment.
 *
 * <p>A report is found if its title and text, or the words of one of its claims, have what is
 * looked for; where the filter narrows claims, only by a claim. Of those that match, the {@value
 * #RANKED} that became known last are ranked. Not thread-safe.
 */
public final class ReportSearch {
  /** Ranking reads each text. */
  public static final int RANKED = 400;

  /** Claims of one report that are shown. */
  private static final int SHOWN = 5;

  private static final MatchSpans NOTHING = new MatchSpans("");

  private static final Comparator<SearchHit> BEST =
      Comparator.comparingDouble(SearchHit::score)
          .reversed()
          .thenComparing(hit -> hit.revision().known(), Comparator.reverseOrder())
          .thenComparing(hit -> hit.revision().id());

  private final Ledger ledger;
  private final EventAssessor views;

  public ReportSearch(Ledger ledger) {
    this(ledger, new EventAssessor(ledger));
  }

  public ReportSearch(Ledger ledger, EventAssessor views) {
    this.ledger = requireNonNull(ledger, "ledger is null");
    this.views = requireNonNull(views, "views is null");
  }

  /**
   * A page of reports.
   *
   * @param limit how many at most
   * @param offset how many are left out first
   */
  public SearchPage page(SearchQuery words, EventFilter filter, int limit, int offset) {
    SearchPage[] page = new SearchPage[1];
    ledger.reading(() -> page[0] = found(words, filter, limit, offset));
    return requireNonNull(page[0], "no page");
  }

  private SearchPage found(SearchQuery words, EventFilter filter, int limit, int offset) {
    List<FoundReport> found = ledger.find(words.words(), filter.query(1, 0), RANKED + 1);
    boolean cut = found.size() > RANKED;
    Map<String, Boolean> judged = new HashMap<>();
    List<SearchHit> hits = new ArrayList<>();
    for (FoundReport report : found.subList(0, Math.min(RANKED, found.size()))) {
      List<FoundClaim> claims =
          report.claims().stream()
              .filter(claim -> !filter.judges() || accepts(claim.event(), filter, judged))
              .toList();
      if (!filter.judges() || !claims.isEmpty()) {
        hits.add(hit(report, claims, words));
      }
    }
    hits.sort(BEST);
    List<SearchHit> shown = hits.stream().skip(offset).limit(limit).toList();
    return new SearchPage(shown, hits.size(), cut, hits.size() > offset + shown.size());
  }

  private boolean accepts(String event, EventFilter filter, Map<String, Boolean> judged) {
    AsOf asOf = filter.asOf();
    return judged.computeIfAbsent(
        event, id -> views.find(id, asOf).map(one -> filter.accepts(one.view())).orElse(false));
  }

  private static SearchHit hit(FoundReport report, List<FoundClaim> claims, SearchQuery words) {
    String text = report.revision().report().text();
    String title = report.revision().report().title();
    MatchSpans inText = new MatchSpans(text);
    MatchSpans inTitle = title == null ? NOTHING : new MatchSpans(title);
    List<Span> marks = inText.of(words.wanted());
    List<ClaimHit> best =
        claims.stream()
            .map(claim -> hit(claim, words))
            .sorted(Comparator.comparingDouble(ClaimHit::score).reversed())
            .limit(SHOWN)
            .toList();
    double score =
        RelevanceScore.REPORT.of(words.wanted(), inText, inTitle)
            + best.stream().mapToDouble(ClaimHit::score).findFirst().orElse(0);
    return new SearchHit(
        report.revision(),
        score,
        inTitle.of(words.wanted()),
        marks.isEmpty() && !best.isEmpty()
            ? new Snippet(best.getFirst().claim().sentence(), List.of())
            : Snippet.of(text, marks),
        best);
  }

  private static ClaimHit hit(FoundClaim found, SearchQuery words) {
    StoredClaim claim = found.claim();
    Span sentence = claim.sentence();
    MatchSpans marks = new MatchSpans(sentence.of(claim.revision().report().text()));
    List<Span> inText =
        marks.of(words.wanted()).stream()
            .map(span -> new Span(sentence.start() + span.start(), sentence.start() + span.end()))
            .toList();
    return new ClaimHit(
        claim, found.event(), RelevanceScore.CLAIM.of(words.wanted(), marks, NOTHING), inText);
  }
}
