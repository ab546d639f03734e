package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.hearsay.ingest.Ingest;
import org.hearsay.ingest.IngestSummary;
import org.hearsay.ingest.LedgerWriting;
import org.hearsay.ingest.Naming;
import org.hearsay.ingest.ReportPreparer;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.brief.Brief;
import org.hearsay.ledger.brief.MarkdownBrief;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LinkingRules;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay demo}: reports written for it through the whole pipeline, and the brief. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description = {
      "Reads the demo's reports into a ledger and prints the brief.",
      "They are written for it from public facts of 9 to 11 November 2022; their outlets are"
          + " invented."
    })
final class DemoCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int EVENTS = 200;

  private final Terminal terminal;
  private final LazyReader reader;

  @Mixin private AsOfOptions moment = new AsOfOptions();
  @Mixin private GazetteerFolder gazetteer = new GazetteerFolder();

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "The ledger; the default is a new one in a temporary folder.")
  private @Nullable Path path;

  DemoCommand(Terminal terminal, LazyReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  @Override
  public Integer call() throws IOException {
    reader.use(gazetteer.store());
    Path file = path == null ? Files.createTempDirectory("hearsay-demo").resolve("demo.db") : path;
    try (Ledger ledger =
        SqliteLedger.toWrite(
            file, InstantSource.system(), PATIENCE, terminal::complain, LinkingRules.standard())) {
      long added = add(ledger);
      AsOf asOf = moment.asOf();
      Brief brief =
          BriefCommand.of(
              ledger,
              new EventQuery(asOf, null, null, null, null, EVENTS),
              EventFilter.of(asOf),
              null);
      terminal.out().write((MarkdownBrief.of(brief) + next(file, added)).getBytes(UTF_8));
    }
    return ExitStatus.DONE;
  }

  private long add(Ledger ledger) {
    InstantSource clock = InstantSource.system();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Ingest ingest =
        new Ingest(
            new ReportPreparer(
                reader, Naming.ofUploads(), ledger::holds, ReportPreparer.Overrides.NONE, clock),
            LedgerWriting.of(ledger));
    IngestSummary summary = new IngestSummary();
    DemoReports.all().forEach(one -> summary.count(ingest.ingest(one.parsed(now))));
    return summary.added();
  }

  private static String next(Path file, long added) {
    return """

    The demo's reports are written for it; their outlets are invented. %d were added to %s.
    Go on with:
      hearsay events --ledger %2$s
      hearsay brief --ledger %2$s --as-of 2022-11-09
      hearsay brief --ledger %2$s --as-of 2022-11-11 --since 2022-11-10
    """
        .formatted(added, file);
  }
}
