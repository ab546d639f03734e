package org.hearsay.source.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.bytes;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.items;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Fixtures;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {
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
        .contains(new Item.Listed("https://post.example/2"));
  }

  @Test
  void next_listWithoutNames_givesEachAddressOnce() throws IOException {
    String row = "1\t20260305\tSELLA \"x\t4.5\thttps://post.example/";
    String table = row + "a\n" + row + "b\n" + row + "a\n";
    assertThat(items("20260305.export.tsv", table.getBytes(UTF_8)))
        .containsExactly(
            new Item.Listed("https://post.example/a"), new Item.Listed("https://post.example/b"));
  }

  @Test
  void next_graphOfGdelt_givesItsPagesAndNoPictures() throws IOException {
    String row =
        "1\t20260305\t%s\tpost.example\t%s\tFIRE,12;FLOOD,8;\thttps://pictures.example/1.jpg\n";
    String table =
        row.formatted("1", "https://post.example/a") + row.formatted("2", "Sella Radio/12");
    assertThat(items("20260305.gkg.csv", table.getBytes(UTF_8)))
        .containsExactly(new Item.Listed("https://post.example/a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252|,|''",
        "UTF-8|;|''",
        "UTF-8|;|'sep=;\n'",
        "UTF-16LE|,|'\uFEFF'",
        "UTF-16BE|TAB|'\uFEFF'"
      })
  void next_asSpreadsheetsWriteIt_isRead(String charset, String sign, String before)
      throws IOException {
    String table =
        "ID;Headline;Publish Date;Source;Author;Full Text\n"
            + "1;Café;2026-03-05T08:00:00+02:00;Sella Post;Ana Orr;\"The owner; said, ““no””,\nand"
            + " left.\"\n";
    String written =
        before.replace("\\n", "\n").replace("\\uFEFF", "\uFEFF")
            + table
                .replace("; ", "\u0001")
                .replace(";", sign.equals("TAB") ? "\t" : sign)
                .replace("\u0001", "; ");
    List<Capture> captures = captures("t.csv", written.getBytes(Charset.forName(charset)));
    assertThat(captures).singleElement().extracting(Capture::address).isEqualTo("t.csv#1");
    Report report = report(captures.getFirst());
    assertThat(report.text()).isEqualTo("The owner; said, ““no””,\nand left.");
    assertThat(report.title()).isEqualTo("Café");
    assertThat(report.outlet()).isEqualTo("Sella Post");
    assertThat(report.provenance().authors()).containsExactly("Ana Orr");
    assertThat(report.provenance().publishedAt())
        .isEqualTo(OffsetDateTime.parse("2026-03-05T08:00:00+02:00"));
    assertThat(report.warnings().stream().filter(one -> one.code().equals("encoding")).count())
        .isEqualTo(charset.equals("windows-1252") ? 1 : 0);
  }

  @Test
  void next_alphabetThatCannotBeTold_isRejectedOnce() throws IOException {
    String table = "id,text\n1,Мэр сказал нет.\n2,Она ушла.\n";
    List<Capture> captures = captures("t.csv", table.getBytes(Charset.forName("windows-1251")));
    assertThat(captures).hasSize(1);
    assertThat(((Rejected) captures.getFirst().outcome()).reason()).isEqualTo(Reason.ENCODING);
  }

  @Test
  void next_badBytesFarBehind_areShownAndTold() throws IOException {
    byte[] table =
        ("id,text\n" + "1,The mayor said no.\n".repeat(5_000) + "2,The caf# said yes.\n")
            .getBytes(UTF_8);
    for (int i = 0; i < table.length; i++) {
      table[i] = table[i] == '#' ? (byte) 0xE9 : table[i];
    }
    Report last = report(captures("t.csv", table).getLast());
    assertThat(last.text()).isEqualTo("The caf\uFFFD said yes.");
    assertThat(last.warnings()).extracting(warning -> warning.code()).contains("encoding");
  }

  @Test
  void next_textWithMarkup_isWhatAReaderSees() throws IOException {
    String table =
        "id,language,content\n1,en,<p>The mayor said&nbsp;<b>no</b>.</p><p>She left.</p>\n";
    assertThat(report(captures("t.csv", table.getBytes(UTF_8)).getFirst()).text())
        .isEqualTo("The mayor said no.\n\nShe left.");
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
