package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.cli.text.SearchText;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.ReportSearch;
import org.hearsay.ledger.search.SearchPage;
import org.hearsay.ledger.search.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay search WORDS}: reports and claims that have words. */
@Command(
    name = "search",
    description = "Finds words in reports and claims; shows where, and the events of the claims.",
    footer = {
      "",
      "All words must be there; -word must not; \"several words\" in that order; word* begins so;",
      "one OR other. Case and accents do not count.",
      "Where --actor, --place, --type, --time event, --status or --grade are given, claims are",
      "searched and not whole reports.",
      "",
      "Examples:",
      "  hearsay search Kherson withdraw* OR retreat",
      "  hearsay search '\"left bank\" -bridge' --as-of 2022-11-10 --status disputed"
    })
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private PageOptions paging = new PageOptions();

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default) or json.")
  private EventsCommand.Format format = EventsCommand.Format.TEXT;

  // Long names alone: "-hospital" is a word that must not be there.
  @Option(names = "--help", usageHelp = true, description = "Show this help message and exit.")
  private boolean help;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SearchQuery wanted = wanted();
    try (Ledger open = ledger.toRead()) {
      EventFilter filter = filters.filter(open);
      SearchPage page =
          new ReportSearch(open).page(wanted, filter, paging.limit(), paging.offset());
      byte[] out =
          switch (format) {
            case TEXT ->
                new SearchText(terminal.columns(), terminal.outIsTerminal() && terminal.colour())
                    .of(page)
                    .getBytes(UTF_8);
            case JSON -> SearchJson.of(filter.asOf(), page);
          };
      terminal.out().write(out);
      return ExitStatus.DONE;
    }
  }

  private SearchQuery wanted() {
    for (String word : words) {
      if (word.startsWith("--")) {
        throw new ParameterException(spec.commandLine(), "Unknown option: '" + word + "'");
      }
    }
    try {
      return SearchQuery.of(String.join(" ", words));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
