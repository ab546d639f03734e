package org.hearsay.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagTest {
  private static final String TAG = ETag.weak("0a1b2c");

  @ParameterizedTest
  @ValueSource(strings = {"W/\"0a1b2c\"", "\"0a1b2c\"", "\"x\", W/\"0a1b2c\" , \"y\"", "*"})
  void matches_theTagAmongOthers_weakOrStrong(String header) {
    assertThat(ETag.matches(header, TAG)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "\"0a1b2c3\"", "0a1b2c", "W/\"\"", "\"0a1b\""})
  void matches_anotherTag_isFalse(String header) {
    assertThat(ETag.matches(header, TAG)).isFalse();
  }
}
