package org.hearsay.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.ledger.KeptClaim;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.position.EventView;
import org.hearsay.ledger.project.ClaimLink;
import org.hearsay.ledger.project.KeptEvent;
import org.hearsay.ledger.project.ListedEvent;
import org.hearsay.ledger.search.EventPage;
import org.hearsay.ledger.search.JudgedEvent;
import org.hearsay.model.CodePoints;

/**
 * Events of a ledger as a person reads them.
 *
 * @param width columns of the terminal, at least 40
 * @param coloured ANSI colours
 */
public record EventText(int width, boolean coloured) {
  private static final int LEAST_WIDTH = 40;

  private static final List<Grid.Column> EVENTS =
      List.of(
          new Grid.Column("event", 16, Style.MARK),
          new Grid.Column("known", 10, Style.PLAIN),
          new Grid.Column("type", 9, Style.PLAIN),
          new Grid.Column("deed", 10, Style.CUE),
          new Grid.Column("who", 10, Style.SOURCE),
          new Grid.Column("to whom", 10, Style.PLAIN),
          new Grid.Column("where", 9, Style.PLAIN),
          new Grid.Column("when", 10, Style.PLAIN),
          new Grid.Column("status", 9, Style.CONTENT),
          new Grid.Column("origins", 7, Style.PLAIN),
          new Grid.Column("grade", 5, Style.PLAIN));

  private static final List<Grid.Column> CLAIMS =
      List.of(
          new Grid.Column("claim", 16, Style.MARK),
          new Grid.Column("known", 10, Style.PLAIN),
          new Grid.Column("report", 12, Style.PLAIN),
          new Grid.Column("party", 12, Style.SOURCE),
          new Grid.Column("deed", 10, Style.CUE),
          new Grid.Column("how sure", 10, Style.CONTENT),
          new Grid.Column("at", 6, Style.MARK));

  public EventText {
    width = Math.max(LEAST_WIDTH, width);
  }

  /** A line each event. */
  public String list(EventPage page) {
    StyledText out = new StyledText();
    if (!page.events().isEmpty()) {
      Grid grid = new Grid(EVENTS);
      page.events().forEach(event -> grid.add(row(event)));
      grid.write(width, out);
      out.newLine();
    }
    out.append(
        page.events().isEmpty() ? "no event" : counted(page.events().size(), "event"), Style.HEAD);
    out.append(more(page), Style.MARK).newLine();
    return written(out, Integer.MAX_VALUE);
  }

  private static String more(EventPage page) {
    if (!page.more()) {
      return "";
    }
    return page.tested() == 0
        ? "; there are more"
        : "; there may be more behind the " + page.tested() + " that changed last";
  }

  /**
   * An event with what became of it, each of its claims, the words it stands on, and why it is in.
   */
  public String of(JudgedEvent judged) {
    KeptEvent event = judged.event();
    StyledText head = new StyledText();
    head.append(event.id(), Style.HEAD)
        .append("  " + String.join(", ", summary(event)), Style.MARK)
        .newLine()
        .newLine();
    StyledText view = new StyledText();
    ViewText.write(judged.view(), view);
    StyledText table = new StyledText();
    Grid grid = new Grid(CLAIMS);
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

  private String written(StyledText text, int columns) {
    StringBuilder out = new StringBuilder();
    Wrap.write(text, columns, coloured, out);
    return out.toString();
  }

  private static List<String> summary(KeptEvent event) {
    List<String> parts = new ArrayList<>();
    parts.add(event.claims().getFirst().claim().type().name());
    parts.add(
        counted(event.members().size(), "claim")
            + " in "
            + counted(event.reports().size(), "report"));
    parts.add("last changed " + day(event.claims().getLast()));
    return parts;
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static List<String> row(EventPage.Row row) {
    ListedEvent listed = row.listed();
    Optional<EventView> view = row.view();
    KeptEvent event = listed.beginning();
    KeptClaim founder = event.claims().getFirst();
    return List.of(
        event.id(),
        listed.changed().toString().substring(0, 10),
        founder.claim().type().name(),
        Safe.line(founder.words()),
        first(event, claim -> ClaimTable.names(claim.claim().agents())),
        first(event, claim -> ClaimTable.names(claim.claim().patients())),
        first(
            event,
            claim ->
                claim.claim().place() == null
                    ? Grid.NONE
                    : Safe.line(claim.claim().place().name())),
        first(event, claim -> ClaimTable.when(claim.claim().time(), text(claim))),
        view.map(known -> known.status().kind().text()).orElse(Grid.NONE),
        view.map(known -> known.origins().independent().size() + " of ").orElse("? of ")
            + listed.reports(),
        view.map(known -> known.grade().code()).orElse(Grid.NONE));
  }

  /** Of the first claim that tells it. */
  private static String first(KeptEvent event, Function<KeptClaim, String> cell) {
    return event.claims().stream()
        .map(cell)
        .filter(text -> !text.equals(Grid.NONE))
        .findFirst()
        .orElse(Grid.NONE);
  }

  private static List<String> row(KeptClaim claim) {
    return List.of(
        claim.id(),
        day(claim),
        Safe.line(outlet(claim.revision())),
        Safe.line(claim.party().name()),
        Safe.line(claim.words()),
        ClaimTable.how(claim.claim().commitment(), text(claim)),
        String.valueOf(CodePoints.of(text(claim)).at(claim.claim().trigger().start())));
  }

  private static String outlet(Revision revision) {
    String outlet = revision.report().outlet();
    String name = outlet == null ? revision.address() : outlet + ", " + revision.address();
    return revision.number() == 1 ? name : name + ", revision " + revision.number();
  }

  private static String day(KeptClaim claim) {
    return claim.known().toString().substring(0, 10);
  }

  private static String text(KeptClaim claim) {
    return claim.revision().report().text();
  }

  private static void words(KeptEvent.Member member, StyledText out) {
    KeptClaim claim = member.claim();
    out.append(claim.id(), Style.MARK).append("  ");
    out.append(Safe.line(claim.sentence().of(text(claim)).strip()), Style.CONTENT).newLine();
    out.append("  " + why(member.link()), Style.MARK).newLine();
  }

  private static String why(Optional<ClaimLink> link) {
    if (link.isEmpty()) {
      return "founds the event";
    }
    Set<String> reasons = new LinkedHashSet<>(link.get().reasons());
    return Safe.line("joined to " + link.get().earlier() + ": " + String.join("; ", reasons));
  }
}
