package org.hearsay.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The native library that runs the network keeps to itself. ONNX Runtime 1.29.0 does not: it
 * reports to its maker which models run, keeps those reports under the home folder, and on the way
 * matches the command line with a regular expression that overflows the stack at some 4,000
 * characters (its pull request 27379; issue 32173).
 */
class NetworkLibraryTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  @TempDir Path folder;

  @Test
  void open_longCommandLine_endsWellAndLeavesNothingInTheHomeFolder() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path said = folder.resolve("said");
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder child =
        new ProcessBuilder(
            List.of(
                JAVA,
                "--enable-native-access=ALL-UNNAMED",
                "-Xshare:auto",
                "-Duser.home=" + home,
                "-cp",
                classPath,
                Opening.class.getName(),
                "a".repeat(20_000)));
    // A variable such as CI would silence the reports that are looked for.
    child.environment().clear();
    child.environment().put("HOME", home.toString());
    Process process =
        child
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .directory(folder.toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    assertThat(Files.readString(said)).contains("opened");
    try (Stream<Path> left = Files.walk(home)) {
      assertThat(left).containsExactly(home);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-x64/libonnxruntime.so",
        "linux-aarch64/libonnxruntime.so",
        "osx-aarch64/libonnxruntime.dylib",
        "win-x64/onnxruntime.dll"
      })
  void library_ofEachPlatform_namesNoAddressForReports(String name) throws IOException {
    URL library = OnnxEncoder.class.getResource("/ai/onnxruntime/native/" + name);
    assertThat(library).isNotNull();
    try (InputStream in = library.openStream()) {
      String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(bytes.length()).isGreaterThan(1_000_000);
      assertThat(bytes.contains("OneCollector")).isFalse();
      assertThat(bytes.contains("events.data.microsoft")).isFalse();
    }
  }

  /** Loads the library and the network in a process of its own. */
  static final class Opening {
    private Opening() {}

    public static void main(String[] arguments) {
      try (OnnxEncoder encoder =
          new OnnxEncoder(ReaderModel.weights(), ReaderModel.load().outputs())) {
        System.out.println("opened");
      }
    }
  }
}
