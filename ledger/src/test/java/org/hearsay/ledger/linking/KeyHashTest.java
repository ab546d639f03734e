package org.hearsay.ledger.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyHashTest {
  @Test
  void of_anyWord_isTheNumberThatLedgersHoldAlready() {
    assertThat(KeyHash.of("w:dam")).isEqualTo(6303816435037654549L);
    assertThat(KeyHash.of("w:пожежа")).isEqualTo(86255364461821934L);
  }

  @Test
  void of_manyWords_areManyNumbers() {
    Set<Long> hashes = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      hashes.add(KeyHash.of("w:" + i));
    }
    assertThat(hashes).hasSize(100_000);
  }
}
