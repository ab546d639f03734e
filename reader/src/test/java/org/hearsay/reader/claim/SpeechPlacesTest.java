package org.hearsay.reader.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import org.hearsay.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechPlacesTest {
  @ParameterizedTest
  @CsvSource({
    "KYIV - Shells fell on the port.,KYIV,true",
    "'MOSUL, Iraq, Oct 3 (Meridian) - Shells fell.',MOSUL,true",
    "'MOSUL, Iraq, Oct 3 (Meridian) - Shells fell.',Iraq,true",
    "DELTA-ORLUND \u2014 Shells fell.,ORLUND,true",
    "NATO troops left Brast - all of them.,Brast,false",
    "Shells fell on Brast - again.,Brast,false",
  })
  void isDateline_atTheBeginningOfALine_is(String line, String place, boolean expected) {
    String text = "A headline\n\n" + line;
    assertThat(new SpeechPlaces(text, ENGLISH).isDateline(span(text, place))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "He spoke in Rome.,Rome,true",
    "She told reporters in the Hague.,Hague,true",
    "Troops shelled Rome.,Rome,false",
    "'He said three men died in Rome, and left.',Rome,false",
  })
  void is_whereSomebodySpoke_is(String text, String place, boolean expected) {
    assertThat(new SpeechPlaces(text, ENGLISH).is(span(text, place))).isEqualTo(expected);
  }

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }
}
