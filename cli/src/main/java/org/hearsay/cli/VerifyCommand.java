package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.ledger.journal.Verification;
import org.hearsay.ledger.journal.Verification.Broken;
import org.hearsay.ledger.sqlite.LedgerFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay verify}: re-hashes the journal. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description = "Re-hashes the journal and names the first entry that is broken.",
    footer = {
      "",
      "The hash that it prints is that of the last entry. Who writes it down can tell later that",
      "nothing before it was changed or cut off. How it is made: docs/ledger.md."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private LedgerOption ledger = new LedgerOption();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (LedgerFile file = LedgerFile.toRead(ledger.path())) {
      Verification verification = file.verify();
      Optional<Broken> broken = verification.broken();
      if (broken.isPresent()) {
        long entry = broken.get().entry();
        terminal.complain(
            ledger.path() + ": " + (entry == 0 ? "" : "entry " + entry + " ") + broken.get().why());
        return ExitStatus.SOME_FAILED;
      }
      String told =
          String.format(
              Locale.ROOT,
              "%s: %,d entries, all whole; the last has the hash %s%n",
              ledger.path(),
              verification.entries(),
              verification.hash());
      terminal.out().write(told.getBytes(UTF_8));
      return ExitStatus.DONE;
    }
  }
}
