package org.hearsay.cli.text;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.ledger.Phrases;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.EventSummary;
import org.hearsay.ledger.projection.ClaimLink;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.ReviewText;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.ledger.search.EventPage;
import org.hearsay.model.CodePoints;

/**
 * Events of a ledger for a terminal.
 *
 * @param width columns of the terminal, at least 40
 * @param coloured ANSI colours
 */
public record EventText(int width, boolean coloured) {
  private static final int LEAST_WIDTH = 40;

  private static final List<TextGrid.Column> EVENTS =
      List.of(
          new TextGrid.Column("event", 21, Style.MARK),
          new TextGrid.Column("changed", 10, Style.PLAIN),
          new TextGrid.Column("type", 9, Style.PLAIN),
          new TextGrid.Column("what happened", 26, Style.CUE),
          new TextGrid.Column("where", 9, Style.PLAIN),
          new TextGrid.Column("when", 10, Style.PLAIN),
          new TextGrid.Column("status", 9, Style.CONTENT),
          new TextGrid.Column("origins", 7, Style.PLAIN),
          new TextGrid.Column("grade", 5, Style.PLAIN));

  private static final List<TextGrid.Column> CLAIMS =
      List.of(
          new TextGrid.Column("claim", 16, Style.MARK),
          new TextGrid.Column("known", 10, Style.PLAIN),
          new TextGrid.Column("report", 12, Style.PLAIN),
          new TextGrid.Column("party", 12, Style.SOURCE),
          new TextGrid.Column("event words", 11, Style.CUE),
          new TextGrid.Column("certainty", 10, Style.CONTENT),
          new TextGrid.Column("at", 6, Style.MARK));

  public EventText {
    width = Math.max(LEAST_WIDTH, width);
  }

  /** A line each event. */
  public String list(EventPage page) {
    StyledText out = new StyledText();
    if (!page.events().isEmpty()) {
      TextGrid grid = new TextGrid(EVENTS);
      page.events().forEach(event -> grid.add(row(event)));
      grid.write(width, out);
      out.newLine();
    }
    out.append(
        page.events().isEmpty() ? "no event" : Phrases.counted(page.events().size(), "event"),
        Style.HEAD);
    out.append(more(page), Style.MARK).append(hidden(page), Style.MARK).newLine();
    return written(out, Integer.MAX_VALUE);
  }

  private static String hidden(EventPage page) {
    return page.hidden() == 0
        ? ""
        : "; not listed: " + page.hidden() + " of one report, doer and place not told (--all)";
  }

  private static String more(EventPage page) {
    if (!page.more()) {
      return "";
    }
    return page.tested() == 0
        ? "; there are more"
        : "; there may be more after the " + page.tested() + " that changed last";
  }

  /**
   * An event with its assessment, the reviewers' decisions, and each of its claims with its words
   * and why it is in.
   *
   * @param asRead a claim by its id, without the reviewers' decisions about it
   */
  public String of(AssessedEvent judged, Function<String, Optional<StoredClaim>> asRead) {
    EventSnapshot event = judged.event();
    StyledText head = new StyledText();
    head.append(event.id(), Style.HEAD)
        .append("  " + TerminalText.line(judged.name().text()), Style.CUE)
        .newLine()
        .append(summary(judged.summary()), Style.MARK)
        .newLine()
        .newLine();
    StyledText view = new StyledText();
    AssessmentText.write(judged, view);
    decisions(judged.decisions(), asRead, view);
    StyledText table = new StyledText();
    TextGrid grid = new TextGrid(CLAIMS);
    event.claims().forEach(claim -> grid.add(row(claim)));
    grid.write(width, table);
    table.newLine();
    StyledText words = new StyledText();
    event.members().forEach(member -> words(member, words));
    return written(head, Integer.MAX_VALUE)
        + written(view, width)
        + written(table, Integer.MAX_VALUE)
        + written(words, width);
  }

  private static void decisions(
      List<Decision> decisions, Function<String, Optional<StoredClaim>> asRead, StyledText out) {
    if (decisions.isEmpty()) {
      return;
    }
    out.append("reviewer decisions", Style.HEAD).newLine();
    for (Decision one : decisions) {
      out.append("  " + one.entry() + "  ", Style.MARK)
          .append(TerminalText.line(one.by()), Style.SOURCE)
          .append(
              ": " + TerminalText.line(ReviewText.of(one.review(), one.claim().flatMap(asRead))))
          .append(" (" + TerminalText.line(one.why()) + ")", Style.MARK)
          .newLine();
    }
    out.newLine();
  }

  private String written(StyledText text, int columns) {
    StringBuilder out = new StringBuilder();
    LineWrap.write(text, columns, coloured, out);
    return out.toString();
  }

  private static String summary(EventSummary event) {
    return event.type().name()
        + ", "
        + Phrases.counted(event.claims(), "claim")
        + " in "
        + Phrases.counted(event.reports(), "report")
        + ", last changed "
        + day(event.changed());
  }

  private static List<String> row(AssessedEvent event) {
    EventSummary summary = event.summary();
    return List.of(
        event.id(),
        day(summary.changed()),
        summary.type().name(),
        TerminalText.line(event.name().text()),
        summary.place().map(place -> TerminalText.line(place.name())).orElse(TextGrid.NONE),
        summary.days().orElse(TextGrid.NONE),
        summary.status().text(),
        summary.origins() + " of " + summary.reports(),
        summary.grade().code());
  }

  private static List<String> row(StoredClaim claim) {
    return List.of(
        claim.id(),
        day(claim.known()),
        TerminalText.line(outlet(claim.revision())),
        TerminalText.line(claim.party().name()),
        TerminalText.line(claim.words()),
        ClaimTable.how(claim.claim().commitment(), text(claim)),
        String.valueOf(CodePoints.of(text(claim)).at(claim.claim().trigger().start())));
  }

  private static String outlet(Revision revision) {
    String outlet = revision.report().outlet();
    String name = outlet == null ? revision.address() : outlet + ", " + revision.address();
    return revision.number() == 1 ? name : name + ", revision " + revision.number();
  }

  private static String day(Instant moment) {
    return moment.toString().substring(0, 10);
  }

  private static String text(StoredClaim claim) {
    return claim.revision().report().text();
  }

  private static void words(EventSnapshot.Member member, StyledText out) {
    StoredClaim claim = member.claim();
    out.append(claim.id(), Style.MARK).append("  ");
    out.append(TerminalText.line(claim.sentence().of(text(claim)).strip()), Style.CONTENT)
        .newLine();
    out.append("  " + why(member.link()), Style.MARK).newLine();
  }

  private static String why(Optional<ClaimLink> link) {
    if (link.isEmpty()) {
      return "founds the event";
    }
    Set<String> reasons = new LinkedHashSet<>(link.get().reasons());
    return TerminalText.line(
        "linked to " + link.get().earlier() + ": " + String.join("; ", reasons));
  }
}
