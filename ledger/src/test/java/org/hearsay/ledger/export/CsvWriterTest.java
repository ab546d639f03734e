package org.hearsay.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
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
    return rows(out.toString(UTF_8));
  }

  /** A reader of RFC 4180. */
  static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\r')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          assertThat(csv.charAt(++i)).isEqualTo('\n');
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    assertThat(quoted).isFalse();
    assertThat(row).isEmpty();
    return rows;
  }
}
