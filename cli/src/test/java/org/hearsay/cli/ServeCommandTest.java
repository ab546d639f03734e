package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

  private static final class NoReader implements Reader {
    @Override
    public Reading read(Report report) {
      throw new IllegalStateException("nothing is to be read");
    }

    @Override
    public void close() {}
  }

  private static Ran run(String... args) {
    return Ran.of(NoReader::new, 100, args);
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
