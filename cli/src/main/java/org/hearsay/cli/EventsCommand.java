package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.hearsay.cli.text.EventText;
import org.hearsay.ledger.project.EventQuery;
import org.hearsay.ledger.project.ProjectedLedger;
import org.hearsay.model.EventType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay events}: what is claimed, the last changed first. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description = "Lists events, the last changed first.",
    footer = {
      "",
      "Examples:",
      "  hearsay events --as-of 2022-11-10",
      "  hearsay events --actor Ukraine --type RETREAT --format json"
    })
final class EventsCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON
  }

  private final Terminal terminal;

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private AsOfOptions moment = new AsOfOptions();

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Who takes part or asserts: a name or an id, as state:RU.")
  private @Nullable String actor;

  @Option(names = "--place", paramLabel = "NAME", description = "Where it happened.")
  private @Nullable String place;

  @Option(names = "--type", paramLabel = "TYPE", description = "${COMPLETION-CANDIDATES}.")
  private @Nullable EventType type;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = AsOfOptions.Moment.class,
      description = "Only what became known later than this day, or since this instant.")
  private @Nullable Instant since;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many at most; the default is 50.")
  private int limit = EventQuery.PAGE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default) or json.")
  private Format format = Format.TEXT;

  EventsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (ProjectedLedger open = ledger.toRead()) {
      EventQuery query =
          new EventQuery(moment.asOf(), actor, place, type, since, Math.max(1, limit));
      byte[] out =
          switch (format) {
            case TEXT ->
                new EventText(terminal.columns(), terminal.outIsTerminal() && terminal.colour())
                    .list(open.list(query))
                    .getBytes(UTF_8);
            case JSON -> EventJson.list(moment.asOf(), open.events(query));
          };
      terminal.out().write(out);
      return Hearsay.DONE;
    }
  }
}
