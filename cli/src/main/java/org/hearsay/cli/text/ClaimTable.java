package org.hearsay.cli.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.Attribution;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.Reading;
import org.hearsay.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * One line per claim: number, type, event words, who, to whom, where, when, certainty, and by whom
 * it is asserted.
 *
 * <p>Columns that no claim fills are left out, and what is left over goes to those that need it.
 */
final class ClaimTable {
  private static final List<TextGrid.Column> COLUMNS =
      List.of(
          new TextGrid.Column("#", 3, Style.MARK),
          new TextGrid.Column("type", 9, Style.PLAIN),
          new TextGrid.Column("event", 12, Style.CUE),
          new TextGrid.Column("who", 12, Style.SOURCE),
          new TextGrid.Column("to whom", 10, Style.PLAIN),
          new TextGrid.Column("where", 9, Style.PLAIN),
          new TextGrid.Column("when", 10, Style.PLAIN),
          new TextGrid.Column("certainty", 10, Style.CONTENT),
          new TextGrid.Column("asserted by", 11, Style.SOURCE));

  private final String text;
  private final String outlet;
  private final Map<String, Attribution> attributions = new HashMap<>();

  private ClaimTable(Reading reading) {
    this.text = reading.report().text();
    String told = reading.report().outlet();
    this.outlet = told == null || told.isBlank() ? "the outlet" : TerminalText.line(told);
    reading.attributions().forEach(a -> attributions.put(a.id(), a));
  }

  static void write(Reading reading, int width, StyledText out) {
    ClaimTable table = new ClaimTable(reading);
    TextGrid grid = new TextGrid(COLUMNS);
    reading.claims().forEach(claim -> grid.add(table.row(claim)));
    grid.write(width, out);
  }

  private List<String> row(Claim claim) {
    return List.of(
        claim.id(),
        claim.type().name(),
        TerminalText.line(claim.trigger().of(text)),
        names(claim.agents()),
        names(claim.patients()),
        claim.place() == null ? TextGrid.NONE : TerminalText.line(claim.place().name()),
        when(claim.time(), text),
        how(claim.commitment(), text),
        by(claim));
  }

  static String names(List<Participant> participants) {
    return participants.isEmpty()
        ? TextGrid.NONE
        : TerminalText.line(
            String.join(", ", participants.stream().map(Participant::name).toList()));
  }

  static String when(@Nullable TimeExpression time, String text) {
    if (time == null) {
      return TextGrid.NONE;
    }
    if (time.from() != null && time.from().equals(time.to())) {
      return time.from().toString();
    }
    return TerminalText.line(time.span().of(text));
  }

  /** "certain", "not: certain, future", "possible, if confirmed". */
  static String how(Commitment commitment, String text) {
    String certainty =
        commitment.certainty() == Certainty.UNDERSPECIFIED
            ? "open"
            : commitment.certainty().name().toLowerCase(Locale.ROOT);
    StringBuilder how = new StringBuilder();
    if (commitment.polarity() == Polarity.NEG) {
      how.append("not: ");
    }
    how.append(certainty);
    if (commitment.tense() == Tense.FUTURE) {
      how.append(", future");
    } else if (commitment.tense() == Tense.ONGOING) {
      how.append(", ongoing");
    }
    if (commitment.condition() != null) {
      how.append(", ").append(TerminalText.line(commitment.condition().of(text)));
    }
    return how.toString();
  }

  /** The innermost first; the outlet where nobody else is named. */
  private String by(Claim claim) {
    if (claim.assertedBy().isEmpty()) {
      return outlet;
    }
    List<String> names = new ArrayList<>();
    for (Asserter asserter : claim.assertedBy()) {
      names.add(asserter.name() == null ? unresolved(asserter) : asserter.name());
    }
    return TerminalText.line(String.join(" < ", names));
  }

  /** The words of a source that the reader cannot resolve. */
  private String unresolved(Asserter asserter) {
    Attribution a = attributions.get(asserter.attribution());
    return a == null || a.source().isEmpty()
        ? "unattributed"
        : "“" + a.source().getFirst().of(text) + "”";
  }
}
