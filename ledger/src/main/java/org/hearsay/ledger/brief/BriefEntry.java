package org.hearsay.ledger.brief;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.Position;
import org.hearsay.ledger.assess.StanceAt;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.ledger.search.AssessedEvent;
import org.hearsay.ledger.situation.LeadWords;
import org.hearsay.model.Stance;

/**
 * An event of a brief: for each party and stance one statement, with the footnotes of all.
 *
 * @param salience how soon it should be read
 */
record BriefEntry(AssessedEvent assessed, double salience, List<Line> lines) {
  /** Footnotes that one line has at most. */
  private static final int NOTES = 3;

  /** A figure in the words tells more than none. */
  private static final double FIGURE = .2;

  private static final double PARTICULARS = .6;

  /** What one party holds, as one line. */
  record Line(Statement statement, Stance stance, List<Footnote> notes) {
    Line {
      requireNonNull(statement, "statement is null");
      requireNonNull(stance, "stance is null");
      notes = List.copyOf(notes);
    }

    Set<String> stems() {
      return LeadWords.stems(statement.quote());
    }
  }

  BriefEntry {
    requireNonNull(assessed, "assessed is null");
    lines = List.copyOf(lines);
  }

  /**
   * @param isNew whether a claim is late enough to be told
   */
  static BriefEntry of(
      AssessedEvent assessed,
      double salience,
      StatementBuilder builder,
      LeadWords words,
      Predicate<StoredClaim> isNew) {
    List<Line> lines = new ArrayList<>();
    for (Position position : assessed.view().positions()) {
      Map<Stance, List<StoredClaim>> held = new LinkedHashMap<>();
      for (StanceAt at : position.history()) {
        held.computeIfAbsent(at.stance(), stance -> new ArrayList<>()).addAll(at.claims());
      }
      held.forEach(
          (stance, claims) -> {
            List<StoredClaim> latest = claims.stream().filter(isNew).toList();
            if (!latest.isEmpty()) {
              lines.add(line(stance, latest, builder, words));
            }
          });
    }
    return new BriefEntry(assessed, salience, lines);
  }

  private static Line line(
      Stance stance, List<StoredClaim> claims, StatementBuilder builder, LeadWords words) {
    List<Statement> statements = claims.stream().map(builder::of).toList();
    Statement best =
        statements.stream()
            .max(
                Comparator.comparingDouble((Statement one) -> worth(one, words))
                    .thenComparing(Statement::claim, StoredClaim.BY_TIME))
            .orElseThrow();
    List<Footnote> notes = new ArrayList<>(List.of(best.footnote()));
    Set<String> reports = new HashSet<>(Set.of(best.footnote().revision().id()));
    for (Statement other : statements) {
      if (notes.size() < NOTES && reports.add(other.footnote().revision().id())) {
        notes.add(other.footnote());
      }
    }
    return new Line(best, stance, notes);
  }

  /** How well a statement tells by itself. */
  static double worth(Statement statement, LeadWords words) {
    boolean figures = !statement.claim().claim().figures().isEmpty();
    return words.centrality(statement.quote())
        + (figures ? FIGURE : 0)
        + PARTICULARS * statement.particulars()
        - statement.lack();
  }
}
