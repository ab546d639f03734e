package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.hearsay.cli.text.EventText;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.EventPage;
import org.hearsay.ledger.search.EventSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay events}: what is claimed, the most salient first. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description =
        "Lists events, the most salient first, each with its name, its status, its independent"
            + " origins of how many reports, and its grade (a reviewer's, else the suggested one).",
    footer = {
      "",
      "Examples:",
      "  hearsay events --as-of 2022-11-10",
      "  hearsay events --actor Ukraine --type RETREAT --format json",
      "  hearsay events --status disputed,denied --grade 4-6"
    })
final class EventsCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON
  }

  private final Terminal terminal;

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private PageOptions paging = new PageOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default) or json.")
  private Format format = Format.TEXT;

  @Option(
      names = "--all",
      description =
          "List events of one uncertain claim without doer and place too; JSON always has them.")
  private boolean all;

  EventsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Ledger open = ledger.toRead()) {
      EventFilter filter = filters.filter(open);
      EventPage page =
          new EventSearch(open)
              .salient(filter, paging.limit(), paging.offset(), all || format == Format.JSON);
      byte[] out =
          switch (format) {
            case TEXT ->
                new EventText(terminal.columns(), terminal.outIsTerminal() && terminal.colour())
                    .list(page)
                    .getBytes(UTF_8);
            case JSON -> EventPageJson.list(open, filter.asOf(), page);
          };
      terminal.out().write(out);
      return ExitStatus.DONE;
    }
  }
}
