package org.hearsay.cli.text;

import java.util.List;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.search.SearchHit;
import org.hearsay.ledger.search.SearchHit.ClaimHit;
import org.hearsay.ledger.search.SearchPage;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;

/**
 * What was found as a person reads it: where, the words with what was looked for marked, the claims
 * and their events.
 *
 * @param width columns of the terminal, at least 40
 * @param coloured marks are colours; else they stand in brackets
 */
public record SearchText(int width, boolean coloured) {
  private static final int LEAST_WIDTH = 40;

  public SearchText {
    width = Math.max(LEAST_WIDTH, width);
  }

  public String of(SearchPage page) {
    StyledText out = new StyledText();
    page.hits().forEach(hit -> hit(hit, out));
    out.append(
        page.hits().isEmpty()
            ? "nothing found"
            : page.hits().size() + " of " + page.matching() + " reports",
        Style.HEAD);
    if (page.cut()) {
      out.append("; only those that became known last are ranked, narrow the question", Style.MARK);
    }
    out.newLine();
    StringBuilder text = new StringBuilder();
    LineWrap.write(out, width, coloured, text);
    return text.toString();
  }

  private void hit(SearchHit hit, StyledText out) {
    Revision revision = hit.revision();
    String text = revision.report().text();
    CodePoints points = CodePoints.of(text);
    out.append(revision.id(), Style.HEAD).append("  " + where(revision), Style.MARK).newLine();
    String title = revision.report().title();
    // Many texts begin with their title.
    if (title != null && !text.startsWith(title)) {
      out.append("  ");
      marked(title, new Span(0, title.length()), hit.titleMarks(), out);
      out.newLine();
    }
    Span excerpt = hit.snippet().excerpt();
    out.append(
        "  " + points.at(excerpt.start()) + "-" + points.at(excerpt.end()) + "  ", Style.MARK);
    marked(text, excerpt, hit.snippet().marks(), out);
    out.newLine();
    hit.claims().forEach(claim -> claim(claim, points, out));
    out.newLine();
  }

  private static String where(Revision revision) {
    String outlet = revision.report().outlet();
    return TerminalText.line(
        revision.known().toString().substring(0, 10)
            + "  "
            + (outlet == null ? "" : outlet + ", ")
            + revision.address()
            + (revision.number() == 1 ? "" : ", revision " + revision.number()));
  }

  private static void claim(ClaimHit hit, CodePoints points, StyledText out) {
    Span trigger = points.of(hit.claim().claim().trigger());
    out.append("    " + hit.claim().claim().id() + "  ", Style.MARK)
        .append(TerminalText.line(hit.claim().party().name()), Style.SOURCE)
        .append(": " + hit.claim().claim().type() + " ")
        .append(TerminalText.line(hit.claim().words()), Style.CUE)
        .append("  " + trigger.start() + "-" + trigger.end() + "  event " + hit.event(), Style.MARK)
        .newLine();
  }

  private void marked(String text, Span span, List<Span> marks, StyledText out) {
    int at = span.start();
    for (Span mark : marks) {
      out.append(TerminalText.line(text.substring(at, mark.start())));
      String words = TerminalText.line(mark.of(text));
      out.append(coloured ? words : "[" + words + "]", Style.CUE);
      at = mark.end();
    }
    out.append(TerminalText.line(text.substring(at, span.end())));
  }
}
