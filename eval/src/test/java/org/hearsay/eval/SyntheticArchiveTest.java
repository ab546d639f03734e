package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.input.Documents;
import org.hearsay.source.input.Inputs;
import org.junit.jupiter.api.Test;

class SyntheticArchiveTest {
  @Test
  void write_sameSeed_givesTheSameBytes() throws IOException {
    assertThat(archive(6, 3)).isEqualTo(archive(6, 3)).isNotEqualTo(archive(7, 3));
  }

  @Test
  void write_pages_areReportsWithTitleAndDay() throws IOException {
    List<Report> reports = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    try (Items items = Inputs.open("a", new ByteArrayInputStream(archive(6, 30)), Limits.DEFAULT)) {
      for (Item item = items.next(); item != null; item = items.next()) {
        Item.Raw raw = (Item.Raw) item;
        sizes.add(raw.bytes().length);
        Documents.of(raw, Limits.DEFAULT)
            .forEach(capture -> reports.add(((Accepted) capture.outcome()).report()));
      }
    }
    assertThat(reports)
        .hasSize(30)
        .allSatisfy(
            report -> {
              assertThat(report.title()).isNotNull();
              assertThat(report.published()).isNotNull();
              assertThat(report.text().length()).isBetween(1_500, 15_000);
            });
    assertThat(sizes).allSatisfy(size -> assertThat(size).isBetween(10_000, 35_000));
  }

  private static byte[] archive(long seed, long pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SyntheticArchive(seed).write(out, pages, count -> {});
    return out.toByteArray();
  }
}
