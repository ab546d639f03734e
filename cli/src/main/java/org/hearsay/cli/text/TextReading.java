package org.hearsay.cli.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Warning;

/**
 * A reading as a person reads it: the report with its marks, the table, the warnings.
 *
 * @param width columns of the terminal, at least 40
 * @param coloured ANSI colours; else the roles are named in brackets
 */
public record TextReading(int width, boolean coloured) {
  private static final int LEAST_WIDTH = 40;

  public TextReading {
    width = Math.max(LEAST_WIDTH, width);
  }

  /** The whole of it, ending with a line end. */
  public String of(Reading reading) {
    requireNonNull(reading, "reading is null");
    StringBuilder out = new StringBuilder();
    StyledText head = head(reading);
    LineWrap.write(head, width, coloured, out);
    StyledText marked = Highlights.of(reading, coloured);
    LineWrap.write(marked, width, coloured, out);
    StyledText foot = new StyledText().newLine();
    if (!reading.attributions().isEmpty()) {
      AttributionTable.write(reading, width, foot);
      foot.newLine();
    }
    if (!reading.claims().isEmpty()) {
      ClaimTable.write(reading, width, foot);
      foot.newLine();
    }
    foot.append(summary(reading), Style.HEAD).newLine();
    LineWrap.write(foot, Integer.MAX_VALUE, coloured, out);
    StyledText warnings = new StyledText();
    reading.warnings().forEach(warning -> warning(reading, warning, warnings));
    LineWrap.write(warnings, width, coloured, out);
    return out.toString();
  }

  private StyledText head(Reading reading) {
    Report report = reading.report();
    List<String> parts = new ArrayList<>();
    if (report.outlet() != null) {
      parts.add(report.outlet());
    }
    if (report.published() != null) {
      parts.add("published " + report.published());
    }
    parts.add("language " + report.language());
    parts.add("model " + reading.model());
    StyledText head =
        new StyledText()
            .append(TerminalText.line(report.id()), Style.HEAD)
            .append("  " + TerminalText.line(String.join(", ", parts)), Style.MARK)
            .newLine();
    if (coloured) {
      head.append("marked: ", Style.MARK)
          .append("source", Style.SOURCE)
          .append(", ", Style.MARK)
          .append("cue", Style.CUE)
          .append(", ", Style.MARK)
          .append("[content]", Style.CONTENT)
          .append(", ", Style.MARK)
          .append("[content inside another's]", Style.NESTED)
          .newLine();
    }
    return head.append("─".repeat(width), Style.MARK).newLine();
  }

  private static String summary(Reading reading) {
    int all = reading.attributions().size();
    long nested = reading.attributions().stream().filter(a -> a.inside() != null).count();
    long unknown = reading.attributions().stream().filter(a -> a.speaker() == null).count();
    int claims = reading.claims().size();
    return (all == 0
            ? "no attribution found"
            : all
                + (all == 1 ? " attribution" : " attributions")
                + (nested == 0 ? "" : ", " + nested + " inside another's")
                + (unknown == 0 ? "" : ", " + unknown + " with no known speaker"))
        + "; "
        + (claims == 0 ? "no claim" : claims + (claims == 1 ? " claim" : " claims"));
  }

  private static void warning(Reading reading, Warning warning, StyledText out) {
    Span span = warning.span();
    String where =
        span == null ? "" : " (at " + CodePoints.of(reading.report().text()).at(span.start()) + ")";
    out.append("warning: ", Style.WARNING)
        .append(TerminalText.line(reading.report().id() + ": " + warning.message()) + where)
        .newLine();
  }
}
