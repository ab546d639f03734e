package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.cli.text.SituationText;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.export.SituationJson;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.situation.Situation;
import org.hearsay.ledger.situation.Situations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code hearsay situations}: the stories that the reports tell. */
@Command(
    name = "situations",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description =
        "Lists situations: the stories that reports tell together, those of the most reports"
            + " first, each with its key events and who is heard in it.",
    footer = {
      "",
      "Examples:",
      "  hearsay situations --as-of 2022-11-10",
      "  hearsay events --situation s1f0c3a9e55d20b46",
      "  hearsay brief --situation s1f0c3a9e55d20b46"
    })
final class SituationsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private AsOfOptions moment = new AsOfOptions();
  @Mixin private PageOptions paging = new PageOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default) or json.")
  private EventsCommand.Format format = EventsCommand.Format.TEXT;

  SituationsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Ledger open = ledger.toRead()) {
      List<Situation> all = Situations.of(open, moment.asOf()).all();
      List<Situation> page = all.stream().skip(paging.offset()).limit(paging.limit()).toList();
      byte[] out =
          switch (format) {
            case TEXT ->
                new SituationText(terminal.columns(), terminal.outIsTerminal() && terminal.colour())
                    .list(page)
                    .getBytes(UTF_8);
            case JSON -> json(page, all.size() > paging.offset() + page.size());
          };
      terminal.out().write(out);
      return ExitStatus.DONE;
    }
  }

  private byte[] json(List<Situation> page, boolean more) {
    return EventPageJson.written(
        json -> {
          json.writeStartObject();
          EventPageJson.moment(json, moment.asOf());
          json.writeBooleanProperty("more", more);
          json.writeArrayPropertyStart("situations");
          page.forEach(new SituationJson(json)::write);
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /**
   * The situation with this id, or of a report with this id.
   *
   * @throws ParameterException if there is none as of then
   */
  static Situation find(CommandSpec command, Ledger ledger, AsOf asOf, String id) {
    return Situations.of(ledger, asOf)
        .find(id)
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(), id + ": no such situation as of then"));
  }
}
