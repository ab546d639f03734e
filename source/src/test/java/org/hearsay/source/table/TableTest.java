package org.hearsay.source.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.bytes;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.items;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Fixtures;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void next_namedColumns_givesReportsAndAddresses() throws IOException {
    List<Capture> captures = captures("t.csv", bytes("x.csv/good.csv"));
    assertThat(captures)
        .extracting(Capture::address)
        .containsExactly("t.csv#1", "t.csv:4", "t.csv#4");
    Report first = report(captures.getFirst());
    assertThat(first.text()).isEqualTo("The mayor said \"no\", and\nleft.");
    assertThat(first.title()).isEqualTo("No");
    assertThat(first.outlet()).isEqualTo("Sella Post");
    assertThat(first.published()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(first.provenance().url()).isEqualTo("https://post.example/1");
    assertThat(((Rejected) captures.get(1).outcome()).message()).contains("neither a text nor");
    assertThat(report(captures.get(2)).warnings())
        .extracting(warning -> warning.message())
        .contains("not a date, left out: soon");
    assertThat(items("t.csv", bytes("x.csv/good.csv")))
        .contains(new Item.Named("https://post.example/2"));
  }

  @Test
  void next_listWithoutNames_givesEachAddressOnce() throws IOException {
    String row = "1\t20260305\tSELLA \"x\t4.5\thttps://post.example/";
    String table = row + "a\n" + row + "b\n" + row + "a\n";
    assertThat(items("20260305.export.tsv", table.getBytes(UTF_8)))
        .containsExactly(
            new Item.Named("https://post.example/a"), new Item.Named("https://post.example/b"));
  }

  @Test
  void next_noKnownColumn_saysSo() throws IOException {
    Rejected rejected =
        (Rejected) captures("t.csv", "a,b\n1,2\n".getBytes(UTF_8)).getFirst().outcome();
    assertThat(rejected.message()).isEqualTo("no column is named text or url");
  }

  @Test
  void next_fieldThatNeverEnds_isBoundedAndSaid() throws IOException {
    String table = "id,text\n1,The mayor said no.\n2,\"" + "x".repeat(3 << 20);
    List<Capture> captures = captures("t.csv", table.getBytes(UTF_8));
    assertThat(captures).hasSize(2);
    assertThat(((Rejected) captures.getLast().outcome()).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void next_cutOrChangedAtEachByte_throwsNothing() throws IOException {
    Fixtures.hold("t.csv", bytes("x.csv/good.csv"));
  }
}
