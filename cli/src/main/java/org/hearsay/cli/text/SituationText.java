package org.hearsay.cli.text;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Phrases;
import org.hearsay.ledger.situation.Situation;

/**
 * Situations on a terminal.
 *
 * @param width columns of the terminal
 */
public record SituationText(int width, boolean coloured) {
  private static final int PARTIES = 6;

  public String list(List<Situation> situations) {
    StyledText out = new StyledText();
    situations.forEach(one -> one(one, out));
    int count = situations.size();
    out.append(
            count == 0 ? "no situation" : count + (count == 1 ? " situation" : " situations"),
            Style.HEAD)
        .newLine();
    StringBuilder text = new StringBuilder();
    LineWrap.write(out, width, coloured, text);
    return text.toString();
  }

  private static void one(Situation one, StyledText out) {
    out.append(one.id(), Style.MARK).append("  " + TerminalText.line(one.name()), Style.HEAD);
    out.newLine()
        .append(
            "  " + Phrases.counted(one.reports().size(), "report") + ", " + days(one), Style.PLAIN)
        .append("; " + Phrases.counted(one.events(), "event"), Style.PLAIN);
    if (!one.parties().isEmpty()) {
      out.append("; heard: ", Style.PLAIN).append(parties(one.parties()), Style.SOURCE);
    }
    out.newLine();
    for (Situation.KeyEvent event : one.keyEvents()) {
      out.append("  - ").append(TerminalText.line(event.name()), Style.CONTENT);
      out.append("  " + event.id(), Style.MARK).newLine();
    }
    out.newLine();
  }

  private static String parties(List<Party> parties) {
    String names =
        parties.stream()
            .limit(PARTIES)
            .map(party -> TerminalText.line(party.name()))
            .collect(Collectors.joining(", "));
    int others = parties.size() - PARTIES;
    return others > 0 ? names + " and " + Phrases.counted(others, "other") : names;
  }

  private static String days(Situation one) {
    String first = day(one.first());
    String last = day(one.last());
    return first.equals(last) ? first : first + " to " + last;
  }

  private static String day(Instant moment) {
    return moment.toString().substring(0, "2026-01-01".length());
  }
}
