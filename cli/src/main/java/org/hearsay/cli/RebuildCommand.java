package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.ledger.projection.LinkingRules;
import org.hearsay.ledger.sqlite.LedgerFile;
import org.hearsay.ledger.sqlite.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay rebuild}: makes what follows from the journal anew, and compares. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description =
        "Makes all that follows from the journal anew and compares it with what was there.",
    footer = {
      "",
      "What differs is named, with the first row that does, and replaced; the status is 1 then,",
      "unless a newer Hearsay has other rules than the one that made it."
    })
final class RebuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private LedgerOption ledger = new LedgerOption();

  RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Progress progress =
        new Progress(
            terminal.err(),
            terminal.errIsTerminal(),
            terminal.errIsTerminal(),
            System::nanoTime,
            "entries");
    try (LedgerFile file = ledger.fileToWrite(terminal)) {
      Rebuild.Outcome outcome = Rebuild.of(file, LinkingRules.standard(), progress::done);
      progress.end(file.journal().last().map(entry -> entry.number()).orElse(0L));
      StringBuilder out = new StringBuilder();
      for (Rebuild.Table table : outcome.tables()) {
        out.append(
            String.format(
                Locale.ROOT,
                "%-12s %,10d rows  %s  %s%n",
                table.name(),
                table.rows(),
                table.digest().substring(0, 16),
                table.equal() ? "equal" : "made anew"));
      }
      terminal.out().write(out.toString().getBytes(UTF_8));
      return outcome.otherRules() ? ExitStatus.DONE : complain(outcome);
    }
  }

  private int complain(Rebuild.Outcome outcome) {
    for (Rebuild.Table table : outcome.tables()) {
      table
          .difference()
          .ifPresent(
              row -> terminal.complain(ledger.path() + ": " + table.name() + " differed: " + row));
    }
    return outcome.equal() ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
  }
}
