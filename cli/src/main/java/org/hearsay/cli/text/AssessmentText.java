package org.hearsay.cli.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.Grade;
import org.hearsay.ledger.assess.Position;
import org.hearsay.ledger.assess.Reason;
import org.hearsay.ledger.assess.StatedFigure;
import org.hearsay.ledger.origin.Origin;
import org.hearsay.ledger.origin.OriginTree;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.search.AssessedEvent;

/** What became of an event, in lines for a person; each names its claims. */
final class AssessmentText {
  /** Claims named behind a reason; the others are counted. */
  private static final int NAMED = 4;

  private AssessmentText() {}

  static void write(AssessedEvent event, StyledText out) {
    EventAssessment view = event.view();
    out.append("status  ", Style.HEAD).append(view.status().kind().text(), Style.CUE).newLine();
    view.status().reasons().forEach(reason -> reason("        ", reason, out));
    grade(event, out);
    out.newLine().append("positions", Style.HEAD).newLine();
    view.positions().forEach(position -> position(position, out));
    view.figureConflicts()
        .forEach(
            conflict ->
                line(
                    "  figures differ: "
                        + conflict.first().name()
                        + " "
                        + figure(conflict.figure())
                        + ", "
                        + conflict.second().name()
                        + " "
                        + figure(conflict.other()),
                    List.of(conflict.figure().claim(), conflict.other().claim()),
                    out));
    origins(view.origins(), out);
    if (!view.drift().isEmpty()) {
      out.newLine().append("drift", Style.HEAD).newLine();
      view.drift()
          .forEach(
              drift -> line("  " + drift.text(), List.of(drift.weaker(), drift.stronger()), out));
    }
    out.newLine();
  }

  private static void grade(AssessedEvent event, StyledText out) {
    Grade grade = event.view().grade();
    Optional<Decision> graded = event.graded();
    out.append("grade   ", Style.HEAD)
        .append(grade.code(), Style.CUE)
        .append(
            graded.map(by -> "  set by " + TerminalText.line(by.by())).orElse("  suggested")
                + "; credibility: "
                + grade.credibility().text(),
            Style.MARK)
        .newLine();
    if (graded.isPresent()) {
      out.append("        suggested: " + event.view().suggested().code(), Style.MARK).newLine();
    }
    grade.reasonsFor().forEach(reason -> reason("      + ", reason, out));
    grade.reasonsAgainst().forEach(reason -> reason("      - ", reason, out));
  }

  private static void position(Position position, StyledText out) {
    String since = position.now().map(held -> day(held.since().toString())).orElse("");
    String figures =
        position.latestFigures().stream()
            .map(AssessmentText::figure)
            .collect(Collectors.joining(", "));
    String labels =
        position.labels().stream()
            .map(label -> "\"" + label.words() + "\"")
            .distinct()
            .collect(Collectors.joining(", "));
    String before =
        position.earlier().stream()
            .map(held -> held.stance().text() + " (" + day(held.since().toString()) + ")")
            .collect(Collectors.joining(", "));
    out.append("  ").append(TerminalText.line(position.party().name()), Style.SOURCE);
    line(
        " "
            + position.stance().text()
            + (since.isEmpty() ? "" : ", since " + since)
            + (figures.isEmpty() ? "" : "; figures: " + figures)
            + (labels.isEmpty() ? "" : "; its term: " + labels)
            + (before.isEmpty() ? "" : "; before: " + before),
        position.claims(),
        out);
  }

  private static String figure(StatedFigure figure) {
    return figure.what().contains(figure.words())
        ? figure.what()
        : (figure.words() + " " + figure.what()).strip();
  }

  private static void origins(OriginTree tree, StyledText out) {
    out.newLine().append("origins  ", Style.HEAD).append(tree.summary(), Style.CUE).newLine();
    for (int i = 0; i < tree.origins().size(); i++) {
      if (tree.origins().get(i).independent()) {
        branch(tree, i, "  ", out);
      }
    }
  }

  private static void branch(OriginTree tree, int at, String indent, StyledText out) {
    Origin origin = tree.origins().get(at);
    out.append(indent + (origin.independent() ? "" : "└ "), Style.MARK)
        .append(TerminalText.line(origin.party().name()), Style.SOURCE);
    line(
        ": "
            + origin.kind().text()
            + ", in "
            + origin.reports().size()
            + (origin.reports().size() == 1 ? " report" : " reports")
            + (origin.reasons().isEmpty() ? "" : "; " + String.join("; ", origin.reasons())),
        origin.claims(),
        out);
    for (int i = at + 1; i < tree.origins().size(); i++) {
      if (tree.origins().get(i).dependsOn().equals(Optional.of(at))) {
        branch(tree, i, indent + "  ", out);
      }
    }
  }

  private static void reason(String begin, Reason reason, StyledText out) {
    line(begin + reason.text(), reason.claims(), out);
  }

  private static void line(String text, List<StoredClaim> claims, StyledText out) {
    out.append(TerminalText.line(text));
    if (!claims.isEmpty()) {
      String more = claims.size() > NAMED ? " and " + (claims.size() - NAMED) + " more" : "";
      out.append(
          claims.stream()
              .limit(NAMED)
              .map(StoredClaim::id)
              .collect(Collectors.joining(", ", "  [", more + "]")),
          Style.MARK);
    }
    out.newLine();
  }

  private static String day(String moment) {
    return moment.substring(0, 10);
  }
}
