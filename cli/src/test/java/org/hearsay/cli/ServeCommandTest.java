package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.reader.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is told instead of serving; that it serves is tested in web. */
@Timeout(600)
class ServeCommandTest {
  @TempDir private Path folder;

  private record Ran(int status, String err) {}

  private static final class NoReader implements Reader {
    @Override
    public Reading read(Report report) {
      throw new IllegalStateException("nothing is to be read");
    }

    @Override
    public void close() {}
  }

  private Ran run(String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            new PrintStream(err, true, UTF_8),
            false,
            false,
            100,
            false);
    int status = new Hearsay(terminal, store -> new NoReader()).run(args);
    return new Ran(status, err.toString(UTF_8));
  }

  private String ledger() {
    return folder.resolve("l.db").toString();
  }

  @Test
  void serve_whereOthersReachIt_wantsAToken() {
    Ran ran = run("serve", "--ledger", ledger(), "--listen", "0.0.0.0", "--port", "0");

    assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(ran.err()).contains("--token");
  }

  @Test
  void serve_onATakenPort_saysSo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      Ran ran = run("serve", "--ledger", ledger(), "--port", port);

      assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
      assertThat(ran.err()).contains("127.0.0.1:" + port).contains("--port");
    }
  }

  @Test
  void serve_ofADamagedLedger_saysSo() throws IOException {
    Files.writeString(folder.resolve("l.db"), "no ledger at all, but a text that somebody wrote");

    Ran ran = run("serve", "--ledger", ledger(), "--port", "0");

    assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(ran.err()).contains("l.db");
  }
}
