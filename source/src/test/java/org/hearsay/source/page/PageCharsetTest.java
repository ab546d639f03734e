package org.hearsay.source.page;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Accepted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCharsetTest {
  private static final String WESTERN =
      "<p>\u201cThe caf\u00e9 of Port Sella\u201d was shut on Monday \u2013 for good, the owner said.</p>";
  private static final String CYRILLIC =
      "<p>\u041f\u043e\u0440\u043e\u043c \u043d\u0435 \u043f\u0440\u0438\u0448\u0451\u043b"
          + " \u0432 \u043f\u043e\u0440\u0442 \u0421\u0435\u043b\u043b\u0430.</p>";

  private static Accepted read(byte[] bytes, @Nullable String type) {
    Item.Raw raw = new Item.Raw("x.html", Method.FILE, type, null, bytes);
    return (Accepted) Pages.captures(raw).getFirst().outcome();
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", "");
  }

  @Test
  void of_utf8WhateverIsSaidOfIt_isUtf8() {
    String page = "<meta charset=iso-8859-1>" + WESTERN;
    Accepted read = read(page.getBytes(UTF_8), "text/html; charset=windows-1252");
    assertThat(read.report().text()).isEqualTo(plain(WESTERN));
    assertThat(read.report().warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, <meta charset=windows-1252>,",
    "windows-1252, <meta http-equiv=content-type content='text/html; charset=iso-8859-1'>,",
    "windows-1252, <script charset=utf-8></script><meta charset=windows-1252>,",
    "windows-1252, <?xml version='1.0' encoding='latin1'?>,",
    "windows-1252, , text/html; charset=windows-1252",
    "windows-1252, <meta charset=utf-8>, text/html; charset=windows-1252",
  })
  void of_whatIsSaid_isRead(String charset, @Nullable String head, @Nullable String type) {
    String page = (head == null ? "" : head) + WESTERN;
    Accepted read = read(page.getBytes(Charset.forName(charset)), type);
    assertThat(read.report().text()).isEqualTo(plain(WESTERN));
    assertThat(read.report().warnings()).isEmpty();
  }

  @Test
  void of_nothingSaid_isThePageLanguagesSetWithAWarning() {
    Accepted western = read(WESTERN.getBytes(Charset.forName("windows-1252")), "text/html");
    assertThat(western.report().text()).isEqualTo(plain(WESTERN));
    assertThat(western.report().warnings())
        .extracting(Warning::code, Warning::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "encoding", "the page does not say its character set; read as windows-1252"));
    String russian = "<html lang=\"ru-RU\">" + CYRILLIC;
    assertThat(read(russian.getBytes(Charset.forName("windows-1251")), null).report().text())
        .isEqualTo(plain(CYRILLIC));
  }

  @Test
  void of_utf16_isReadByItsMarkOrTheServersWord() {
    assertThat(read(("\uFEFF" + WESTERN).getBytes(UTF_16BE), null).report().text())
        .isEqualTo(plain(WESTERN));
    assertThat(read(WESTERN.getBytes(UTF_16LE), "text/html; charset=utf-16le").report().text())
        .isEqualTo(plain(WESTERN));
  }

  @Test
  void of_setsThatShift_areNotTakenForAscii() {
    String page = "<meta charset=iso-2022-jp><p>\u30d5\u30a7\u30ea\u30fc</p>";
    assertThat(read(page.getBytes(Charset.forName("ISO-2022-JP")), null).report().text())
        .isEqualTo("\u30d5\u30a7\u30ea\u30fc");
  }

  @Test
  void of_utf8WithAFewBadBytes_staysUtf8() {
    byte[] page = (WESTERN + "<p>cut").getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(page, page.length + 1);
    cut[page.length] = (byte) 0xE2;
    assertThat(read(cut, null).report().text()).startsWith(plain(WESTERN));
  }
}
