package org.hearsay.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.ledger.origin.Credit.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {
  private static final String BODY = "The ferry left the harbour before dawn, the port said.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KYIV, Nov 9 (Reuters) - BODY | WIRE | reuters",
        "NEW YORK (AP) -- BODY | WIRE | ap",
        "(AFP) BODY | WIRE | afp",
        "AP - BODY | WIRE | ap",
        "By Ann Other, Associated Press\\nBODY | WIRE | ap",
        "By the Associated Press\\nBODY | WIRE | ap",
        "BODY (Reuters) | WIRE | reuters",
        "BODY\\nCopyright 2022 The Associated Press. All rights reserved. | WIRE | ap",
        "BODY\\nSource: Xinhua | WIRE | xinhua",
        "BODY\\nThis article originally appeared on Bloomberg. | REPRINT | bloomberg",
        "BODY\\n(Reporting by Ann Other; Editing by Bo Nother) | REPORTING | ",
        "BODY\\nTranslated from the Ukrainian by Ann Other. | TRANSLATION | ",
        "BODY\\nThe Associated Press contributed to this report. | CONTRIBUTED | ap",
        "BODY\\nWith files from The Canadian Press | CONTRIBUTED | cp",
        "Photo: AFP\\nBODY | PHOTO | afp",
        "Ann Other/AP\\nBODY | PHOTO | ap",
        "BODY\\nImage courtesy of Reuters | PHOTO | reuters",
        "The harbour on Tuesday. AP Photo\\nBODY | PHOTO | ap"
      })
  void of_form_isFound(String text, Kind kind, String agency) {
    String report = text.replace("BODY", BODY).replace("\\n", "\n");
    assertThat(Credits.of(report))
        .singleElement()
        .satisfies(credit -> assertThat(credit.kind()).isEqualTo(kind))
        .satisfies(credit -> assertThat(credit.agency()).isEqualTo(agency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The minister told Reuters that the ferry had sunk.",
        "The ferry, Reuters reported, had sunk.",
        "Students took AP classes (AP stands for advanced placement) at the school.",
        "The reporting by local papers was thin."
      })
  void of_agencyInTheText_isNoCredit(String text) {
    assertThat(Credits.of(BODY + "\n" + text + "\n" + BODY)).isEmpty();
  }

  @Test
  void of_photoAndWire_givesBothInOrder() {
    List<Credit> credits =
        Credits.of("Photo: AFP\nKYIV (Reuters) - " + BODY + "\nCopyright 2022 Reuters");
    assertThat(credits).extracting(Credit::kind).containsExactly(Kind.PHOTO, Kind.WIRE, Kind.WIRE);
    assertThat(credits).extracting(credit -> credit.kind().ofText()).contains(false, true);
  }

  @Test
  void span_ofCredit_isItsWords() {
    String text = "KYIV (Reuters) - " + BODY;
    assertThat(Credits.of(text).getFirst().span().of(text)).isEqualTo("KYIV (Reuters)");
  }
}
