package org.hearsay.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.time.Instant;
import org.hearsay.source.Capture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedCopyTest {
  private static final String BODY =
      "<body><article><h1>Ferry halted</h1><p>The ferry was halted on Friday, the harbour office said,"
          + " and nobody was hurt.</p></article></body></html>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<!-- saved from url=(0028)https://post.example/ferry --> | -",
        "<!--\\n Page saved with SingleFile \\n url: https://post.example/ferry \\n saved date: Tue Mar 03"
            + " 2026 10:41:00 GMT+0200 (Eastern European Time)\\n--> | 2026-03-03T08:41:00Z",
        "<!-- saved from url=(0071)https://web.archive.org/web/20260303104100/https://post.example/ferry -->"
            + " | 2026-03-03T10:41:00Z",
        "<script>__wm.wombat(\"https://post.example/ferry\",\"20260303104100\",\"https://web.archive.org/\")</script>"
            + " | 2026-03-03T10:41:00Z",
      })
  void captures_copy_isThePageUnderItsOwnAddress(String mark, @Nullable Instant made)
      throws IOException {
    String page =
        "<!DOCTYPE html>"
            + mark.replace("\\n", "\n")
            + "<html><head><title>Ferry halted</title></head>"
            + BODY;
    Capture capture = captures("ferry.html", page.getBytes(UTF_8)).getFirst();
    assertThat(capture.address()).isEqualTo("https://post.example/ferry");
    assertThat(capture.fetched()).isEqualTo(made);
    assertThat(report(capture).text()).contains("nobody was hurt");
  }

  @Test
  void captures_archivesOwnWordsAndAddresses_areTakenOut() throws IOException {
    String page =
        "<html><head><title>Ferry halted</title><link rel=\"canonical\" href=\"https://web.archive.org/web/"
            + "20260303104100/https://post.example/ferry\"></head>"
            + BODY.replace(
                "<body>",
                "<body><!-- BEGIN WAYBACK TOOLBAR INSERT --><p>12 captures of this page, from the first"
                    + " day of March to the last.</p><!-- END WAYBACK TOOLBAR INSERT -->");
    Capture capture = captures("ferry.html", page.getBytes(UTF_8)).getFirst();
    assertThat(capture.address()).isEqualTo("ferry.html");
    assertThat(report(capture).provenance().url()).isEqualTo("https://post.example/ferry");
  }

  @Test
  void captures_pageThatNobodyKept_isAsItWas() throws IOException {
    Capture capture = captures("ferry.html", ("<html>" + BODY).getBytes(UTF_8)).getFirst();
    assertThat(capture.address()).isEqualTo("ferry.html");
    assertThat(capture.fetched()).isNull();
  }
}
