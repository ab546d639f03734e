package org.hearsay.reader.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static Numbers numbers;

  @BeforeAll
  static void load() {
    numbers = Numbers.of(ENGLISH);
  }

  private static @Nullable Amount at(String text) {
    List<Token> tokens = new ArrayList<>();
    Tokens.pieces(text, ENGLISH, List.of(new Span(0, text.length())), tokens::addAll);
    return numbers.at(tokens, 0);
  }

  private static void check(String text, double low, @Nullable Double high) {
    Amount amount = Objects.requireNonNull(at(text), text);
    assertThat(amount.low()).as(text).isEqualTo(low);
    assertThat(amount.high()).as(text).isEqualTo(high);
  }

  @Test
  void at_wordsAndDigits_areAdded() {
    check("twenty-one", 21, 21.0);
    check("two hundred and ten thousand", 210_000, 210_000.0);
    check("1.5 million", 1_500_000, 1_500_000.0);
    check("20,000", 20_000, 20_000.0);
    check("a dozen", 12, 12.0);
    check("half a million", 500_000, 500_000.0);
  }

  @Test
  void at_openWords_haveALowAndNoHigh() {
    check("dozens of", 24, null);
    check("several hundred", 300, null);
    check("a couple of", 2, 3.0);
  }

  @Test
  void at_noNumber_isNull() {
    assertThat(at("village")).isNull();
    assertThat(at("a village")).isNull();
    assertThat(at("9".repeat(30))).isNull();
  }
}
