package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.eval.CommitmentTask;
import org.hearsay.eval.CoreferenceTask;
import org.hearsay.eval.EvalRun;
import org.hearsay.eval.EvalTask;
import org.hearsay.eval.EventsTask;
import org.hearsay.eval.OriginsTask;
import org.hearsay.eval.PlacesTask;
import org.hearsay.eval.StoriesTask;
import org.hearsay.gazetteer.resolve.PlaceResolver;
import org.hearsay.reader.EventJudge.Scale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay eval}: predictions over a corpus, for a scorer. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description = "Predictions over a corpus in the form that its scorer reads.",
    footer = {
      "",
      "Examples:",
      "  hearsay eval attribution --in dev.jsonl.gz --out predictions.jsonl",
      "  hearsay eval names --in dev.jsonl.gz --out predictions.jsonl",
      "  hearsay eval places --in dev.jsonl.gz --out predictions.jsonl",
      "  hearsay eval commitment --in dev.jsonl.gz --out predictions.jsonl",
      "  hearsay eval origins --in dev.jsonl.gz --out predictions.jsonl",
      "  hearsay eval stories --in dev.jsonl.gz --out predictions.jsonl",
      "  hearsay eval coreference --in dev.jsonl.gz --out predictions.jsonl --seed 1",
      "  hearsay eval article --in html/ --out predictions.json",
      "  hearsay eval archive --pages 10000 --out invented.warc.gz",
      "  hearsay eval archive --in invented.warc.gz --out captures.jsonl",
      "  hearsay eval ledger --claims 1000000 --out load.db",
      "  hearsay eval ledger --claims 12000 --in load.db --out new.db",
      "",
      "The rows' gold is never looked at, only id and text. Told is where something stands:",
      "to places the toponyms (unless --found), to commitment and coreference the",
      "events, to events the actor and the recipient, if the rows have them. Origins,",
      "stories and coreference take the rows as they come for the order of publication."
    })
final class EvalCommand implements Callable<Integer> {
  enum Task {
    ATTRIBUTION,
    NAMES,
    PLACES,
    COMMITMENT,
    EVENTS,
    COREFERENCE,
    ORIGINS,
    STORIES,
    ARTICLE,
    ARCHIVE,
    LEDGER
  }

  private final Terminal terminal;
  private final LazyReader reader;

  @Parameters(
      paramLabel = "TASK",
      description =
          "attribution, names, places, commitment, events, coreference, origins, stories,"
              + " article, archive or ledger.")
  private Task task = Task.ATTRIBUTION;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description =
          "Rows, or .gz of them; of article a folder of ID.html.gz; of ledger one that grew, to be"
              + " compared with a new one.")
  private @Nullable Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Predictions; of ledger the ledger, of archive its reports.")
  private Path out = Path.of("-");

  @Option(
      names = "--nested",
      description = "Attributions inside another's content too; PolNeAR annotates none.")
  private boolean nested;

  @Option(
      names = "--found",
      description = "Places: those that the reader finds, not the ones that are given.")
  private boolean found;

  @Option(
      names = "--scale",
      description =
          "Commitment: the corpus whose scale is asked for (${COMPLETION-CANDIDATES}); else it is"
              + " told from the rows.")
  private @Nullable Scale scale;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Coreference: shuffles the order in which the rows come in.")
  private @Nullable Long seed;

  @Option(
      names = "--claims",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Ledger: how many synthetic claims are added to a new one, and measured.")
  private long claims = 1_000_000;

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Archive without --in: how many invented pages are put into a new one.")
  private long pages = 10_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private GazetteerFolder gazetteer = new GazetteerFolder();

  EvalCommand(Terminal terminal, LazyReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  @Override
  public Integer call() throws IOException {
    if (task == Task.LEDGER) {
      EvalLedger ledger = new EvalLedger(terminal, claims, out);
      return in == null ? ledger.run() : ledger.turns(in);
    }
    if (task == Task.ARCHIVE) {
      EvalArchive archive = new EvalArchive(terminal, out);
      return in == null ? archive.make(pages) : archive.run(in);
    }
    if (in == null) {
      throw new ParameterException(spec.commandLine(), "which rows? --in FILE");
    }
    if (task == Task.ARTICLE) {
      return new EvalArticle(terminal, in, out).run();
    }
    if (!Files.isRegularFile(in)) {
      terminal.complain(in + ": no such file");
      return ExitStatus.SOME_FAILED;
    }
    reader.use(gazetteer.store());
    EvalRun eval =
        switch (task) {
          case ATTRIBUTION -> EvalTask.attribution(reader, ReadCommand.workers(), nested);
          case NAMES -> EvalTask.names(reader, ReadCommand.workers());
          case PLACES ->
              PlacesTask.task(
                  new PlaceResolver(gazetteer.store().open()),
                  found ? reader : null,
                  ReadCommand.workers());
          case COMMITMENT -> CommitmentTask.task(reader.judge(), scale, ReadCommand.workers());
          case EVENTS -> EventsTask.task(reader, reader.judge(), ReadCommand.workers());
          case COREFERENCE -> new CoreferenceTask(seed, terminal::complain);
          case ORIGINS -> OriginsTask.task();
          case STORIES -> StoriesTask.task();
          case ARTICLE, ARCHIVE, LEDGER -> throw new IllegalStateException("has no rows");
        };
    Progress progress =
        new Progress(terminal.err(), true, terminal.errIsTerminal(), System::nanoTime);
    try (InputStream rows = Files.newInputStream(in);
        OutputStream predictions = new BufferedOutputStream(Files.newOutputStream(out))) {
      EvalRun.Count count =
          eval.run(in.toString(), rows, predictions, terminal::complain, progress::done);
      progress.end(count.done());
      return count.failed() == 0 ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
    }
  }
}
