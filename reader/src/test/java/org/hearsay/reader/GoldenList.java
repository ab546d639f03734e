package org.hearsay.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.reader.text.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Sentences with what is to be found in them: a sentence on a line, below it, indented by two, a
 * line for each finding; "= DATE" sets the day of publication of what follows, "#" is a comment.
 */
public final class GoldenList {
  private static final int BLOCK = 20;

  /** One sentence and what is to be found in it, in its order. */
  public record Item(@Nullable LocalDate published, String sentence, List<String> found) {

    /** A report of this sentence alone. */
    public Report report() {
      return Report.of("golden", sentence).withPublished(published);
    }
  }

  /** What finds, and how a finding is written in the list. */
  public interface Finder {
    List<String> find(Report report, List<Span> sentences);
  }

  private final String name;
  private final List<Item> items = new ArrayList<>();

  private GoldenList(String name, List<String> lines) {
    this.name = name;
    LocalDate published = null;
    for (String line : lines) {
      if (line.startsWith("= ")) {
        published = line.equals("= none") ? null : LocalDate.parse(line.substring(2));
      } else if (line.startsWith("  ")) {
        items.getLast().found().add(line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        items.add(new Item(published, line, new ArrayList<>()));
      }
    }
  }

  /**
   * Tests of a list of the repository's folder cases/ and of all those beside the test class: those
   * of the first notes, later ones, and those by rules.
   */
  public static Stream<DynamicTest> tests(String cases, Class<?> test, Finder finder) {
    return Stream.concat(
            Stream.of(ofCases(cases)),
            Stream.of("dev.txt", "later.txt", "rules.txt").map(name -> resource(test, name)))
        .flatMap(list -> list.tests(finder));
  }

  /** A list beside the test class. */
  public static GoldenList resource(Class<?> test, String name) {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
      return new GoldenList(name, new String(in.readAllBytes(), UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** A list of the repository's folder cases/. */
  public static GoldenList ofCases(String name) {
    Path path = Path.of("..", "cases", name);
    try {
      return new GoldenList(path.toString(), Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  public List<Item> items() {
    return List.copyOf(items);
  }

  /**
   * Tests by blocks of sentences: all of their findings come out as written, and nothing else. Not
   * a test for each, since mutation testing starts anew for every test.
   */
  public Stream<DynamicTest> tests(Finder finder) {
    return IntStream.iterate(0, from -> from < items.size(), from -> from + BLOCK)
        .mapToObj(
            from -> {
              List<Item> block = items.subList(from, Math.min(items.size(), from + BLOCK));
              String title = name + " from " + (from + 1) + ": " + block.getFirst().sentence();
              return DynamicTest.dynamicTest(title, () -> check(block, finder));
            });
  }

  private static void check(List<Item> block, Finder finder) {
    List<String> wrong = new ArrayList<>();
    for (Item item : block) {
      List<String> found = finder.find(item.report(), Sentences.of(item.sentence(), ENGLISH));
      if (!found.equals(item.found())) {
        wrong.add(item.sentence() + "\n  gold " + item.found() + "\n  found " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }
}
