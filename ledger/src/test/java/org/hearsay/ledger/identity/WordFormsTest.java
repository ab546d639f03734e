package org.hearsay.ledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
  private final WordForms forms = new WordForms();

  @ParameterizedTest
  @CsvSource({
    "withdrew, withdraws",
    "withdrawing, withdrawn",
    "escaped, escapes",
    "escaping, escape",
    "given, gives",
    "stopping, stopped",
    "flees, fled",
    "cities, city",
    "losses, loss",
    "kherson's, kherson",
    "added, add",
    "destroying, destroys"
  })
  void stem_formsOfOneWord_isTheSame(String form, String other) {
    assertThat(forms.stem(form)).isEqualTo(forms.stem(other));
  }

  @Test
  void stem_otherWords_differs() {
    assertThat(forms.stem("forces")).isNotEqualTo(forms.stem("forms"));
  }
}
