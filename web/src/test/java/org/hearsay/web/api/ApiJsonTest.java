package org.hearsay.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiJsonTest {
  @Test
  void url_isOnlyWhatMayBeALink() {
    assertThat(ApiJson.url("https://example.org/a?b=c#d")).isEqualTo("https://example.org/a?b=c#d");
    assertThat(ApiJson.url("HTTPS://example.org/")).isEqualTo("https://example.org/");
    assertThat(ApiJson.url("javascript:alert(1)")).isNull();
    assertThat(ApiJson.url("http://a b")).isNull();
    assertThat(ApiJson.url("http://a/\"onload=x")).isNull();
    assertThat(ApiJson.url("reports/one.txt")).isNull();
    assertThat(ApiJson.url("h")).isNull();
  }
}
