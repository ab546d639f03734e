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
    String first = told(brief(ledger, "2022-11-09"));
    assertThat(first)
        .contains("Sergei Shoigu ordered his troops on Wednesday to withdraw")
        .contains("The event: announced")
        .contains("he saw no sign that Russia was leaving Kherson without a fight")
        .contains("Announced and not reported as done: \u201cMoscow orders withdrawal")
        .doesNotContain("Zaluzhnyi", "entered");
    String second = told(brief(ledger, "2022-11-10"));
    assertThat(second)
        .contains("neither confirmed nor denied that Russian troops were withdrawing")
        .contains("his forces had liberated 41 settlements")
        .contains("20,000 to 30,000 troops")
        .contains("if confirmed")
        .contains("The event: announced")
        .doesNotContain("entered the city", "drowned");
    String third = told(brief(ledger, "2022-11-11"));
    assertThat(third)
        .contains("Ukraine's military intelligence confirmed that Russian forces had withdrawn")
        .contains("which was announced, is confirmed by the opposing party")
        .contains("Ukrainian troops entered the city of Kherson on Friday")
        .contains("denies that the withdrawal was a humiliation")
        .contains("The Antonivskyi bridge, the main crossing over the Dnipro, was destroyed");
  }

  /** Long enough for the whole story. */
  private static String brief(String ledger, String date) {
    return run("brief", "--ledger", ledger, "--as-of", date, "--length", "900");
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
