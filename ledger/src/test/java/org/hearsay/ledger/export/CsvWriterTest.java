package org.hearsay.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.hearsay.ledger.export.CsvWriter.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "\n@x",
        "＝1",
        "'=1"
      })
  void text_thatASpreadsheetWouldRun_getsAnApostrophe(String formula) {
    List<String> row = parsed(Cell.text(formula)).getFirst();
    assertThat(row.getFirst()).isEqualTo("'" + formula);
    assertThat(row.getFirst().substring(1)).isEqualTo(formula);
  }

  @Test
  void row_anyText_comesBack() {
    List<String> texts =
        List.of("", "plain", "a,b", "say \"no\"", "two\r\nlines", "Südmark 😀", "1=2");
    assertThat(parsed(texts.stream().map(Cell::text).toArray(Cell[]::new))).containsExactly(texts);
    assertThat(parsed(Cell.number(-12.5)).getFirst()).containsExactly("-12.5");
    assertThat(parsed(Cell.texts(List.of("a; b", "c"))).getFirst()).containsExactly("a, b; c");
    assertThat(parsed(Cell.texts(List.of("=a", "=b"))).getFirst()).containsExactly("'=a; =b");
  }

  private static List<List<String>> parsed(Cell... cells) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvWriter csv = new CsvWriter(out)) {
      csv.row(List.of(cells));
    }
    return CsvRows.of(out.toString(UTF_8));
  }
}
