package org.hearsay.reader.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacePhrasesTest {
  @ParameterizedTest
  @CsvSource({
    "withdrawal, The withdrawal from the Orlund city of Rell was slow., the Orlund city of Rell",
    "retreat, They may retreat from Rell., Rell",
    "withdraw, It told its troops to withdraw from the eponymous city., the eponymous city",
    "killed, A bomb killed nine people in Port Sella., Port Sella",
  })
  void behind_aPreposition_isThePlace(String trigger, String text, String place) {
    assertThat(words(text, new PlacePhrases(ENGLISH).behind(text, span(text, trigger))))
        .startsWith(place);
  }

  @ParameterizedTest
  @CsvSource({
    "shelled, The army shelled a bridge and then marched in Rell.",
    "killed, Nine people were killed. In Rell shops closed.",
    "said, He said that in Rell nobody knew.",
  })
  void behind_anotherClause_isNone(String trigger, String text) {
    assertThat(new PlacePhrases(ENGLISH).behind(text, span(text, trigger))).isNull();
  }

  @Test
  void direct_aNameRightBehind_isThePlace() {
    String text = "If they leave Port Sella, it is over.";
    assertThat(words(text, new PlacePhrases(ENGLISH).direct(text, span(text, "leave"))))
        .startsWith("Port Sella");
  }

  @Test
  void behind_theEndOfTheText_isNone() {
    String text = "They left";
    assertThat(new PlacePhrases(ENGLISH).behind(text, span(text, "left"))).isNull();
    assertThat(new PlacePhrases(ENGLISH).direct(text, span(text, "left"))).isNull();
  }

  private static @Nullable String words(String text, @Nullable Span span) {
    return span == null ? null : span.of(text);
  }

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }
}
