package org.hearsay.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordCaseTest {
  @Test
  void of_word_tellsHowItIsWritten() {
    assertThat(WordCase.of("bridge", 0)).isEqualTo(WordCase.LOWER);
    assertThat(WordCase.of("Orlen", 0)).isEqualTo(WordCase.TITLE);
    assertThat(WordCase.of("A", 0)).isEqualTo(WordCase.TITLE);
    assertThat(WordCase.of("BBC", 0)).isEqualTo(WordCase.UPPER);
    assertThat(WordCase.of("McDuff", 0)).isEqualTo(WordCase.MIXED);
    assertThat(WordCase.of("iPhone", 0)).isEqualTo(WordCase.MIXED);
    assertThat(WordCase.of("3rd", 0)).isEqualTo(WordCase.DIGIT);
    assertThat(WordCase.of("\u201cOrlen", 0)).isEqualTo(WordCase.MARK);
  }

  @Test
  void of_startInsideTheText_readsOnlyThatWord() {
    assertThat(WordCase.of("in Orlen, BBC", 3)).isEqualTo(WordCase.TITLE);
    assertThat(WordCase.of("BBC's", 4)).isEqualTo(WordCase.LOWER);
  }

  /** As Python's isalnum and isdigit have it, which the trainer asks. */
  @Test
  void of_numbersOfOtherKinds_areThoseOfTheTrainer() {
    assertThat(WordCase.of("m\u00b2", 0)).isEqualTo(WordCase.DIGIT);
    assertThat(WordCase.of("\u00bd", 0)).isEqualTo(WordCase.MARK);
    assertThat(WordCase.of("2\u00bd", 0)).isEqualTo(WordCase.DIGIT);
    assertThat(WordCharacters.isAlphanumeric(0xBD)).isTrue();
    assertThat(WordCharacters.isAlphanumeric('%')).isFalse();
  }

  /** A capital of the Deseret alphabet lies beyond the first 65,536 code points. */
  @Test
  void of_surrogatePair_isOneLetter() {
    assertThat(WordCase.of("\ud801\udc00\ud801\udc28", 0)).isEqualTo(WordCase.TITLE);
  }
}
