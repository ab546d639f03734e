package org.hearsay.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.hearsay.gazetteer.store.GazetteerStore;
import org.hearsay.reader.Reader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands; {@link #run} is a whole run of the product, streams and model passed in. */
final class Hearsay {

  private final Terminal terminal;
  private final Function<GazetteerStore, Reader> readers;

  /**
   * @param readers opens the reader, with the gazetteers to look places up in; asked only once
   *     something is to be read
   */
  Hearsay(Terminal terminal, Function<GazetteerStore, Reader> readers) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.readers = requireNonNull(readers, "readers is null");
  }

  /** Exit status: 0 done, 1 some inputs failed, 2 usage. */
  int run(String... args) {
    try (LazyReader reader = new LazyReader(readers)) {
      CommandLine commands =
          new CommandLine(new Root())
              .addSubcommand(new DemoCommand(terminal, reader))
              .addSubcommand(new ReadCommand(terminal, reader))
              .addSubcommand(new AddCommand(terminal, reader))
              .addSubcommand(new WatchCommand(terminal, reader))
              .addSubcommand(new SituationsCommand(terminal))
              .addSubcommand(new EventsCommand(terminal))
              .addSubcommand(new EventCommand(terminal))
              .addSubcommand(new BriefCommand(terminal))
              .addSubcommand(
                  new CommandLine(new SearchCommand(terminal))
                      .setUnmatchedOptionsArePositionalParams(true))
              .addSubcommand(new ExportCommand(terminal))
              .addSubcommand(new ReviewCommand(terminal))
              .addSubcommand(new ServeCommand(terminal, reader))
              .addSubcommand(new VerifyCommand(terminal))
              .addSubcommand(new RebuildCommand(terminal))
              .addSubcommand(new EvalCommand(terminal, reader))
              .addSubcommand(
                  new CommandLine(new GazetteerCommand())
                      .addSubcommand(new GazetteerCommand.Add(terminal)))
              .setCaseInsensitiveEnumValuesAllowed(true)
              .setColorScheme(
                  CommandLine.Help.defaultColorScheme(
                      terminal.outIsTerminal() && terminal.colour() ? Ansi.ON : Ansi.OFF))
              .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
              .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
              .setUsageHelpWidth(Math.clamp(terminal.columns(), 80, 120))
              .setParameterExceptionHandler((e, a) -> usage(e))
              .setExecutionExceptionHandler((e, c, p) -> failed(e));
      return commands.execute(args);
    }
  }

  private int usage(ParameterException e) {
    terminal.complain(e.getMessage() == null ? "wrong usage" : e.getMessage());
    terminal.complain("see: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitStatus.USAGE;
  }

  private int failed(Exception e) {
    if (ClosedPipe.is(e)) {
      return ExitStatus.DONE;
    }
    terminal.complain(e.getMessage() == null ? e.toString() : e.getMessage());
    return ExitStatus.SOME_FAILED;
  }

  @Command(
      name = "hearsay",
      mixinStandardHelpOptions = true,
      version = "hearsay 0.1.0",
      description = "Reads news reports, and keeps who said what of which event.",
      footer = {
        "",
        "Examples:",
        "  hearsay demo",
        "  hearsay read examples/agency.txt",
        "  hearsay read --format json https://example.org/report.html",
        "  hearsay read --jsonl < rows.jsonl > readings.jsonl",
        "  hearsay add reports/",
        "  hearsay watch https://example.org/feed.xml",
        "  hearsay events --as-of 2022-11-10",
        "  hearsay brief --as-of 2022-11-10 --place Kherson",
        "  hearsay search Kherson withdrawal",
        "  hearsay export --format csv --out events.csv",
        "  hearsay serve --open",
        "  hearsay gazetteer add UA.zip",
        "",
        "Exit status: 0 done, 1 some inputs failed (each named on stderr), 2 wrong usage."
      })
  private static final class Root implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "which command? See --help");
    }
  }
}
