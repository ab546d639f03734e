package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.ingest.IngestSummary;
import org.hearsay.ingest.OrderedInputs;
import org.hearsay.ingest.ReportPreparer;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.source.Limits;
import org.hearsay.source.input.Capturing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay add}: reports into the ledger, each whole or not at all. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description = "Adds reports to the ledger: captures them, reads them, links their claims.",
    footer = {
      "",
      "Examples:",
      "  hearsay add reports/",
      "  hearsay add --published 2022-11-10 --outlet \"Coast Wire\" https://example.org/report.html",
      "  hearsay add --ledger kherson.db rows.jsonl.gz",
      "",
      "A folder stands for the files in it, a .jsonl or .jsonl.gz file for its rows,",
      "{\"id\", \"text\", \"published\"?, \"title\"?, \"outlet\"?} a line. What is there already is left",
      "as it is; inputs that are not reports are recorded as rejected, and the status is 1."
    })
final class AddCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final LazyReader reader;

  @Parameters(paramLabel = "PATH|URL", arity = "1..*", description = "Reports.")
  private List<String> names = new ArrayList<>();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Day of publication, as 2026-03-02; overrides the reports' own.")
  private @Nullable LocalDate published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Who published them; overrides the reports' own.")
  private @Nullable String outlet;

  @Option(
      names = "--allow-private",
      description = "Ask addresses of this machine and its network too.")
  private boolean allowPrivate;

  @Mixin private GazetteerFolder gazetteer = new GazetteerFolder();

  AddCommand(Terminal terminal, LazyReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  @Override
  public Integer call() throws IOException {
    reader.use(gazetteer.store());
    Progress progress =
        new Progress(terminal.err(), true, terminal.errIsTerminal(), System::nanoTime);
    try (Ledger writing = ledger.toWrite(terminal);
        Ledger known = ledger.toRead();
        OrderedInputs inputs =
            new OrderedInputs(ledger.path(), names, terminal.in(), Limits.DEFAULT)) {
      IngestSummary summary =
          new TerminalIngest(
                  terminal,
                  reader,
                  ledger,
                  writing,
                  known,
                  new ReportPreparer.Overrides(published, outlet))
              .run(inputs::next, new Capturing(Limits.DEFAULT, allowPrivate), progress);
      progress.end(summary.all());
      terminal.out().write((ledger.path() + ": " + summary.text() + "\n").getBytes(UTF_8));
      return summary.rejected() == 0 ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
    }
  }
}
