package org.hearsay.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Donets'k, donetsk",
    "Donets’k, donetsk",
    "DONETSK, donetsk",
    "Zürich, zurich",
    "Łódź, lodz",
    "Ålesund, alesund",
    "Tromsø, tromso",
    "Iğdır, igdir",
    "St. Louis, st louis",
    "Saint Louis, st louis",
    "Port-au-Prince, port au prince",
    "the Crimea, crimea",
    "U.S., us",
    "Trinidad & Tobago, trinidad and tobago",
    "Херсон, херсон",
    "Київ, киів"
  })
  void key_spellings_fallTogether(String name, String key) {
    assertThat(PlaceNames.key(name)).isEqualTo(key);
  }

  @Test
  void key_decomposedAndComposed_areOne() {
    assertThat(PlaceNames.key("Zu\u0308rich")).isEqualTo(PlaceNames.key("Z\u00FCrich"));
    // й as one character and as two.
    assertThat(PlaceNames.key("Запоріжжя, Гуляйполе"))
        .isEqualTo(PlaceNames.key("Запоріжжя, Гуляи\u0306поле"));
  }

  @Test
  void key_nothingButMarks_isEmpty() {
    assertThat(PlaceNames.key(" -- . ")).isEmpty();
    assertThat(PlaceNames.key("")).isEmpty();
  }

  @Test
  void key_theAlone_stays() {
    assertThat(PlaceNames.key("The")).isEqualTo("the");
  }

  @Test
  void key_endlessName_isCut() {
    assertThat(PlaceNames.key("a".repeat(1_000_000)).length())
        .isLessThanOrEqualTo(PlaceNames.LONGEST);
  }

  @Test
  void key_neverStartsAsACodeOrAPeople() {
    assertThat(PlaceNames.key("=UA")).isEqualTo("ua");
    assertThat(PlaceNames.key("~Danes")).isEqualTo("danes");
  }
}
