package org.hearsay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the rules make of a network that sees just what it is told ({@link ScriptedNetwork}): a text
 * on a line ("\n" for a new one); below it, indented, "@" and what the network sees; then what must
 * come out, "FORM: words | cells" as in the files of cases/, and of "FORM: = words; words" all
 * words at which something is found.
 */
class RulesCasesTest {
  private static final Gazetteer GAZETTEER = Gazetteer.embedded();
  private static final List<String> FILES =
      List.of(
          "speakers.txt",
          "coreference.txt",
          "names.txt",
          "claims.txt",
          "places.txt",
          "commitment.txt",
          "attributions.txt",
          "events.txt");

  private static NewsReader reader;
  private static ScriptedNetwork network;

  private record Case(String text, List<String> seen, List<String> gold) {}

  @BeforeAll
  static void open() {
    ReaderModel model = ReaderModel.load();
    network = new ScriptedNetwork(model);
    reader = NewsReader.open(model, network, GAZETTEER);
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return FILES.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file, () -> assertThat(wrong(cases(file))).as(file).isEmpty()));
  }

  private static List<String> wrong(List<Case> cases) {
    List<String> wrong = new ArrayList<>();
    for (Case c : cases) {
      network.put(c.text(), c.seen());
      Report report = Report.of("case", c.text()).withPublished(LocalDate.of(2026, 3, 4));
      Reading reading = reader.read(report);
      for (String line : c.gold()) {
        String found = found(reading, line);
        if (!found.equals(gold(line))) {
          wrong.add(line + "\n  found " + found + "\n  " + c.text());
        }
      }
    }
    return wrong;
  }

  private static CaseForm form(String line) {
    return CaseForm.of(line.substring(0, line.indexOf(':')));
  }

  private static String gold(String line) {
    char until = isList(line) ? '=' : '|';
    return line.substring(line.indexOf(until) + 1).strip();
  }

  private static boolean isList(String line) {
    return line.startsWith("= ", line.indexOf(':') + 2) || line.endsWith(": =");
  }

  private static String found(Reading reading, String line) {
    String text = reading.report().text();
    List<CaseForm.Row> rows = form(line).rows(reading);
    if (isList(line)) {
      return String.join("; ", rows.stream().map(row -> row.words().getFirst().of(text)).toList());
    }
    Span words =
        ScriptedNetwork.span(text, line.substring(line.indexOf(':') + 1, line.indexOf('|')));
    return rows.stream()
        .filter(row -> row.words().contains(words))
        .findFirst()
        .map(row -> row.cells().strip())
        .orElse("none");
  }

  private static List<Case> cases(String file) {
    List<Case> out = new ArrayList<>();
    for (String line : lines("rules/" + file)) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (!line.startsWith(" ")) {
        out.add(new Case(line.strip().replace("\\n", "\n"), new ArrayList<>(), new ArrayList<>()));
      } else if (line.strip().startsWith("@ ")) {
        out.getLast().seen().add(line.strip().substring(2).replace("\\n", "\n"));
      } else {
        out.getLast().gold().add(line.strip().replace("\\n", "\n"));
      }
    }
    assertThat(out).as(file).isNotEmpty();
    return out;
  }

  private static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(RulesCasesTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
