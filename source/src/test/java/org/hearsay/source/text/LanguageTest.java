package org.hearsay.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The mayor of Orla said on Monday that the ferry sank in the storm and nobody was hurt.
          en | THE MAYOR OF ORLA SAID THAT THE FERRY SANK IN THE STORM AND NOBODY ON IT WAS HURT
          de | Die Fähre ist nicht mit dem Sturm gesunken, und der Bürgermeister von Orla ist im Amt.
          fr | Le maire de la ville dit que les bateaux ne sont pas sur une route des marins du nord.
          es | El alcalde de la isla dice que los barcos no están en una ruta del norte con el viento.
          und | Orla vellin darum setek vapor nilu jakent ferro batel omun kresh tavil doru penka simul.
          ru | Паром затонул в понедельник, сообщил мэр города.
          uk | Пором затонув у понеділок, повідомив її міський голова.
          el | Το πλοίο βυθίστηκε τη Δευτέρα.
          """)
  void of_text_isItsLanguage(String code, String text) {
    assertThat(Language.of(text)).isEqualTo(code);
  }

  @Test
  void of_fewOrNoLetters_isEnglish() {
    assertThat(Language.of("Fähre gesunken")).isEqualTo("en");
    assertThat(Language.of("12, 13; 14! \uD83D\uDE00")).isEqualTo("en");
    assertThat(Language.of("\uD83D")).isEqualTo("en");
  }
}
