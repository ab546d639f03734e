package org.hearsay.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  @Test
  void of_bytes_isTheSame() {
    Texts texts = new Texts(3);
    for (String text :
        List.of(
            "",
            "One",
            String.join(" ", texts.sentences(40)),
            "He left. \""
                + texts.sentence()
                + "\" "
                + texts.sentence()
                + "\nNo. No. No.\nNo, no.")) {
      Shingles made = Shingles.of(text);
      Shingles read = Shingles.of(made.bytes());
      assertThat(read).usingRecursiveComparison().isEqualTo(made);
    }
  }
}
