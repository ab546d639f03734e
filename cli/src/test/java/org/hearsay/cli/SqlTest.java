package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL is in the store's own module, and nowhere else. */
class SqlTest {
  private static final Pattern SQL =
      Pattern.compile(
          "\"[^\"\\n]*\\b(SELECT .+ FROM|INSERT (OR \\w+ )?INTO|UPDATE \\w+ SET|DELETE FROM|CREATE TABLE|PRAGMA) ");

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void sources_outsideOfTheStore_haveNoSql() throws IOException {
    assertThat(withSql(path -> !isStore(path))).isEmpty();
    assertThat(withSql(SqlTest::isStore)).isNotEmpty();
  }

  private static boolean isStore(Path path) {
    return ROOT.relativize(path).startsWith("ledger-sqlite");
  }

  private static List<Path> withSql(java.util.function.Predicate<Path> where) throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(SqlTest::sources)
          .filter(where)
          .filter(path -> SQL.matcher(text(path)).find())
          .toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }

  private static Stream<Path> sources(Path folder) {
    try {
      return files(folder).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
