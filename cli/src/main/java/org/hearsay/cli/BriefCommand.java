package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.ledger.brief.Brief;
import org.hearsay.ledger.brief.BriefWriter;
import org.hearsay.ledger.brief.HtmlBrief;
import org.hearsay.ledger.brief.JsonBrief;
import org.hearsay.ledger.brief.MarkdownBrief;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.EventFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hearsay brief}: the situation in the reports' own words. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description =
        "Writes the situation in the reports' own words: ten lines first, then the key events, with"
            + " footnotes.",
    footer = {
      "",
      "Examples:",
      "  hearsay brief --as-of 2022-11-10 --place Kherson",
      "  hearsay brief --as-of 2022-11-11 --since 2022-11-10 --format html > brief.html"
    })
final class BriefCommand implements Callable<Integer> {
  enum Format {
    MD,
    HTML,
    JSON
  }

  private final Terminal terminal;

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private AsOfOptions moment = new AsOfOptions();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = AsOfOptions.Moment.class,
      description = "Only what became known later than this day, or since this instant.")
  private @Nullable Instant since;

  @Option(names = "--place", paramLabel = "NAME", description = "Where it happened.")
  private @Nullable String place;

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Who takes part or asserts: a name or an id, as state:RU.")
  private @Nullable String actor;

  @Option(
      names = "--situation",
      paramLabel = "ID",
      description = "Of this situation (see hearsay situations).")
  private @Nullable String situation;

  @Option(
      names = "--length",
      paramLabel = "WORDS",
      description =
          "How many words at most; the default is a fifth of the reports' words, and 1200 at most.")
  private @Nullable Integer length;

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many events at most, the last changed first; the default is 200.")
  private int limit = 200;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "md",
      description = "md (the default), html or json.")
  private Format format = Format.MD;

  BriefCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Ledger open = ledger.toRead()) {
      EventQuery query =
          new EventQuery(moment.asOf(), actor, place, null, since, Math.max(1, limit));
      Brief brief = of(open, query, within(open), length);
      terminal
          .out()
          .write(
              switch (format) {
                case MD -> MarkdownBrief.of(brief).getBytes(UTF_8);
                case HTML -> HtmlBrief.of(brief).getBytes(UTF_8);
                case JSON -> JsonBrief.of(brief);
              });
      return ExitStatus.DONE;
    }
  }

  private EventFilter within(Ledger open) {
    EventFilter all = EventFilter.of(moment.asOf());
    return situation == null
        ? all
        : all.withReports(
            SituationsCommand.find(command, open, moment.asOf(), situation).reportIds());
  }

  /** The brief of the events that are asked for. */
  static Brief of(Ledger ledger, EventQuery query, EventFilter within, @Nullable Integer length) {
    List<EventSnapshot> events =
        ledger.events(query).stream().filter(event -> within.isWithin(event.claims())).toList();
    BriefWriter writer = new BriefWriter(ledger);
    return length == null
        ? writer.write(query.asOf(), query.since(), events)
        : writer.write(query.asOf(), query.since(), events, Math.max(0, length));
  }
}
