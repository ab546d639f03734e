package org.hearsay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;
import org.hearsay.reader.CaseForm.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden readings of cases/: every line must come out as it stands; those with a question mark
 * are gold that is not reached yet, and it is told when one is; those with "!" are found and should
 * not be.
 *
 * <p>A test is a block of sentences, not a line: mutation testing starts the reader anew for each.
 */
class CasesTest {
  private static final Path CASES = Path.of("..", "cases");
  private static final int BLOCK = 25;

  private static RecordedReader reader;

  /** A text with its gold lines. */
  private record Case(String text, List<String> gold) {}

  @BeforeAll
  static void open() {
    reader = RecordedReader.open();
  }

  @TestFactory
  Stream<DynamicTest> golden() {
    return CaseForm.ALL.stream().filter(CaseForm::hasFile).flatMap(CasesTest::blocks);
  }

  private static Stream<DynamicTest> blocks(CaseForm form) {
    List<Case> all = cases(form.file());
    return IntStream.iterate(0, from -> from < all.size(), from -> from + BLOCK)
        .mapToObj(
            from -> {
              List<Case> block = all.subList(from, Math.min(all.size(), from + BLOCK));
              String name = form.file() + " from " + (from + 1) + ": " + block.getFirst().text();
              return DynamicTest.dynamicTest(name, () -> check(block, form));
            });
  }

  private static void check(List<Case> block, CaseForm form) {
    List<String> wrong = new ArrayList<>();
    for (Case c : block) {
      Reading reading = reader.read(c.text());
      List<Row> rows = form.rows(reading);
      Map<String, Integer> seen = new HashMap<>();
      for (String line : c.gold()) {
        String found = found(rows, key(line), seen.merge(key(line), 1, Integer::sum), c.text());
        compare(line, found, c.text(), wrong);
      }
      if (form.name().equals("events")) {
        others(rows, c).forEach(words -> wrong.add("no event: " + words + "\n  " + c.text()));
      }
    }
    assertThat(wrong).as(form.file()).isEmpty();
  }

  private static void compare(String line, String found, String text, List<String> wrong) {
    String gold = line.substring(line.indexOf('|') + 1).strip();
    if (line.startsWith("?")) {
      if (found.equals(gold)) {
        System.out.println("cases: reached now, take the question mark away: " + line);
      }
    } else if (!line.startsWith("!") && !line.startsWith("~") && !found.equals(gold)) {
      wrong.add(line + "\n  found " + found + "\n  " + text);
    }
  }

  /** The row of the so-manieth finding at such words. */
  private static String found(List<Row> rows, String key, int nth, String text) {
    return rows.stream()
        .filter(row -> row.words().stream().anyMatch(words -> overlaps(text, key, words)))
        .skip(nth - 1L)
        .findFirst()
        .map(Row::cells)
        .orElse("none");
  }

  /** What is not in events.txt is no event. */
  private static List<String> others(List<Row> rows, Case c) {
    List<String> known = c.gold().stream().map(CasesTest::key).toList();
    return rows.stream()
        .map(row -> row.words().getFirst().of(c.text()))
        .filter(
            words -> known.stream().noneMatch(key -> key.contains(words) || words.contains(key)))
        .toList();
  }

  private static boolean overlaps(String text, String key, Span words) {
    for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
      if (new Span(at, at + key.length()).overlaps(words)) {
        return true;
      }
    }
    return false;
  }

  private static String key(String line) {
    String plain = "?!~".indexOf(line.charAt(0)) >= 0 ? line.substring(1) : line;
    return plain.substring(0, plain.indexOf('|')).strip();
  }

  private static List<Case> cases(String file) {
    List<Case> out = new ArrayList<>();
    for (String line : lines(CASES.resolve(file))) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (line.startsWith(" ")) {
        out.getLast().gold().add(line.strip());
      } else {
        out.add(new Case(line.strip().replace("\\n", "\n"), new ArrayList<>()));
      }
    }
    assertThat(out).as(file).isNotEmpty();
    return out;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
