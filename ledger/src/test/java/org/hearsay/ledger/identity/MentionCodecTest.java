package org.hearsay.ledger.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.identity.ClaimComparisonTest.attack;
import static org.hearsay.ledger.identity.ClaimComparisonTest.day;
import static org.hearsay.ledger.identity.ClaimComparisonTest.place;

import org.junit.jupiter.api.Test;

class MentionCodecTest {
  @Test
  void decode_encoded_isTheSameToTheLastBit() {
    Reports.random(7, 20).forEach(MentionCodecTest::check);
    String text = "Petrenko’s 14 boats — and 3 more — shelled Arlenko; PETRENKO denied it, 😀.";
    check(Reports.one("a", 1, text, "shelled"));
    check(
        Reports.one(
            "b",
            2,
            text,
            "denied",
            attack(place("Kherson", 706448, 46.64, 32.62, 1), day(9), null)));
    check(Reports.one("c", 3, "Shelled.", "Shelled"));
  }

  private static void check(Reports.Told told) {
    byte[] bytes = MentionCodec.encode(told.document(), told.mentions());
    MentionCodec.Mentions read =
        MentionCodec.decode(Reports.LEXICON, told.document().id(), told.known(), bytes);
    assertThat(read.document())
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(StemLexicon.class)
        .isEqualTo(told.document().withoutOrder());
    assertThat(read.mentions())
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(StemLexicon.class)
        .isEqualTo(told.mentions());
  }
}
