package org.hearsay.source.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hearsay.source.Capture;
import org.hearsay.source.Fixtures;
import org.junit.jupiter.api.Test;

class ArcTest {
  private static final String HTTP =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Ferry"
          + " halted</title></head><body><article><h1>Ferry halted</h1><p>The ferry was halted on"
          + " Friday, the harbour office said, and nobody was hurt.</p></article></body></html>";

  private static String head() {
    String body = "1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n";
    return "filedesc://old.arc 0.0.0.0 20060303104100 text/plain " + body.length() + "\n" + body;
  }

  private static String record(String url, String http) {
    return "\n" + url + " 192.0.2.1 20060303104100 text/html " + http.length() + "\n" + http + "\n";
  }

  private static String arc() {
    return head()
        + record("http://post.example/ferry", HTTP)
        + record("http://post.example/gone", HTTP.replace("200 OK", "404 Not Found"))
        + record("http://post.example/pier", HTTP.replace("Ferry", "Pier"));
  }

  @Test
  void next_plain_givesItsPages() throws IOException {
    check(captures("old.arc", arc().getBytes(UTF_8)));
  }

  @Test
  void next_packedByRecord_givesItsPages() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String member :
        List.of(
            head() + "\n",
            record("http://post.example/ferry", HTTP).substring(1),
            record("http://post.example/pier", HTTP.replace("Ferry", "Pier")).substring(1))) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(member.getBytes(UTF_8));
      }
    }
    check(captures("old.arc.gz", out.toByteArray()));
  }

  private static void check(List<Capture> captures) {
    assertThat(captures)
        .extracting(Capture::address)
        .containsExactly("http://post.example/ferry", "http://post.example/pier");
    assertThat(captures.getFirst().fetched()).isEqualTo(Instant.parse("2006-03-03T10:41:00Z"));
    assertThat(report(captures.getFirst()).text()).contains("nobody was hurt");
  }

  @Test
  void next_cutOrChangedAtEachByte_throwsNothing() throws IOException {
    Fixtures.hold("old.arc", (head() + record("http://post.example/ferry", HTTP)).getBytes(UTF_8));
  }
}
