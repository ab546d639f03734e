package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hearsay.eval.LedgerLoad;

/** {@code hearsay eval ledger}: what a ledger costs as it grows. */
record EvalLedger(Terminal terminal, long claims, Path out) {
  private static final long SEED = 4;

  /** Against one that has grown before. */
  int turns(Path grown) throws IOException {
    if (!Files.isRegularFile(grown)) {
      terminal.complain(grown + ": no such ledger");
      return ExitStatus.SOME_FAILED;
    }
    if (Files.exists(out)) {
      terminal.complain(out + ": is there already; give the name of a ledger to be made");
      return ExitStatus.SOME_FAILED;
    }
    Progress progress = progress();
    LedgerLoad.Turns figures = new LedgerLoad(claims, SEED).turns(out, grown, progress::done);
    progress.end(claims);
    String told =
        String.format(
            Locale.ROOT,
            "new    %.0f ms a thousand claims, in turns%ngrown  %.0f ms%nratio  %.2f%n",
            figures.fresh(),
            figures.grown(),
            figures.grown() / figures.fresh());
    terminal.out().write(told.getBytes(UTF_8));
    return ExitStatus.DONE;
  }

  private Progress progress() {
    return new Progress(terminal.err(), true, terminal.errIsTerminal(), System::nanoTime, "claims");
  }

  int run() throws IOException {
    if (Files.exists(out)) {
      terminal.complain(out + ": is there already; give the name of a ledger to be made");
      return ExitStatus.SOME_FAILED;
    }
    Progress progress = progress();
    LedgerLoad.Figures figures = new LedgerLoad(claims, SEED).run(out, progress::done);
    progress.end(claims);
    String told =
        String.format(
            Locale.ROOT,
            "claims      %,d%n"
                + "first 1000  %.0f ms (mean of the second to the sixth thousand)%n"
                + "last 1000   %.0f ms (mean of the last five thousand)%n"
                + "ratio       %.2f%n"
                + "list p50    %.1f ms (50 events as of a random day)%n"
                + "list p95    %.1f ms%n"
                + "file        %.1f MB%n",
            figures.claims(),
            figures.first(),
            figures.last(),
            figures.last() / figures.first(),
            figures.p50(),
            figures.p95(),
            Files.size(out) / 1e6);
    terminal.out().write(told.getBytes(UTF_8));
    return ExitStatus.DONE;
  }
}
