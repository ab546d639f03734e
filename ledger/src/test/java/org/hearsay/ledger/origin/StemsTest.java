package org.hearsay.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
  /** As training/document_frequencies.py has them. */
  @ParameterizedTest
  @CsvSource({
    "bridges, bridg",
    "Bridging, bridg",
    "parties, party",
    "classes, class",
    "stopped, stop",
    "was, was",
    "less, less",
    "falling, fall",
    "use, use",
    "gas, gas",
    "1.381, 1.381"
  })
  void of_word_isItsStem(String word, String stem) {
    assertThat(Stems.of(word)).isEqualTo(stem);
  }

  @Test
  void words_ofText_areWithoutStopWordsAndSingleLetters() {
    assertThat(Stems.words("The U.S. said 1,381.5 sq km of Kherson were retaken."))
        .containsExactly("1,381.5", "sq", "km", "Kherson", "retaken");
  }

  @Test
  void idf_ofCommonAndRareStem_differs() {
    DocumentFrequencies news = DocumentFrequencies.news();
    assertThat(news.idf("minister")).isLessThan(news.idf("varno"));
    assertThat(news.idf("varno")).isGreaterThan(8);
  }
}
