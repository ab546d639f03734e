package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderedInputsTest {
  @TempDir private Path folder;

  @Test
  void next_rowsOfSeveralDays_comeByDayAndThoseWithoutOneLast() throws IOException {
    assertThat(
            ids(
                row("a", "2026-03-04"),
                "no row",
                "{\"id\":\"b\",\"text\":\"One sank two.\"}",
                row("c", "2026-03-02"),
                row("d", "2026-03-05")))
        .containsExactly("c", "a", "d", ":2", "b");
  }

  @Test
  void next_sameRowTwice_keepsTheOrderOfItsRevisions() throws IOException {
    assertThat(
            ids(
                row("a", "2026-03-04"),
                row("b", "2026-03-03"),
                row("a", "2026-03-01"),
                row("c", "2026-02-28")))
        .containsExactly("b", "a", "c", "a");
  }

  private static String row(String id, String day) {
    return "{\"id\":\"" + id + "\",\"text\":\"One sank two.\",\"published\":\"" + day + "\"}";
  }

  /** What stands behind the batch's name in the addresses. */
  private List<String> ids(String... rows) throws IOException {
    Path batch = Files.writeString(folder.resolve("b.jsonl"), String.join("\n", rows) + "\n");
    List<String> out = new ArrayList<>();
    try (OrderedInputs inputs =
        new OrderedInputs(
            folder.resolve("l.db"),
            List.of(batch.toString()),
            InputStream.nullInputStream(),
            Limits.DEFAULT)) {
      for (Item item = inputs.next(); item != null; item = inputs.next()) {
        String address = ((Item.Captured) item).capture().address();
        out.add(address.substring(batch.toString().length()).replace("#", ""));
      }
      assertThat(inputs.next()).isNull();
    }
    return out;
  }
}
