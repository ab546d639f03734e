package org.hearsay.source.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;

class RowsTest {
  @Test
  void next_allFields_areTaken() throws IOException {
    Report report =
        ((Accepted)
                read("{\"id\":\"r1\",\"gold\":[{\"id\":\"no\"}],\"text\":\"a\\r\\n😀\","
                        + "\"published\":\"2026-03-05T01:02:03Z\",\"title\":\"T\",\"outlet\":null}")
                    .getFirst())
            .report();
    assertThat(report.id()).isEqualTo("r1");
    assertThat(report.text()).isEqualTo("a\r\n😀");
    assertThat(report.published()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(report.title()).isEqualTo("T");
    assertThat(report.outlet()).isNull();
  }

  @Test
  void next_namesOfTables_areTakenAndAnAddressAloneIsAskedFor() throws IOException {
    String text =
        "{\"id\":\"a\",\"headline\":\"T\",\"body\":\"The chief said yes.\",\"publish_date\":"
            + "\"2026-03-05\",\"media_name\":\"Sella Post\",\"url\":\"https://post.example/1\","
            + "\"author\":\"Ana Orr\"}\n"
            + "{\"id\":\"b\",\"title\":\"x\",\"url\":\"https://post.example/2\"}\n"
            + "{\"id\":\"c\",\"text\":5}\n";
    Rows rows = new Rows("in", new ByteArrayInputStream(text.getBytes(UTF_8)), Limits.DEFAULT);
    Item.Captured first = (Item.Captured) java.util.Objects.requireNonNull(rows.next());
    Report report = ((Accepted) first.capture().outcome()).report();
    assertThat(report.text()).isEqualTo("The chief said yes.");
    assertThat(report.title()).isEqualTo("T");
    assertThat(report.outlet()).isEqualTo("Sella Post");
    assertThat(report.published()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(report.provenance().url()).isEqualTo("https://post.example/1");
    assertThat(report.provenance().authors()).containsExactly("Ana Orr");
    assertThat(rows.next()).isEqualTo(new Item.Listed("https://post.example/2"));
    Item.Captured last = (Item.Captured) java.util.Objects.requireNonNull(rows.next());
    assertThat(((Rejected) last.capture().outcome()).message()).isEqualTo("row c has no \"text\"");
    assertThat(rows.next()).isNull();
  }

  @Test
  void next_damagedRows_areNamedAndTheOthersDone() throws IOException {
    List<Outcome> outcomes =
        read(
            """
            {"id":"1","text":"One."}

            {"id":"2","text":"cut of
            [1]
            {"text":"nobody"}
            {"id":"5"}
            {"id":"6","text":"   "}
            {"id":"7","text":"Seven."} x
            {"id":"8","text":"Eight."}
            """);
    assertThat(outcomes.stream().filter(Accepted.class::isInstance)).hasSize(2);
    assertThat(outcomes.stream().filter(Rejected.class::isInstance).map(o -> ((Rejected) o).name()))
        .containsExactly("in:3", "in:4", "in:5", "in:6", "in:7", "in:8");
    assertThat(((Rejected) outcomes.get(3)).message()).contains("id");
    assertThat(((Rejected) outcomes.get(5)).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void next_lineOverTheLimit_isNamedWithItsSizeAndSkipped() throws IOException {
    String text =
        "{\"id\":\"1\",\"text\":\"" + "x".repeat(3_000_000) + "\"}\n{\"id\":\"2\",\"text\":\"b\"}";
    List<Outcome> outcomes = read(text, new Limits(1000, Duration.ofSeconds(1), 0));
    assertThat(((Rejected) outcomes.getFirst()).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(((Rejected) outcomes.getFirst()).message()).contains("2.8 MiB", "1000 bytes");
    assertThat(((Accepted) outcomes.get(1)).report().id()).isEqualTo("2");
  }

  @Test
  void next_loneSurrogate_isReplacedInPlace() throws IOException {
    List<Outcome> outcomes = read("{\"id\":\"1\",\"text\":\"a\\ud83db\"}");
    assertThat(((Accepted) outcomes.getFirst()).report().text()).isEqualTo("a\uFFFDb");
  }

  @Test
  void next_cutAtEachByte_neverThrows() throws IOException {
    byte[] whole = "{\"id\":\"é\",\"text\":\"The mayor said “no”.\",\"n\":[1,{}]}".getBytes(UTF_8);
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      Capture row = new Rows("in", new ByteArrayInputStream(cut), Limits.DEFAULT).capture();
      assertThat(row).as("cut at %d", length).isNotNull();
      assertThat(java.util.Objects.requireNonNull(row).outcome()).isInstanceOf(Rejected.class);
    }
  }

  private static List<Outcome> read(String text) throws IOException {
    return read(text, Limits.DEFAULT);
  }

  private static List<Outcome> read(String text, Limits limits) throws IOException {
    Rows rows = new Rows("in", new ByteArrayInputStream(text.getBytes(UTF_8)), limits);
    List<Outcome> outcomes = new ArrayList<>();
    for (Capture next = rows.capture(); next != null; next = rows.capture()) {
      outcomes.add(next.outcome());
    }
    return outcomes;
  }
}
