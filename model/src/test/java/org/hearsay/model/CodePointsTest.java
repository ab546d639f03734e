package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void at_afterEmoji_countsItOnce() {
    CodePoints points = CodePoints.of("😀 said");
    assertThat(points.of(new Span(3, 7))).isEqualTo(new Span(2, 6));
    assertThat(points.count()).isEqualTo(6);
  }

  @Test
  void at_plainText_isTheIndex() {
    CodePoints points = CodePoints.of("Kyjiv");
    for (int i = 0; i <= 5; i++) {
      assertThat(points.at(i)).isEqualTo(i);
      assertThat(points.index(i)).isEqualTo(i);
    }
  }

  @Test
  void at_outside_throws() {
    CodePoints points = CodePoints.of("ab");
    assertThatThrownBy(() -> points.at(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> points.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> points.index(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void both_randomTexts_agreeWithTheJdkAndRoundTrip() {
    Random random = new Random(20221110);
    for (int round = 0; round < 500; round++) {
      String text = text(random);
      CodePoints points = CodePoints.of(text);
      assertThat(points.count()).isEqualTo(text.codePointCount(0, text.length()));
      for (int point = 0; point <= points.count(); point++) {
        int index = text.offsetByCodePoints(0, point);
        assertThat(points.index(point)).isEqualTo(index);
        assertThat(points.at(index)).isEqualTo(point);
      }
    }
  }

  /** Letters, pairs and lone surrogates in any order. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(5)) {
        case 0 -> text.appendCodePoint(0x1F600 + random.nextInt(64));
        case 1 -> text.append((char) (0xD800 + random.nextInt(2048)));
        case 2 -> text.append((char) (0x05D0 + random.nextInt(26)));
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }
}
