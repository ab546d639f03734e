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
 * One line per claim: number, type, the words that name the deed, who, to whom, where, when, how
 * sure, and by whom it is asserted.
 *
 * <p>Columns that no claim fills are left out, and what is left over goes to those that need it.
 */
final class ClaimTable {
  private static final String GAP = "  ";
  private static final String NONE = "-";

  private enum Column {
    NUMBER("#", 3, Style.MARK),
    TYPE("type", 9, Style.PLAIN),
    WORDS("deed", 12, Style.CUE),
    WHO("who", 12, Style.SOURCE),
    WHOM("to whom", 10, Style.PLAIN),
    WHERE("where", 9, Style.PLAIN),
    WHEN("when", 10, Style.PLAIN),
    HOW("how sure", 10, Style.CONTENT),
    BY("asserted by", 11, Style.SOURCE);

    private final String head;
    private final int least;
    private final Style style;

    Column(String head, int least, Style style) {
      this.head = head;
      this.least = least;
      this.style = style;
    }
  }

  private final String text;
  private final Map<String, Attribution> attributions = new HashMap<>();

  private ClaimTable(Reading reading) {
    this.text = reading.report().text();
    reading.attributions().forEach(a -> attributions.put(a.id(), a));
  }

  static void write(Reading reading, int width, StyledText out) {
    ClaimTable table = new ClaimTable(reading);
    List<String[]> rows = new ArrayList<>();
    reading.claims().forEach(claim -> rows.add(table.row(claim)));
    int[] widths = widths(rows, width);
    StringBuilder head = new StringBuilder();
    int sum = 0;
    for (Column column : Column.values()) {
      if (widths[column.ordinal()] > 0) {
        head.append(Columns.fit(column.head, widths[column.ordinal()])).append(GAP);
        sum += widths[column.ordinal()] + GAP.length();
      }
    }
    out.append(head.toString().stripTrailing(), Style.HEAD).newLine();
    out.append("─".repeat(Math.min(width, sum - GAP.length())), Style.MARK).newLine();
    for (String[] row : rows) {
      write(row, widths, out);
    }
  }

  private static void write(String[] row, int[] widths, StyledText out) {
    int last = lastOf(widths);
    for (Column column : Column.values()) {
      int width = widths[column.ordinal()];
      if (width > 0) {
        String cell = row[column.ordinal()];
        boolean end = column.ordinal() == last;
        out.append(
            end ? Columns.cut(cell, width) : Columns.fit(cell, width) + GAP,
            cell.equals(NONE) ? Style.MARK : column.style);
      }
    }
    out.newLine();
  }

  private static int lastOf(int[] widths) {
    int last = widths.length - 1;
    while (last > 0 && widths[last] == 0) {
      last--;
    }
    return last;
  }

  /** As wide as the widest cell; where that is too much, the widest columns give way first. */
  private static int[] widths(List<String[]> rows, int width) {
    Column[] columns = Column.values();
    int[] widths = new int[columns.length];
    int sum = 0;
    for (Column column : columns) {
      int i = column.ordinal();
      boolean empty = rows.stream().allMatch(row -> row[i].equals(NONE));
      if (!empty) {
        int most = rows.stream().mapToInt(row -> Columns.of(row[i])).max().orElse(0);
        widths[i] = Math.max(most, Columns.of(column.head));
        sum += widths[i] + GAP.length();
      }
    }
    for (int over = sum - GAP.length() - width; over > 0; over--) {
      int widest = -1;
      for (Column column : columns) {
        int i = column.ordinal();
        if (widths[i] > column.least && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private String[] row(Claim claim) {
    String[] row = new String[Column.values().length];
    row[Column.NUMBER.ordinal()] = claim.id();
    row[Column.TYPE.ordinal()] = claim.type().name();
    row[Column.WORDS.ordinal()] = Safe.line(claim.trigger().of(text));
    row[Column.WHO.ordinal()] = names(claim.agents());
    row[Column.WHOM.ordinal()] = names(claim.patients());
    row[Column.WHERE.ordinal()] = claim.place() == null ? NONE : Safe.line(claim.place().name());
    row[Column.WHEN.ordinal()] = when(claim.time());
    row[Column.HOW.ordinal()] = how(claim.commitment());
    row[Column.BY.ordinal()] = by(claim);
    return row;
  }

  private static String names(List<Participant> participants) {
    return participants.isEmpty()
        ? NONE
        : Safe.line(String.join(", ", participants.stream().map(Participant::name).toList()));
  }

  private String when(@Nullable TimeExpression time) {
    if (time == null) {
      return NONE;
    }
    if (time.from() != null && time.from().equals(time.to())) {
      return time.from().toString();
    }
    return Safe.line(time.span().of(text));
  }

  /** "certain", "not: certain, to come", "possible, if confirmed". */
  private String how(Commitment commitment) {
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
      how.append(", to come");
    } else if (commitment.tense() == Tense.ONGOING) {
      how.append(", going on");
    }
    if (commitment.condition() != null) {
      how.append(", ").append(Safe.line(commitment.condition().of(text)));
    }
    return how.toString();
  }

  /** The innermost first; the author where nobody else is named. */
  private String by(Claim claim) {
    if (claim.assertedBy().isEmpty()) {
      return "the author";
    }
    List<String> names = new ArrayList<>();
    for (Asserter asserter : claim.assertedBy()) {
      names.add(asserter.name() == null ? notTold(asserter) : asserter.name());
    }
    return Safe.line(String.join(" < ", names));
  }

  /** The words of a source that the reader cannot resolve. */
  private String notTold(Asserter asserter) {
    Attribution a = attributions.get(asserter.attribution());
    return a == null || a.source().isEmpty()
        ? "not told"
        : "not told (" + a.source().getFirst().of(text) + ")";
  }
}
