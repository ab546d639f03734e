package org.hearsay.source.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture of each form, whole, cut at each byte and with each byte changed. */
@Timeout(600)
class FixturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/fixtures");

  static List<Path> fixtures() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void check_fixture_holds(Path fixture) throws IOException {
    byte[] bytes = Files.readAllBytes(fixture);
    assertThat(bytes).isNotEmpty();
    Fuzz.check(name(fixture), bytes);
  }

  /** Hostile ones take long, and are damaged already. */
  static List<Path> good() {
    return fixtures().stream().filter(file -> !file.toString().contains("hostile")).toList();
  }

  @ParameterizedTest
  @MethodSource("good")
  void check_fixtureCutAnywhere_holds(Path fixture) throws IOException {
    byte[] bytes = Files.readAllBytes(fixture);
    for (int end = 0; end < bytes.length; end++) {
      Fuzz.check(name(fixture), Arrays.copyOf(bytes, end));
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void check_fixtureWithAByteChanged_holds(Path fixture) throws IOException {
    byte[] bytes = Files.readAllBytes(fixture);
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      // Ends strings, tags, lines and numbers, or begins them.
      changed[at] = (byte) "\"<\n\0{>&".charAt(at % 7);
      Fuzz.check(name(fixture), changed);
    }
  }

  private static String name(Path fixture) {
    return fixture.getName(fixture.getNameCount() - 2).toString();
  }
}
