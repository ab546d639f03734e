package org.hearsay.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LinkingRules;
import org.hearsay.ledger.sqlite.LedgerFile;
import org.hearsay.ledger.sqlite.SqliteLedger;
import picocli.CommandLine.Option;

/** The option that names the ledger. */
final class LedgerOption {
  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      defaultValue = "hearsay.db",
      description = "The ledger; the default is hearsay.db.")
  private Path path = Path.of("hearsay.db");

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "60",
      hidden = true,
      description = "How long to wait while another process writes.")
  private int wait = 60;

  Path path() {
    return path;
  }

  Ledger toRead() {
    return SqliteLedger.toRead(path);
  }

  Ledger toWrite(Terminal terminal) {
    return SqliteLedger.toWrite(
        path, InstantSource.system(), patience(), terminal::complain, LinkingRules.standard());
  }

  LedgerFile fileToWrite(Terminal terminal) {
    return LedgerFile.toWrite(path, InstantSource.system(), patience(), terminal::complain);
  }

  private Duration patience() {
    return Duration.ofSeconds(wait);
  }
}
