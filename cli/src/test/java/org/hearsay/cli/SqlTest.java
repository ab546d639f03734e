package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL is in the store's own module, and nowhere else. */
class SqlTest {
  /** In a string, a text block or strings that are joined: the statement may go over lines. */
  private static final Pattern SQL =
      Pattern.compile(
          "\\bSELECT\\b[^;]+?\\bFROM\\b|\\bINSERT\\s+(OR\\s+\\w+\\s+)?INTO\\b|\\bUPDATE\\s+\\w+\\s+SET\\b"
              + "|\\bDELETE\\s+FROM\\b|\\bCREATE\\s+(VIRTUAL\\s+|TEMP\\s+)?(TABLE|INDEX|TRIGGER|VIEW)\\b"
              + "|\\b(ORDER|GROUP)\\s+BY\\b|\\bPRAGMA\\b");

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void sources_outsideOfTheStore_haveNoSql() {
    assertThat(withSql(path -> !isStore(path))).isEmpty();
    assertThat(withSql(SqlTest::isStore)).isNotEmpty();
  }

  @Test
  void resources_outsideOfTheStore_haveNoSql() {
    List<Path> scripts =
        files("src/main/resources").filter(path -> path.toString().endsWith(".sql")).toList();
    assertThat(scripts).isNotEmpty().allMatch(SqlTest::isStore);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"SELECT id FROM claim\"",
        "\"\"\"\n    SELECT id,\n      place\n    FROM claim\n    \"\"\"",
        "\"SELECT id, place\"\n  + \" FROM claim\"",
        "\"INSERT OR REPLACE INTO claim VALUES (1)\"",
        "\" ORDER BY id\""
      })
  void statement_overOneLineOrMore_isSeen(String source) {
    assertThat(SQL.matcher(source).find()).isTrue();
  }

  private static boolean isStore(Path path) {
    return ROOT.relativize(path).startsWith("ledger-sqlite");
  }

  private static List<Path> withSql(Predicate<Path> where) {
    return files("src/main/java")
        .filter(path -> path.toString().endsWith(".java"))
        .filter(where)
        .filter(path -> SQL.matcher(text(path)).find())
        .toList();
  }

  /** The files below a folder of each module. */
  private static Stream<Path> files(String folder) {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve(folder))
          .filter(Files::isDirectory)
          .toList()
          .stream()
          .flatMap(SqlTest::below);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
