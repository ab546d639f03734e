package org.hearsay.source.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of a good, a cut and a hostile file of each format. (PDF and DOCX, which the module
 * documents reads, are in its tests.)
 */
@Timeout(300)
class FormatsTest {
  private static final Path FOLDER = Path.of("src/test/resources/fixtures");

  /** The file, how many reports come of it, how many addresses to be asked, how many rejections. */
  @ParameterizedTest
  @CsvSource({
    "x.html/good.html, 1, 0, 0",
    "x.html/cut.html, 1, 0, 0",
    "x.html/hostile.html, 1, 0, 0",
    "x.rss/good.xml, 2, 0, 0",
    "x.rss/cut.xml, 0, 0, 1",
    "x.rss/hostile.xml, 1, 0, 0",
    "x.newsml/good.xml, 2, 0, 0",
    "x.newsml/cut.xml, 0, 0, 1",
    "x.newsml/hostile.xml, 1, 0, 0",
    "x.nitf/good.xml, 1, 0, 0",
    "x.nitf/cut.xml, 0, 0, 1",
    "x.nitf/hostile.xml, 1, 0, 0",
    "x.json/ninjs3.json, 1, 0, 0",
    "x.json/cut.json, 0, 0, 1",
    "x.json/hostile.json, 1, 0, 0",
    "x.telegram/good.json, 1, 0, 0",
    "x.telegram/cut.json, 0, 0, 1",
    "x.telegram/hostile.json, 0, 0, 1",
    "x.csv/good.csv, 2, 1, 1",
    "x.csv/cut.csv, 0, 0, 1",
    "x.csv/hostile.csv, 2, 0, 2",
    "x.jsonl/good.jsonl, 2, 0, 0",
    "x.jsonl/cut.jsonl, 1, 0, 1",
    "x.jsonl/hostile.jsonl, 2, 0, 4",
    "x.warc/plain.warc, 4, 0, 0",
    "x.warc/cut.warc, 2, 0, 1",
    "x.warc/hostile.warc, 1, 0, 3",
    "x.wacz/stored.wacz, 4, 0, 0",
    "x.wacz/cut.wacz, 2, 0, 1",
    "x.wacz/hostile.wacz, 3, 0, 1",
  })
  void open_goodCutAndHostileFiles_areWhatIsInThem(
      String file, int reports, int asked, int rejected) throws IOException {
    List<String> texts = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    Capturing capturing = new Capturing(Limits.DEFAULT, false);
    try (Items items = Inputs.open(file, bytes(file), Limits.DEFAULT)) {
      for (Item item = items.next(); item != null; item = items.next()) {
        if (item instanceof Item.Listed listed) {
          addresses.add(listed.address());
        } else {
          for (Capture capture : capturing.of(item)) {
            switch (capture.outcome()) {
              case Accepted one -> texts.add(one.report().text());
              case Rejected one -> reasons.add(one.message());
            }
          }
        }
      }
    }
    assertThat(reasons).as("rejections").hasSize(rejected).doesNotContain("");
    assertThat(addresses).as("addresses").hasSize(asked);
    assertThat(texts)
        .as("reports")
        .hasSize(reports)
        .allSatisfy(
            text ->
                assertThat(text)
                    .isNotBlank()
                    .doesNotContain("lollol", "root:", "alert(", "It sank", "\0"));
  }

  private static ByteArrayInputStream bytes(String file) throws IOException {
    return new ByteArrayInputStream(Files.readAllBytes(FOLDER.resolve(file)));
  }
}
