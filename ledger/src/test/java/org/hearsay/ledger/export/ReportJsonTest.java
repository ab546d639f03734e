package org.hearsay.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportJsonTest {
  @Test
  void url_isOnlyWhatMayBeALink() {
    assertThat(ReportJson.url("https://example.org/a?b=c#d"))
        .isEqualTo("https://example.org/a?b=c#d");
    assertThat(ReportJson.url("HTTPS://example.org/")).isEqualTo("https://example.org/");
    assertThat(ReportJson.url("javascript:alert(1)")).isNull();
    assertThat(ReportJson.url("http://a b")).isNull();
    assertThat(ReportJson.url("http://a/\"onload=x")).isNull();
    assertThat(ReportJson.url("reports/one.txt")).isNull();
    assertThat(ReportJson.url("h")).isNull();
  }
}
