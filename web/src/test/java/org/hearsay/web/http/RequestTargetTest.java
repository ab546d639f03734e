package org.hearsay.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
  @Test
  void of_claimId_isOneSegment() {
    RequestTarget target =
        RequestTarget.of(URI.create("/api/v1//events/r1%2Fc3?q=a%20b+c&actor=state%3ARU&empty"));

    assertThat(target.path()).containsExactly("api", "v1", "events", "r1/c3");
    assertThat(target.under(2).path()).containsExactly("events", "r1/c3");
    assertThat(target.query()).isEqualTo(Map.of("q", "a b c", "actor", "state:RU", "empty", ""));
  }

  @Test
  void of_plusInThePath_isAPlus() {
    assertThat(RequestTarget.of(URI.create("/a+b")).path()).containsExactly("a+b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?a=1&a=2", "/?a=1&%61=2"})
  void of_parameterTwice_isRefused(String uri) {
    assertThatThrownBy(() -> RequestTarget.of(URI.create(uri)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("given twice");
  }

  @Test
  void of_parameterThatIsTooLong_isRefused() {
    assertThatThrownBy(() -> RequestTarget.of(URI.create("/?q=" + "a".repeat(2001))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("longer than 2000");
  }
}
