package org.hearsay.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.ledger.Party;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that are described and not named. */
class UnnamedSourcesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A U.S. official|A U.S. official",
        "a doctor at the clinic, who asked not to be named|a doctor at the clinic",
        "two  sources|two sources"
      })
  void described_aPersonWithoutAName_keepsItsWords(String source, String words) {
    assertThat(UnnamedSources.described(source)).hasValue(new Party(words, null));
    assertThat(UnnamedSources.whose(new Party(words, null))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"he", "which", "the second", "it"})
  void described_nobodyInParticular_isNone(String source) {
    assertThat(UnnamedSources.described(source)).isEmpty();
  }
}
