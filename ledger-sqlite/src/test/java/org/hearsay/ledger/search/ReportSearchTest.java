package org.hearsay.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Invented;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.Period;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.ledger.sqlite.Ledgers;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSearchTest {
  private static final int ALL = 1000;
  private static final EventFilter OPEN = EventFilter.of(AsOf.NOW);

  @TempDir private Path folder;

  @Test
  void page_words_leadToTheirPlacesAndTheEventsOfTheClaims() {
    try (Ledger ledger = filled(1, 60)) {
      SearchPage page =
          new ReportSearch(ledger).page(SearchQuery.of("sudmark seiz*"), OPEN, ALL, 0);
      assertThat(page.hits()).isNotEmpty();
      int claims = 0;
      for (SearchHit hit : page.hits()) {
        String text = hit.revision().report().text();
        for (Span mark : hit.snippet().marks()) {
          assertThat(mark.of(text)).isIn("Südmark", "seized");
          assertThat(hit.snippet().excerpt().contains(mark)).isTrue();
        }
        for (SearchHit.ClaimHit claim : hit.claims()) {
          claims++;
          assertThat(claim.marks()).extracting(mark -> mark.of(text)).contains("Südmark", "seized");
          assertThat(ledger.event(claim.event(), AsOf.NOW).orElseThrow().claims())
              .contains(claim.claim());
        }
      }
      assertThat(claims).isPositive();
      assertThat(page.hits())
          .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    }
  }

  @Test
  void page_everyReportThatHasTheWordsAndNoOther_isFound() {
    try (Ledger ledger = filled(2, 40)) {
      List<ReadReport> all = new Invented(2).reports(40);
      for (String[] question :
          new String[][] {{"mirn", "Mirn"}, {"\"port ard\"", "Port Ard"}, {"oster", "Oster"}}) {
        long expected =
            all.stream().filter(one -> one.reading().report().text().contains(question[1])).count();
        assertThat(new ReportSearch(ledger).page(SearchQuery.of(question[0]), OPEN, ALL, 0).hits())
            .hasSize((int) expected);
        long without =
            all.stream()
                .filter(one -> one.reading().report().text().contains("Vale"))
                .filter(one -> !one.reading().report().text().contains(question[1]))
                .count();
        assertThat(
                new ReportSearch(ledger)
                    .page(SearchQuery.of("Vale -" + question[0]), OPEN, ALL, 0)
                    .matching())
            .isEqualTo((int) without);
      }
    }
  }

  @Test
  void page_filters_narrowTheClaims() {
    try (Ledger ledger = filled(3, 80)) {
      EventFilter filter =
          new EventFilter(
              AsOf.NOW,
              "Vale",
              "mirn",
              EventType.ASSAULT,
              "coast wire",
              null,
              null,
              Set.of(),
              null);
      SearchPage page = new ReportSearch(ledger).page(SearchQuery.of("boats"), filter, ALL, 0);
      assertThat(page.hits()).isNotEmpty();
      assertThat(page.hits().stream().flatMap(hit -> hit.claims().stream()))
          .allSatisfy(
              hit -> {
                assertThat(hit.claim().claim().type()).isEqualTo(EventType.ASSAULT);
                assertThat(hit.claim().claim().place()).isNotNull();
              });
      EventFilter nobody =
          new EventFilter(AsOf.NOW, null, null, null, "Daily", null, null, Set.of(), null);
      assertThat(new ReportSearch(ledger).page(SearchQuery.of("boats"), nobody, ALL, 0).hits())
          .isEmpty();
    }
  }

  @Test
  void page_status_isThatOfTheEvent() {
    try (Ledger ledger = filled(4, 60)) {
      EventAssessor views = new EventAssessor(ledger);
      EventFilter filter = OPEN.withStatuses(Set.of(Status.Kind.CLAIMED));
      SearchPage page = new ReportSearch(ledger).page(SearchQuery.of("boats"), filter, ALL, 0);
      assertThat(page.hits()).isNotEmpty();
      assertThat(page.hits().stream().flatMap(hit -> hit.claims().stream()))
          .allSatisfy(
              hit ->
                  assertThat(views.find(hit.event(), AsOf.NOW).orElseThrow().view().status().kind())
                      .isEqualTo(Status.Kind.CLAIMED));
    }
  }

  @Test
  void events_statusAndPages_partTheWholeList() {
    try (Ledger ledger = filled(5, 60)) {
      EventSearch events = new EventSearch(ledger);
      EventPage whole = events.page(OPEN, ALL, 0);
      int sum = 0;
      for (Status.Kind kind : Status.Kind.values()) {
        EventPage page = events.page(OPEN.withStatuses(Set.of(kind)), ALL, 0);
        assertThat(page.events())
            .allSatisfy(row -> assertThat(row.view().status().kind()).isEqualTo(kind));
        sum += page.events().size();
      }
      assertThat(sum).isEqualTo(whole.events().size()).isGreaterThan(2);
      EventPage second = events.page(OPEN, 1, 1);
      assertThat(second.more()).isTrue();
      assertThat(second.events())
          .extracting(AssessedEvent::id)
          .containsExactly(whole.events().get(1).id());
    }
  }

  @Test
  void events_period_isOfPublicationOrOfTheDeedButNeverOneForTheOther() {
    try (Ledger ledger = filled(6, 60)) {
      LocalDate day =
          java.util.Objects.requireNonNull(
              new Invented(6).reports(60).getFirst().reading().report().published());
      EventQuery published = query(new Period(Period.By.PUBLISHED, day, day));
      assertThat(ledger.events(published))
          .isNotEmpty()
          .allSatisfy(
              event ->
                  assertThat(event.claims())
                      .anyMatch(claim -> day.equals(claim.revision().report().published())));
      // No invented claim tells when it was done.
      assertThat(ledger.events(query(new Period(Period.By.EVENT, null, day)))).isEmpty();
    }
  }

  private static EventQuery query(Period period) {
    return new EventQuery(AsOf.NOW, null, null, null, null, ALL, null, period, 0);
  }

  @Test
  void page_hostileQuestions_neverReachTheDatabaseAsSyntax() {
    String alphabet = "ab \"*-()^:{}+'\\,;%_NEAROT\u0000\n😀ü\uD83D<>";
    Random random = new Random(7);
    try (Ledger ledger = filled(7, 10)) {
      ReportSearch search = new ReportSearch(ledger);
      int asked = 0;
      for (int i = 0; i < 2000; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(24); n >= 0; n--) {
          text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        SearchQuery words;
        try {
          words = SearchQuery.of(text.toString());
        } catch (IllegalArgumentException e) {
          continue; // nothing to look for in it
        }
        search.page(words, OPEN, 10, 0);
        asked++;
      }
      assertThat(asked).isGreaterThan(1000);
    }
  }

  private Ledger filled(long seed, int reports) {
    Ledger ledger = Ledgers.write(folder.resolve(seed + ".db"));
    new Invented(seed).reports(reports).forEach(ledger::add);
    return ledger;
  }
}
