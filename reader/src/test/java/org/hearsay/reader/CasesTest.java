package org.hearsay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden readings of cases/: every line must come out as it stands; those with a question mark
 * are gold that is not reached yet, and it is told when one is; those with "!" are found and should
 * not be.
 */
class CasesTest {
  private static final Path CASES = Path.of("..", "cases");

  private static NewsReader reader;

  /** A sentence with its gold lines. */
  private record Case(String text, List<String> gold) {}

  @BeforeAll
  static void open() {
    reader = NewsReader.open(Gazetteer.embedded());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @TestFactory
  Stream<DynamicTest> events() throws IOException {
    return tests(
        "events.txt",
        (reading, claim) ->
            claim.type() + " | " + (claim.subType() == null ? "-" : claim.subType()));
  }

  /** What is not in events.txt is no event. */
  @TestFactory
  Stream<DynamicTest> noOtherEvents() throws IOException {
    return cases("events.txt").stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.text(), () -> assertThat(others(c)).as(c.text()).isEmpty()));
  }

  private static List<String> others(Case c) {
    List<String> known = c.gold().stream().map(line -> deed(line)).toList();
    return read(c.text()).claims().stream()
        .map(claim -> claim.trigger().of(c.text()))
        .filter(
            words -> known.stream().noneMatch(deed -> deed.contains(words) || words.contains(deed)))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> participants() throws IOException {
    return tests(
        "participants.txt",
        (reading, claim) -> names(claim.agents()) + " | " + names(claim.patients()));
  }

  private static String names(List<Participant> participants) {
    return participants.isEmpty()
        ? "-"
        : participants.stream().map(Participant::name).collect(Collectors.joining("; "));
  }

  @TestFactory
  Stream<DynamicTest> commitment() throws IOException {
    return tests(
        "commitment.txt",
        (reading, claim) -> {
          Span condition = claim.commitment().condition();
          String text = reading.report().text();
          return claim.commitment().code()
              + " "
              + claim.commitment().tense().name().toLowerCase(java.util.Locale.ROOT)
              + (condition == null ? "" : " | " + condition.of(text));
        });
  }

  @TestFactory
  Stream<DynamicTest> chain() throws IOException {
    return tests(
        "chain.txt",
        (reading, claim) -> {
          String by =
              claim.assertedBy().isEmpty()
                  ? "author"
                  : claim.assertedBy().stream()
                      .map(a -> a.name() == null ? "not told" : a.name())
                      .collect(Collectors.joining(" < "));
          String labels =
              claim.labels().stream()
                  .map(
                      l ->
                          " | label by "
                              + l.by().name()
                              + ": "
                              + l.span().of(reading.report().text()))
                  .collect(Collectors.joining());
          return by + labels;
        });
  }

  @TestFactory
  Stream<DynamicTest> places() throws IOException {
    return tests(
        "places.txt",
        (reading, claim) ->
            claim.place() == null ? "-" : claim.place().name() + " | " + claim.place().precision());
  }

  private static Stream<DynamicTest> tests(String file, BiFunction<Reading, Claim, String> form)
      throws IOException {
    List<DynamicTest> out = new ArrayList<>();
    for (Case c : cases(file)) {
      for (String line : c.gold()) {
        if (line.startsWith("!")) {
          continue;
        }
        String name = file + ": " + deed(line) + ": " + c.text();
        out.add(DynamicTest.dynamicTest(name, () -> check(c, line, form)));
      }
    }
    return out.stream();
  }

  private static void check(Case c, String line, BiFunction<Reading, Claim, String> form) {
    String deed = deed(line);
    String gold = line.substring(line.indexOf('|') + 1).strip();
    Reading reading = read(c.text());
    String found =
        reading.claims().stream()
            .filter(claim -> overlaps(c.text(), deed, claim.trigger()))
            .findFirst()
            .map(claim -> form.apply(reading, claim))
            .orElse("not found");
    if (line.startsWith("?")) {
      if (found.equals(gold)) {
        System.out.println("cases: reached now, take the question mark away: " + line);
      }
    } else {
      assertThat(found).as(line).isEqualTo(gold);
    }
  }

  private static boolean overlaps(String text, String deed, Span trigger) {
    for (int at = text.indexOf(deed); at >= 0; at = text.indexOf(deed, at + 1)) {
      if (new Span(at, at + deed.length()).overlaps(trigger)) {
        return true;
      }
    }
    return false;
  }

  private static String deed(String line) {
    String plain = line.startsWith("?") || line.startsWith("!") ? line.substring(1) : line;
    return plain.substring(0, plain.indexOf('|')).strip();
  }

  private static Reading read(String text) {
    return reader.read(Report.of("case", text).withPublished(LocalDate.of(2026, 3, 4)));
  }

  private static List<Case> cases(String file) throws IOException {
    List<Case> out = new ArrayList<>();
    for (String line : Files.readAllLines(CASES.resolve(file))) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (line.startsWith(" ")) {
        out.getLast().gold().add(line.strip());
      } else {
        out.add(new Case(line.strip(), new ArrayList<>()));
      }
    }
    assertThat(out).as(file).hasSizeGreaterThanOrEqualTo(10);
    return out;
  }
}
