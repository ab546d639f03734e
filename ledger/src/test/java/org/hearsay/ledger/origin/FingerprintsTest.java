package org.hearsay.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  @Test
  void of_twoTextsWithSevenWordsInCommon_sharesAPrint() {
    for (int seed = 0; seed < 200; seed++) {
      Texts texts = new Texts(seed);
      String common = texts.phrase(7).toLowerCase(java.util.Locale.ROOT);
      String one = texts.phrase(texts.next(30) + 1) + " " + common + " " + texts.phrase(9);
      String other = texts.phrase(texts.next(30) + 1) + " " + common + " " + texts.phrase(3);
      assertThat(shared(one, other)).as("seed %s", seed).isPositive();
    }
  }

  @Test
  void of_text_keepsTwoInFive() {
    String text = String.join(" ", new Texts(1).sentences(200));
    double kept =
        (double) Fingerprints.of(text).prints().length / Shingles.of(text).sorted().length;
    assertThat(kept).isBetween(0.36, 0.44);
  }

  @Test
  void of_otherCaseAndApostrophes_isTheSame() {
    assertThat(Fingerprints.of("The bridge's far end WAS not, it seems, guarded."))
        .isEqualTo(Fingerprints.of("the Bridge’s far end was not - it seems - guarded"));
  }

  @Test
  void of_nothing_isEmpty() {
    assertThat(Fingerprints.of("").prints()).isEmpty();
    assertThat(Fingerprints.of(" -- \n").prints()).isEmpty();
    assertThat(Fingerprints.of("Kherson").prints()).hasSize(1);
  }

  @Test
  void prints_ofText_areAscendingAndDistinct() {
    long[] prints = Fingerprints.of(String.join(" ", new Texts(3).sentences(50))).prints();
    for (int i = 1; i < prints.length; i++) {
      assertThat(prints[i - 1]).isLessThan(prints[i]);
    }
  }

  @Test
  void of_listOfHeadlines_isNotOfTheText() {
    String body = "The council met on Monday and put off its vote until the autumn session.\n";
    String related = "Council Puts Off Vote On Harbour\nMayor Says No To A Second Ferry\n";
    assertThat(Fingerprints.of(body + related)).isEqualTo(Fingerprints.of(body));
  }

  @Test
  void of_textInCapitals_isNotAllHeadline() {
    List<String> lines = List.of("THE FERRY SANK AT DAWN OFF THE CAPE.", "NO ONE WAS HURT AT ALL.");
    assertThat(Fingerprints.of(String.join("\n", lines)).prints()).isNotEmpty();
  }

  private static long shared(String one, String other) {
    long[] held = Fingerprints.of(one).prints();
    return Arrays.stream(Fingerprints.of(other).prints())
        .filter(print -> Arrays.binarySearch(held, print) >= 0)
        .count();
  }
}
