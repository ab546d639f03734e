package org.hearsay.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.hearsay.ledger.brief.Brief;
import org.hearsay.ledger.brief.BriefWriter;
import org.hearsay.ledger.brief.HtmlBrief;
import org.hearsay.ledger.brief.JsonBrief;
import org.hearsay.ledger.brief.MarkdownBrief;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.Ledger;

/** The brief, in the three forms of the command. */
final class Briefing {
  /** As many events as the command's default. */
  private static final int EVENTS = 200;

  private enum Form {
    JSON,
    MD,
    HTML
  }

  private Briefing() {}

  static Answer brief(Open open, Asked asked) {
    Ledger ledger = open.ledger();
    Form form = asked.word("format", Form.class);
    Instant since = asked.moment("since");
    EventQuery query =
        new EventQuery(asked.asOf(), null, asked.textOrNull("place"), null, since, EVENTS);
    Brief brief = new BriefWriter(ledger).write(query.asOf(), since, ledger.events(query));
    return switch (form == null ? Form.JSON : form) {
      case JSON -> Answer.of(Answer.JSON, JsonBrief.of(brief));
      case MD -> Answer.of("text/markdown; charset=utf-8", MarkdownBrief.of(brief).getBytes(UTF_8));
      case HTML ->
          Answer.of("text/html; charset=utf-8", HtmlBrief.of(brief).getBytes(UTF_8))
              .with("Content-Disposition", "attachment; filename=\"brief.html\"");
    };
  }
}
