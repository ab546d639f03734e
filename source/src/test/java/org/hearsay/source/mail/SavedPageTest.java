package org.hearsay.source.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.time.Instant;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Fixtures;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;

class SavedPageTest {
  private static final String PAGE =
      "<html><head><title>Ferry sails</title></head><body><article><h1>Ferry sails</h1><p>The ferry"
          + " of Port S=C3=A9lla sails again, the harbour office said =\non Tuesday morning.</p>"
          + "</article></body></html>";

  private static String saved(String head, String part) {
    return head
        + "Date: Tue, 3 Mar 2026 10:41:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
        + "\ttype=\"text/html\"; boundary=\"x\"\n\n--x\nContent-Type: text/html; charset=\"utf-8\"\n"
        + "Content-Transfer-Encoding: quoted-printable\n"
        + part
        + "\n"
        + PAGE
        + "\n--x\nContent-Type: text/html\nContent-Location: https://ads.example/frame\n\n<p>Buy</p>\n--x--\n";
  }

  @Test
  void captures_ofChromeAndOfWindows_areThePageUnderItsAddress() throws IOException {
    String chrome =
        saved(
            "From: <Saved by Blink>\nSnapshot-Content-Location: https://post.example/ferry\n",
            "Content-Location: https://post.example/ferry\n");
    String windows =
        saved(
            "From: \"Saved by Windows Internet Explorer 11\"\nSubject: Ferry sails\n",
            "Content-Location: https://post.example/ferry\n");
    for (String page : new String[] {chrome, windows}) {
      Capture capture = captures("p.mht", page.getBytes(UTF_8)).getFirst();
      assertThat(capture.address()).isEqualTo("https://post.example/ferry");
      assertThat(capture.method()).isEqualTo(Method.ARCHIVE);
      assertThat(capture.fetched()).isEqualTo(Instant.parse("2026-03-03T10:41:00Z"));
      assertThat(report(capture).text())
          .isEqualTo(
              "Ferry sails\n\nThe ferry of Port S\u00e9lla sails again, the harbour office said on"
                  + " Tuesday morning.");
    }
  }

  @Test
  void captures_withoutAPage_saySo() throws IOException {
    String page =
        "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
            + "--x\nContent-Type: image/png\n\nx\n--x--\n";
    assertThat(((Rejected) captures("p.mhtml", page.getBytes(UTF_8)).getFirst().outcome()).reason())
        .isEqualTo(Reason.EMPTY);
  }

  @Test
  void captures_cutOrChangedAtEachByte_throwNothing() throws IOException {
    Fixtures.hold(
        "p.mhtml",
        saved("From: <Saved by Blink>\n", "Content-Location: https://a.example/\n")
            .getBytes(UTF_8));
  }
}
