package org.hearsay.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerLayoutTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "999, 999",
    "1000, 1000",
    "1004, 1000",
    "283649, 284000",
    "999999, 1000000",
    "1411778724, 1410000000",
    "8000000000, 8000000000"
  })
  void packed_population_isKeptToThreeDigits(long population, long kept) {
    int packed = GazetteerLayout.packed(population);
    assertThat(packed).isBetween(0, 0xFFFF);
    assertThat(GazetteerLayout.population(packed)).isEqualTo(kept);
  }
}
