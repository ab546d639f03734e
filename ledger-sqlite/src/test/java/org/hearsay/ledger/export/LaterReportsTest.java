package org.hearsay.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Invented;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.EventPage;
import org.hearsay.ledger.search.EventSearch;
import org.hearsay.ledger.search.ReportSearch;
import org.hearsay.ledger.search.SearchPage;
import org.hearsay.ledger.search.SearchQuery;
import org.hearsay.ledger.sqlite.Ledgers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that comes later leaks into a list, a search or an export as of a moment. */
class LaterReportsTest {
  private static final int ALL = 1000;

  @TempDir private Path folder;

  /** All that can be shown as of a moment. */
  private record Shown(EventPage events, List<SearchPage> found, List<String> exports) {
    static Shown of(Ledger ledger, AsOf asOf) {
      EventFilter filter = EventFilter.of(asOf);
      List<String> exports = new ArrayList<>();
      for (ExportFormat format : ExportFormat.values()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(new EventSearch(ledger), filter, out);
        exports.add(out.toString(UTF_8));
      }
      List<SearchPage> found = new ArrayList<>();
      for (String words : List.of("boats", "\"the guard\" OR vale -left", "sei* mirn")) {
        found.add(new ReportSearch(ledger).page(SearchQuery.of(words), filter, ALL, 0));
      }
      return new Shown(new EventSearch(ledger).page(filter, ALL, 0), found, exports);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void asOf_reportsPublishedLater_changeNothing(long seed) {
    LocalDate day = LocalDate.of(2026, 3, 9);
    AsOf then = AsOf.published(Revision.endOf(day));
    List<ReadReport> later = new ArrayList<>();
    try (Ledger ledger = Ledgers.write(folder.resolve("l.db"))) {
      for (ReadReport report : new Invented(seed).reports(70)) {
        LocalDate published = report.reading().report().published();
        if (published != null && published.isAfter(day)) {
          later.add(report);
        } else {
          ledger.add(report);
        }
      }
      Shown before = Shown.of(ledger, then);
      assertThat(before.events().events()).isNotEmpty();
      assertThat(before.found()).allSatisfy(page -> assertThat(page.hits()).isNotEmpty());
      later.forEach(ledger::add);
      assertThat(later).isNotEmpty();
      assertThat(Shown.of(ledger, then)).isEqualTo(before);
      assertThat(Shown.of(ledger, AsOf.NOW)).isNotEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void recordedAsOf_reportsCapturedLater_changeNothing(long seed) {
    List<ReadReport> reports = new Invented(seed).reports(60);
    try (Ledger ledger = Ledgers.write(folder.resolve("l.db"))) {
      reports.subList(0, 30).forEach(ledger::add);
      Instant moment = Instant.ofEpochMilli(ledger.journal().last().orElseThrow().recorded());
      AsOf then = new AsOf(null, moment);
      Shown before = Shown.of(ledger, then);
      assertThat(before.events().events()).isNotEmpty();
      // Published earlier than some that are there, later than others.
      reports.subList(30, 60).forEach(ledger::add);
      assertThat(Shown.of(ledger, then)).isEqualTo(before);
    }
  }
}
