package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.ledger.journal.Fact;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.project.Added;
import org.hearsay.ledger.project.Change;
import org.hearsay.ledger.project.ProjectedLedger;
import org.hearsay.ledger.project.ReadReport;
import org.hearsay.source.InOrder;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
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
    description = "Adds reports to the ledger: captures them, reads them, joins their claims.",
    footer = {
      "",
      "Examples:",
      "  hearsay add reports/",
      "  hearsay add --published 2022-11-10 --outlet \"Coast Wire\" https://example.org/report.html",
      "  hearsay add --ledger kherson.db rows.jsonl.gz",
      "",
      "A folder stands for the files in it, a .jsonl or .jsonl.gz file for its rows,",
      "{\"id\", \"text\", \"published\"?, \"title\"?, \"outlet\"?} a line. What is there already is left",
      "as it is; what is no report is written down with the reason, and the status is 1."
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
    Path folder = ledger.path().toAbsolutePath().normalize().getParent();
    try (ProjectedLedger writing = ledger.toWrite(terminal);
        ProjectedLedger known = ledger.toRead();
        AddInputs inputs = new AddInputs(ledger.path(), names, terminal.in(), Limits.DEFAULT)) {
      AddWork work =
          new AddWork(
              reader,
              folder == null ? Path.of("/") : folder,
              known,
              new AddWork.Settings(published, outlet, allowPrivate, Limits.DEFAULT),
              InstantSource.system());
      Tally tally = new Tally(terminal, writing);
      new InOrder<Item, List<AddWork.Result>>(ReadCommand.workers(), AddCommand::weight, work::of)
          .run(
              inputs::next,
              (results, more) -> {
                for (AddWork.Result result : results) {
                  tally.write(result);
                }
                progress.done(tally.all());
              });
      progress.end(tally.all());
      terminal.out().write((ledger.path() + ": " + tally.summary() + "\n").getBytes(UTF_8));
      return tally.failed == 0 ? Hearsay.DONE : Hearsay.SOME_FAILED;
    }
  }

  private static int weight(Item item) {
    return switch (item) {
      case Item.Come come -> come.capture().bytes().map(bytes -> bytes.length).orElse(1);
      case Item.Raw raw -> raw.bytes().length;
      case Item.Named named -> 1 << 18;
    };
  }

  /** Writes what was read and keeps the count; one thread at a time. */
  private static final class Tally {
    private final Terminal terminal;
    private final ProjectedLedger ledger;
    private long added;
    private long changed;
    private long seen;
    private long failed;
    private long claims;

    Tally(Terminal terminal, ProjectedLedger ledger) {
      this.terminal = terminal;
      this.ledger = ledger;
    }

    void write(AddWork.Result result) throws IOException {
      try {
        switch (result) {
          case AddWork.Result.Read read -> add(read.report());
          case AddWork.Result.Seen nothing -> seen++;
          case AddWork.Result.Failed reason -> fail(reason.rejected());
        }
      } catch (LedgerException e) {
        // The ledger itself cannot be written: nothing after it could be either.
        throw new IOException(e.getMessage(), e);
      }
    }

    private void add(ReadReport report) {
      try {
        switch (ledger.add(report)) {
          case Added.Seen nothing -> seen++;
          case Added.New one -> count(report);
          case Added.Changed change -> {
            count(report);
            changed++;
            terminal.complain(report.captured().address() + ": " + told(change.changes()));
          }
        }
      } catch (IllegalArgumentException e) {
        Fact.Captured captured = report.captured();
        fail(
            new Fact.Rejected(
                captured.address(),
                captured.method(),
                captured.fetched(),
                "ledger",
                "cannot be kept: " + e.getMessage(),
                captured.bytes()));
      }
    }

    private void count(ReadReport report) {
      added++;
      claims += report.reading().claims().size();
    }

    private void fail(Fact.Rejected rejected) {
      ledger.reject(rejected);
      failed++;
      terminal.complain(rejected.address() + ": " + rejected.message());
    }

    /** "a new revision: 1 claim added, 2 gone". */
    private static String told(List<Change> changes) {
      List<String> parts = new ArrayList<>();
      for (Change.What what : Change.What.values()) {
        long count = changes.stream().filter(change -> change.what() == what).count();
        if (count > 0) {
          parts.add(
              count
                  + switch (what) {
                    case ADDED -> " added";
                    case GONE -> " gone";
                    case COMMITMENT -> " with another commitment";
                    case FIGURES -> " with other figures";
                  });
        }
      }
      return "a new revision: "
          + (parts.isEmpty() ? "the same claims" : "of its claims " + String.join(", ", parts));
    }

    long all() {
      return added + seen + failed;
    }

    String summary() {
      return String.format(
          Locale.ROOT,
          "%,d added with %,d claims%s, %,d there already, %,d rejected",
          added,
          claims,
          changed == 0 ? "" : String.format(Locale.ROOT, " (%,d of them new revisions)", changed),
          seen,
          failed);
    }
  }
}
