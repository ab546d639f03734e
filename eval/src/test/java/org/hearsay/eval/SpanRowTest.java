package org.hearsay.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanRowTest {
  @Test
  void of_threeFormsOfSpans_areUtf16() {
    SpanRow row =
        row(
            """
            {"id": "r", "text": "😀 Vale left", "gold": [1],
             "events": [{"s": 7, "e": 11, "y": 3.0}], "toponyms": [{"start": 2, "end": 6}],
             "actor": [[2, 6]]}""");
    assertThat(row.of("events")).containsExactly(new Span(8, 12));
    assertThat(row.of("toponyms")).containsExactly(new Span(3, 7));
    assertThat(row.of("actor")).containsExactly(new Span(3, 7));
    assertThat(row.of("recipient")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"id\": \"r\"}",
        "{\"id\": \"r\", \"text\": \"a\", \"events\": {}}",
        "{\"id\": \"r\", \"text\": \"a\", \"events\": [1]}",
        "{\"id\": \"r\", \"text\": \"a\", \"events\": [[0]]}",
        "{\"id\": \"r\", \"text\": \"a\", \"events\": [[0, 9]]}",
        "{\"id\": \"r\", \"text\": \"a\", \"events\": [{\"s\": 0}]}",
        "{\"id\": \"r\", \"text\": \"a\", \"events\": [[0, 1]"
      })
  void of_damaged_tellsTheCause(String line) {
    assertThatThrownBy(() -> row(line)).isInstanceOf(IllegalArgumentException.class);
  }

  private static SpanRow row(String line) {
    return SpanRow.of(line.getBytes(UTF_8), Set.of("events", "toponyms", "actor", "recipient"));
  }
}
