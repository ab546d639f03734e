package org.hearsay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.model.Attribution;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The built-in model on reports of our own, plain enough that any good model must get them. */
class NewsReaderTest {
  private static final NewsReader READER = NewsReader.open(Gazetteer.embedded());
  private static final String REPORT =
      "Interior Minister Ana Petrov said the bridge over the Vire had reopened.\n\n"
          + "\u201cWe expect the first trains tonight,\u201d she told reporters in Orlen.\n\n"
          + "The bridge is 40 metres long and was built in 1931.\n\n"
          + "Russia denied that its forces had mined the piers.";

  @AfterAll
  static void close() {
    READER.close();
  }

  private static Attribution withContent(Reading reading, String words) {
    int at = reading.report().text().indexOf(words);
    Span span = new Span(at, at + words.length());
    return reading.attributions().stream()
        .filter(a -> a.content().stream().anyMatch(c -> c.contains(span)))
        .findFirst()
        .orElseThrow();
  }

  private static String speaker(Attribution attribution) {
    return Objects.requireNonNull(attribution.speaker(), attribution.id()).name();
  }

  @Test
  void read_indirectDirectAndDenial_tellsWhoSaidWhat() {
    Reading reading = READER.read(Report.of("bridge", REPORT));
    Attribution first = withContent(reading, "the bridge over the Vire had reopened");
    Attribution second = withContent(reading, "We expect the first trains tonight");
    Attribution third = withContent(reading, "its forces had mined the piers");
    assertThat(first.kind()).isEqualTo(Attribution.Kind.INDIRECT);
    assertThat(speaker(first)).isEqualTo("Ana Petrov");
    assertThat(second.kind()).isEqualTo(Attribution.Kind.DIRECT);
    assertThat(speaker(second)).isEqualTo("Ana Petrov");
    assertThat(Objects.requireNonNull(third.speaker()).actor()).isEqualTo("state:RU");
  }

  @Test
  void read_authorsOwnFact_isNobodys() {
    Reading reading = READER.read(Report.of("bridge", REPORT));
    int own = REPORT.indexOf("is 40 metres long");
    assertThat(reading.attributions())
        .noneMatch(a -> a.content().stream().anyMatch(c -> c.contains(own)));
  }

  @Test
  void read_languageWithoutAPack_isNotRead() {
    Reading english = READER.read(Report.of("bridge", REPORT));
    Reading other = READER.read(Report.of("bridge", REPORT).withLanguage("xx"));
    assertThat(english.attributions()).isNotEmpty();
    assertThat(english.claims()).isNotEmpty();
    assertThat(other.attributions()).isEmpty();
    assertThat(other.claims()).isEmpty();
  }

  @Test
  void read_emptyText_isAnEmptyReading() {
    assertThat(READER.read(Report.of("empty", "")).attributions()).isEmpty();
  }

  @Test
  void read_onSeveralThreads_givesTheSameReadings() throws Exception {
    Reading want = READER.read(Report.of("bridge", REPORT));
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<Reading>> all =
          IntStream.range(0, 6)
              .mapToObj(i -> pool.submit(() -> READER.read(Report.of("bridge", REPORT))))
              .toList();
      for (Future<Reading> one : all) {
        assertThat(one.get()).isEqualTo(want);
      }
    }
  }

  @Test
  void read_textCutAnywhere_neverFails() {
    for (int end = 0; end < REPORT.length(); end += 23) {
      assertThat(READER.read(Report.of("cut", REPORT.substring(0, end))).report().text())
          .hasSize(end);
    }
  }
}
