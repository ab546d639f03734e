package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.reader.NewsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo with the model itself. The briefs that are expected stand in cases/demo; after a change
 * that is meant, {@code -Dhearsay.golden=write} writes them anew, to be read before they are
 * committed.
 */
@Timeout(1200)
class DemoTest {
  private static final Path CASES = Path.of("..", "cases", "demo");

  @TempDir private Path folder;

  @Test
  void reports_all_areMarkedOutsideTheirText() {
    List<DemoReports.Entry> all = DemoReports.all();
    assertThat(all).hasSizeBetween(14, 20);
    for (DemoReports.Entry entry : all) {
      assertThat(new String(entry.bytes(), UTF_8)).startsWith(DemoReports.MARK);
      assertThat(entry.report().text()).doesNotContain("Hearsay").isNotBlank();
      assertThat(entry.address()).startsWith("demo:");
    }
  }

  @Test
  void brief_ofEachDay_isAsExpected() throws IOException {
    String ledger = folder.resolve("demo.db").toString();
    assertThat(run("demo", "--ledger", ledger)).contains("19 were added to " + ledger);
    assertThat(run("demo", "--ledger", ledger)).contains(" 0 were added to " + ledger);
    for (int day = 9; day <= 11; day++) {
      String date = "2022-11-" + (day < 10 ? "0" : "") + day;
      String brief = run("brief", "--ledger", ledger, "--as-of", date);
      Path expected = CASES.resolve("brief-" + date + ".md");
      if ("write".equals(System.getProperty("hearsay.golden"))) {
        Files.createDirectories(CASES);
        Files.writeString(expected, brief);
      }
      assertThat(brief).as(date).isEqualTo(Files.readString(expected));
    }
  }

  @Test
  void brief_ofEachDay_tellsTheStory() throws IOException {
    String ledger = folder.resolve("demo.db").toString();
    run("demo", "--ledger", ledger);
    String first = told(run("brief", "--ledger", ledger, "--as-of", "2022-11-09"));
    assertThat(first)
        .contains("Russia announced that it would withdraw from Kherson city.")
        .contains("Mykhailo Podolyak said: \u201che saw no sign")
        .contains("Mykhailo Podolyak said: \u201cthere is no sign")
        .contains("Status by rule: announced.")
        .contains("Open: nobody in these reports said that it was done.")
        .doesNotContain("Zaluzhnyi", "entered");
    String second = told(run("brief", "--ledger", ledger, "--as-of", "2022-11-10"));
    assertThat(second)
        .contains("General Staff in Kyiv did not confirm that Russia was withdrawing from Kherson.")
        .contains("his forces had retaken 41 settlements")
        .contains("1,381 square kilometres")
        .contains("20,000 to 30,000 troops")
        .contains("if confirmed")
        .contains("Status by rule: announced.")
        .contains("Open: Ukraine's General Staff")
        .doesNotContain("entered Kherson", "drowned");
    String third = told(run("brief", "--ledger", ledger, "--as-of", "2022-11-11"));
    assertThat(third)
        .contains("has lost no soldiers")
        .contains("Ukraine's military intelligence confirmed that Russia had withdrawn.")
        .contains("Status by rule: confirmed by the opposing party.")
        .contains("Ukraine's military intelligence said that Ukraine had entered Kherson")
        .contains("Serhiy Khlan denied: \u201cthe withdrawal went without losses\u201d")
        .contains("many Russian soldiers had drowned")
        .contains("Antonivskyi bridge, the main crossing over the Dnipro, was destroyed")
        .contains("did not confirm: \u201chow many Russian soldiers were still in Kherson\u201d");
  }

  /** The sentences, without footnotes. */
  private static String told(String brief) {
    return brief
        .lines()
        .filter(line -> !line.startsWith("[^"))
        .map(line -> line.replaceAll("\\[\\^\\d+]", ""))
        .collect(Collectors.joining("\n"));
  }

  private static String run(String... args) {
    Ran ran = Ran.of(() -> NewsReader.open(Gazetteer.embedded()), 100, args);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    return ran.out();
  }
}
