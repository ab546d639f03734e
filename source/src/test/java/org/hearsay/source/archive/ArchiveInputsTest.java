package org.hearsay.source.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.archive.Written.answer;
import static org.hearsay.source.archive.Written.bytes;
import static org.hearsay.source.archive.Written.gzip;
import static org.hearsay.source.archive.Written.info;
import static org.hearsay.source.archive.Written.join;
import static org.hearsay.source.archive.Written.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.archive.Zipped.Way;
import org.hearsay.source.input.Capturing;
import org.hearsay.source.input.FileSource;
import org.hearsay.source.input.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files with archives to reports, the whole way. */
class ArchiveInputsTest {
  private static final String A = "https://news.example/a";
  private static final String B = "https://news.example/b";

  @TempDir private Path folder = Path.of("");

  @Test
  void next_folderOfArchives_givesTheReportOfEachPage() throws IOException {
    write("1.warc.gz", join(gzip(info()), gzip(page(A))));
    write("2.warc", join(info(), answer(B, "200 OK", "Content-Type: text/html\r\n", fragment())));
    write("3.wacz", new Zipped().with(Way.STORED, "archive/x.warc.gz", gzip(page(A))).bytesOf());
    List<Capture> captures = captures(List.of(folder.toString()), InputStream.nullInputStream());
    assertThat(captures).extracting(Capture::address).containsExactly(A, B, A);
    assertThat(captures)
        .allSatisfy(
            capture -> {
              assertThat(capture.method()).isEqualTo(Capture.Method.ARCHIVE);
              assertThat(capture.fetched()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
            });
    Report first = report(captures.getFirst());
    assertThat(first.title()).isEqualTo("Ferry sinks off Orla");
    assertThat(first.text()).contains("The mayor of Orla said").doesNotContain("<p>");
    assertThat(report(captures.get(1)).text()).contains("sank in the storm").doesNotContain("<p>");
  }

  /** A page that begins like none: only its type tells. */
  private static byte[] fragment() {
    return bytes("<!-- made by hand -->" + Written.PAGE.substring(Written.PAGE.indexOf("<body>")));
  }

  @Test
  void next_standardInput_isTakenForWhatItIs() {
    InputStream in = new ByteArrayInputStream(join(gzip(info()), gzip(page(A))));
    assertThat(captures(List.of("-"), in)).extracting(Capture::address).containsExactly(A);
  }

  @Test
  void next_archiveOfNothingToRead_saysSo() throws IOException {
    write("1.warc.gz", gzip(info()));
    write("2.wacz", new Zipped().with(Way.STORED, "archive/x.wacz", bytes("PK")).bytesOf());
    List<Capture> captures = captures(List.of(folder.toString()), InputStream.nullInputStream());
    assertThat(captures)
        .extracting(capture -> ((Rejected) capture.outcome()).reason())
        .containsExactly(Reason.EMPTY, Reason.EMPTY);
  }

  @Test
  void next_captureThatTheCrawlerCut_isAReportWithAWarning() throws IOException {
    String record =
        new String(page(A), UTF_8).replaceFirst("\r\n", "\r\nWARC-Truncated: length\r\n");
    String name = write("a.warc", bytes(record));
    Report report = report(captures(List.of(name), InputStream.nullInputStream()).getFirst());
    assertThat(report.warnings()).extracting(Warning::code).containsExactly("cut");
  }

  @Test
  void open_archiveOverTheLimitOfOneReport_isStreamed() throws IOException {
    Limits limits = new Limits(1_000, Duration.ofSeconds(1), 1);
    String name = write("a.warc", join(page(A), page(A + "1"), page(A + "2"), page(B)));
    FileSource files = new FileSource(limits);
    assertThat(Files.size(Path.of(name))).isGreaterThan(limits.bytes());
    assertThat(files.isStreamed(name)).isTrue();
    try (var items = files.open(name)) {
      for (String address : List.of(A, A + "1", A + "2", B)) {
        assertThat(items.next())
            .isInstanceOfSatisfying(
                Item.Raw.class, raw -> assertThat(raw.address()).isEqualTo(address));
      }
      assertThat(items.next()).isNull();
    }
  }

  private String write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private static Report report(Capture capture) {
    assertThat(capture.outcome()).isInstanceOf(Accepted.class);
    return ((Accepted) capture.outcome()).report();
  }

  private static List<Capture> captures(List<String> names, InputStream standard) {
    List<Capture> out = new ArrayList<>();
    try (Names items = new Names(names, standard, file -> true, Limits.DEFAULT)) {
      for (Item item = items.next(); item != null; item = items.next()) {
        out.addAll(new Capturing(Limits.DEFAULT, false).of(item));
      }
    }
    return out;
  }
}
