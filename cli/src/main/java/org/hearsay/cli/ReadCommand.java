package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.cli.text.TextReading;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.reader.Reader;
import org.hearsay.source.InOrder;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.Capturing;
import org.hearsay.source.input.FileSource;
import org.hearsay.source.input.Names;
import org.hearsay.source.table.Rows;
import org.hearsay.source.web.WebSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay read}: reports in, readings out, one after the other in the order given. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description = "Reads reports: who said what, and what happened, in which words.",
    footer = {
      "",
      "Examples:",
      "  hearsay read examples/agency.txt",
      "  hearsay read --format json --published 2026-03-02 report.txt",
      "  curl -s ADDRESS | hearsay read -",
      "  hearsay read --jsonl < rows.jsonl > readings.jsonl",
      "",
      "A report is plain text (UTF-8) or HTML of at most 8 MiB. A row of --jsonl is",
      "{\"id\", \"text\", \"published\"?, \"title\"?, \"outlet\"?}. Offsets in JSON are Unicode code points."
    })
final class ReadCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON,
    JSONL
  }

  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  private final Terminal terminal;
  private final LazyReader reader;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE|URL|-",
      arity = "0..*",
      description = "Reports; - is standard input.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json, or jsonl: a line each.")
  private @Nullable Format format;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Day of publication, as 2026-03-02; overrides the report's own.")
  private @Nullable LocalDate published;

  @Option(
      names = "--jsonl",
      description = "The inputs hold rows, a report a line; so does the output.")
  private boolean rows;

  @Option(
      names = "--allow-private",
      description = "Ask addresses of this machine and its network too.")
  private boolean allowPrivate;

  @Option(names = "--width", paramLabel = "COLUMNS", description = "Width of the text form.")
  private @Nullable Integer width;

  @Option(
      names = {"--color", "--colour"},
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto (the default: on a terminal, unless NO_COLOR is set), always, never.")
  private Colour colour = Colour.AUTO;

  @Option(
      names = "--progress",
      description = "Progress on standard error even where that is no terminal.")
  private boolean progress;

  @Mixin private GazetteerFolder gazetteer = new GazetteerFolder();

  ReadCommand(Terminal terminal, LazyReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  @Override
  public Integer call() throws IOException {
    reader.use(gazetteer.store());
    if (rows && format != null && format != Format.JSONL) {
      throw new ParameterException(spec.commandLine(), "--jsonl writes jsonl, not another format");
    }
    if (names.isEmpty()) {
      if (!rows) {
        throw new ParameterException(spec.commandLine(), "what to read? FILE, URL, or -");
      }
      names.add("-");
    }
    Printer printer = printer();
    Run run = new Run(terminal, printer, progress(), reader);
    try {
      int status = ExitStatus.DONE;
      if (rows) {
        for (String name : names) {
          status = Math.max(status, batch(name, run));
        }
      } else {
        status = Math.max(status, reports(run));
      }
      return Math.max(status, run.end());
    } catch (IOException e) {
      if (ClosedPipe.is(e)) {
        return ExitStatus.DONE;
      }
      throw new IOException("cannot write the output: " + e.getMessage(), e);
    }
  }

  private int reports(Run run) throws IOException {
    Capturing capturing = new Capturing(Limits.DEFAULT, allowPrivate);
    try (Names inputs = new Names(names, terminal.in(), file -> true, Limits.DEFAULT)) {
      new InOrder<Item, List<Result>>(
              workers(),
              item -> 1 << 18,
              item ->
                  capturing.of(item).stream()
                      .map(capture -> work(told(capture.outcome()), run.printer))
                      .toList())
          .run(
              inputs::next,
              (results, more) -> {
                for (Result result : results) {
                  run.write(result, more);
                }
              });
    }
    return ExitStatus.DONE;
  }

  /** With the day that the user gives. */
  private Outcome told(Outcome outcome) {
    return published != null && outcome instanceof Accepted accepted
        ? new Accepted(accepted.report().withPublished(published))
        : outcome;
  }

  private int batch(String name, Run run) throws IOException {
    if (name.equals("-")) {
      batch(name, terminal.in(), run);
      return ExitStatus.DONE;
    }
    Path path = Path.of(name);
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      terminal.complain(
          name
              + ": "
              + (Files.isDirectory(path)
                  ? "a directory, not rows"
                  : "no such file, or not readable"));
      return ExitStatus.SOME_FAILED;
    }
    try (InputStream in = Files.newInputStream(path)) {
      batch(name, in, run);
    }
    return ExitStatus.DONE;
  }

  private void batch(String name, InputStream in, Run run) throws IOException {
    Rows input = new Rows(name, in, Limits.DEFAULT);
    new InOrder<Outcome, Result>(
            workers(), ReadCommand::weight, outcome -> work(outcome, run.printer))
        .run(input::outcome, run::write);
  }

  private static int weight(Outcome outcome) {
    return outcome instanceof Accepted accepted ? accepted.report().text().length() : 1;
  }

  private Result work(Outcome outcome, Printer printer) {
    return switch (outcome) {
      case Rejected rejected -> Result.failed(rejected.name() + ": " + rejected.message());
      case Accepted accepted -> read(accepted.report(), printer);
    };
  }

  private Result read(Report report, Printer printer) {
    try {
      Reading reading = reader.read(report);
      return Result.done(printer.print(reading), notes(reading));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // One bad report never stops the others, whatever it did to the reader.
      return Result.failed(report.id() + ": cannot be read: " + e);
    }
  }

  /** Warnings for standard error; the text form shows them itself, rows carry them. */
  private List<String> notes(Reading reading) {
    return rows || format != Format.JSON
        ? List.of()
        : reading.warnings().stream()
            .map(warning -> reading.report().id() + ": warning: " + warning.message())
            .toList();
  }

  private Printer printer() {
    Format wanted = format == null ? (rows ? Format.JSONL : Format.TEXT) : format;
    return switch (wanted) {
      case TEXT -> new Printer.ForPerson(new TextReading(columns(), coloured()));
      case JSON -> new Printer.Indented(isSeveral());
      case JSONL -> new Printer.Lines();
    };
  }

  /** Whether there may be more than one report: then JSON is a list. */
  private boolean isSeveral() {
    return names.size() > 1
        || names.stream()
            .anyMatch(
                name ->
                    !WebSource.isAddress(name) && new FileSource(Limits.DEFAULT).isStreamed(name));
  }

  private int columns() {
    return width == null ? terminal.columns() : width;
  }

  private boolean coloured() {
    return switch (colour) {
      case AUTO -> terminal.outIsTerminal() && terminal.colour();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  private Progress progress() {
    boolean several = rows || names.size() > 1;
    // On one terminal the reports themselves are the progress.
    boolean wanted = progress || (several && terminal.errIsTerminal() && !terminal.outIsTerminal());
    return new Progress(terminal.err(), wanted, terminal.errIsTerminal(), System::nanoTime);
  }

  static int workers() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** What became of one input. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  private record Result(byte @Nullable [] bytes, List<String> notes) {
    static Result done(byte[] bytes, List<String> notes) {
      return new Result(bytes, notes);
    }

    static Result failed(String note) {
      return new Result(null, List.of(note));
    }
  }

  /** Writes results as they come and keeps the count; one thread at a time. */
  private static final class Run {
    private final Terminal terminal;
    private final Printer printer;
    private final Progress progress;
    private final Reader reader;
    private final OutputStream out;
    private long done;
    private long failed;

    Run(Terminal terminal, Printer printer, Progress progress, Reader reader) {
      this.terminal = terminal;
      this.printer = printer;
      this.progress = progress;
      this.reader = reader;
      this.out = new BufferedOutputStream(terminal.out(), 1 << 16);
    }

    void write(Result result, boolean more) throws IOException {
      byte[] bytes = result.bytes();
      if (bytes == null) {
        failed++;
      } else {
        text(done == 0 ? printer.before() : printer.between());
        out.write(bytes);
        done++;
      }
      if (!more) {
        out.flush();
      }
      result.notes().forEach(terminal::complain);
      progress.done(done);
    }

    int end() throws IOException {
      text(done == 0 ? printer.before() + printer.after() : printer.after());
      out.flush();
      progress.end(done, outside());
      return failed == 0 ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
    }

    /**
     * The share of the run's time, from the process's start and on all workers, that was not the
     * encoder's.
     */
    private String outside() {
      long encoder = reader.encoderNanos();
      if (encoder == 0) {
        return "";
      }
      Instant now = Instant.now();
      Instant start = ProcessHandle.current().info().startInstant().orElse(now);
      double all = Duration.between(start, now).toNanos() * (double) workers();
      return String.format(Locale.ROOT, ", %.0f %% outside the encoder", 100 * (1 - encoder / all));
    }

    private void text(String text) throws IOException {
      out.write(text.getBytes(UTF_8));
    }
  }
}
