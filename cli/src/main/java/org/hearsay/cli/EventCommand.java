package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.cli.text.EventText;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.ledger.search.EventAssessor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay event ID}: the claims of one event, and why each is in. */
@Command(
    name = "event",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description =
        "Shows an event: its status and grade with their reasons, positions, origins, drift, and"
            + " each claim with its words and why it is in.",
    footer = {"", "ID is that of an event (e1f0c3a9e55d20b46-c3) or of any of its claims."})
final class EventCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private AsOfOptions moment = new AsOfOptions();

  @Parameters(paramLabel = "ID", description = "Of the event, or of a claim in it.")
  private String id = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default) or json.")
  private EventsCommand.Format format = EventsCommand.Format.TEXT;

  EventCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Ledger open = ledger.toRead()) {
      Optional<AssessedEvent> event = new EventAssessor(open).find(id, moment.asOf());
      if (event.isEmpty()) {
        terminal.complain(id + ": no such event in " + ledger.path() + " as of then");
        return ExitStatus.SOME_FAILED;
      }
      byte[] out =
          switch (format) {
            case TEXT ->
                new EventText(terminal.columns(), terminal.outIsTerminal() && terminal.colour())
                    .of(event.get(), open::claim)
                    .getBytes(UTF_8);
            case JSON -> EventPageJson.one(open, moment.asOf(), event.get());
          };
      terminal.out().write(out);
      return ExitStatus.DONE;
    }
  }
}
