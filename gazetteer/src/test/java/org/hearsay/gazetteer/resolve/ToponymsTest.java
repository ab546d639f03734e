package org.hearsay.gazetteer.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToponymsTest {
  private static final Gazetteer GAZETTEER = Gazetteer.embedded();

  private static List<String> of(String text, String... found) {
    List<Span> spans = new ArrayList<>();
    for (String name : found) {
      spans.add(new Span(text.indexOf(name), text.indexOf(name) + name.length()));
    }
    return Toponyms.of(text, spans, List.of(), List.of(), GAZETTEER).stream()
        .map(span -> span.of(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A barn burned in Lancaster County today.|Lancaster|Lancaster County",
        "A mill burned in Paris, Ill., today.|Ill|Ill.",
        "The mayor of Port-au-Prince left.|Prince|Port-au-Prince",
        "It was Zürich's turn.|Zürich's|Zürich",
        "Many fled south Sudan then.|south Sudan|Sudan",
        "It was in Testville today.|Testville|Testville"
      })
  void of_brokenName_isMadeWhole(String text, String found, String whole) {
    assertThat(of(text, found)).containsExactly(whole);
  }

  @Test
  void of_demonymOrLoneWord_isNoName() {
    assertThat(of("Ukrainians of the County left.", "Ukrainians", "County")).isEmpty();
  }

  @Test
  void of_overlookedCountry_isAdded() {
    assertThat(of("Troops of Ukraine and the U.S. met in Kyiv.", "Kyiv"))
        .containsExactly("Ukraine", "U.S.", "Kyiv");
  }

  @Test
  void of_countryInAnotherName_isLeftThere() {
    String text = "Bank of Ukraine closed.";
    assertThat(Toponyms.of(text, List.of(), List.of(), List.of(new Span(0, 15)), GAZETTEER))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Laurel County Sheriff's Department called.|Laurel County Sheriff's Department|Laurel County",
        "A U.S. Army spokesman called.|U.S. Army|U.S.",
        "The University of Georgia won.|University of Georgia|Georgia",
        "Athens City Council met.|Athens City Council|Athens",
        "The Kansas City Ballet danced.|Kansas City Ballet|Kansas City"
      })
  void of_organisationOfAPlace_givesThePlace(String text, String organisation, String place) {
    assertThat(inOrganisation(text, organisation)).containsExactly(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Home Depot closed.|Home Depot",
        "City Council met.|City Council",
        "Hamas denied it.|Hamas",
        "The Interior Ministry denied it.|Interior Ministry",
        "Ford Motor cut jobs.|Ford Motor"
      })
  void of_organisationOfNoPlace_givesNone(String text, String organisation) {
    assertThat(inOrganisation(text, organisation)).isEmpty();
  }

  private static List<String> inOrganisation(String text, String organisation) {
    int start = text.indexOf(organisation);
    List<Span> spans = List.of(new Span(start, start + organisation.length()));
    return Toponyms.of(text, List.of(), spans, List.of(), GAZETTEER).stream()
        .map(span -> span.of(text))
        .toList();
  }

  @Test
  void of_street_isNoneOfItsTown() {
    assertThat(of("He lived at 44 Memphis St., they said.", "Memphis"))
        .containsExactly("Memphis St.");
    assertThat(of("A fire on Paris Road spread.", "Paris")).containsExactly("Paris Road");
  }

  @Test
  void of_buildingOfATown_givesTheTown() {
    assertThat(of("He was held in Hamilton Municipal Court.", "Hamilton Municipal Court"))
        .containsExactly("Hamilton");
  }

  @Test
  void of_anySpansOfAnyText_neverFails() {
    Random random = new Random(4);
    String letters = "Paris, U.S. The County's é😀 \u0301\n-'’.";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      List<Span> spans = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        int start = random.nextInt(60);
        spans.add(new Span(start, start + random.nextInt(61 - start)));
      }
      for (Span span : Toponyms.of(text.toString(), spans, List.of(), List.of(), GAZETTEER)) {
        assertThat(span.end()).isLessThanOrEqualTo(60);
        assertThat(span.isEmpty()).isFalse();
      }
    }
  }
}
