package org.hearsay.ledger.brief;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.Position;
import org.hearsay.ledger.assess.StatedFigure;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.ledger.brief.Brief.Kind;
import org.hearsay.ledger.brief.Brief.Section;
import org.hearsay.ledger.brief.Brief.Sentence;
import org.hearsay.model.FigureKind;
import org.jspecify.annotations.Nullable;

/**
 * The tolls of a brief: a line for what one party counted of one kind, day after day, in the words
 * of the reports. What parties count is not added up, for it is not known whether they count the
 * same.
 */
final class BriefFigures {
  static final String TITLE = "Figures";

  private static final int LINES = 6;
  private static final int FIGURES = 5;

  /** Of the brief's words at most: a quarter. */
  private static final int SHARE = 4;

  private final List<Series> series;

  /** What one party counted of one kind. */
  private record Series(Party party, FigureKind kind, String whom, List<StatedFigure> figures) {
    private boolean isNamed() {
      return Character.isUpperCase(party.name().codePointAt(0));
    }

    private long days() {
      return figures.stream().map(BriefFigures::day).distinct().count();
    }

    private double most() {
      return figures.stream().mapToDouble(BriefFigures::low).max().orElse(0);
    }
  }

  private BriefFigures(List<Series> series) {
    this.series = series;
  }

  /**
   * Those that a party gave who is quoted: an outlet's own sums are the sums of others. A single
   * count is told of parties with names only ("authorities" are of any country).
   *
   * @param positions of all events
   * @param isNew whether a claim is late enough to be told
   */
  static BriefFigures of(Stream<Position> positions, Predicate<StoredClaim> isNew) {
    Map<String, Series> found = new LinkedHashMap<>();
    positions
        .filter(position -> !position.author())
        .forEach(position -> gather(position, isNew, found));
    return new BriefFigures(
        found.values().stream()
            .map(one -> new Series(one.party(), one.kind(), one.whom(), inOrder(one.figures())))
            .filter(one -> one.figures().size() > 1 || one.isNamed())
            .sorted(
                Comparator.comparingLong((Series one) -> -one.days())
                    .thenComparingDouble(one -> -one.most())
                    .thenComparing(one -> one.party().key())
                    .thenComparing(Series::kind))
            .limit(LINES)
            .toList());
  }

  private static void gather(
      Position position, Predicate<StoredClaim> isNew, Map<String, Series> found) {
    for (StatedFigure figure : position.figures()) {
      FigureKind kind = figure.figure().kind();
      if (kind != FigureKind.OTHER && !isVague(figure) && isNew.test(figure.claim())) {
        String key = position.party().key() + " " + kind + " " + figure.whom();
        found
            .computeIfAbsent(
                key, made -> new Series(position.party(), kind, figure.whom(), new ArrayList<>()))
            .figures()
            .add(figure);
      }
    }
  }

  /** "Thousands", "tens of thousands": no count. */
  private static boolean isVague(StatedFigure figure) {
    String words = figure.words().strip();
    return words.endsWith("s") && words.chars().noneMatch(Character::isDigit);
  }

  /** By day, and within one by size; what is said again stands once. */
  private static List<StatedFigure> inOrder(List<StatedFigure> figures) {
    List<StatedFigure> sorted =
        figures.stream()
            .sorted(
                Comparator.comparing(BriefFigures::day)
                    .thenComparingDouble(BriefFigures::low)
                    .thenComparing(StatedFigure::claim, StoredClaim.BY_TIME))
            .toList();
    List<StatedFigure> out = new ArrayList<>();
    for (StatedFigure figure : sorted) {
      if (out.stream().noneMatch(figure::isAs)) {
        out.add(figure);
      }
    }
    return out.subList(Math.max(0, out.size() - FIGURES), out.size());
  }

  /**
   * @param year that days need not name
   * @param length words of the brief
   */
  Optional<Section> section(@Nullable Integer year, int length) {
    List<Sentence> out = new ArrayList<>();
    int words = 0;
    for (Series one : series) {
      Sentence sentence = sentence(one, year);
      words += words(sentence);
      if (words > length / SHARE) {
        break;
      }
      out.add(sentence);
    }
    return out.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(Optional.empty(), TITLE, out));
  }

  /** Words of a section, footnotes counted. */
  static int words(Section section) {
    return section.sentences().stream().mapToInt(BriefFigures::words).sum();
  }

  private static int words(Sentence sentence) {
    return BriefLength.words(sentence.text())
        + sentence.footnotes().stream().mapToInt(BriefLength::words).sum();
  }

  /** "Killed, by the governor: at least three (7 June), nine (8 June)." */
  private static Sentence sentence(Series one, @Nullable Integer year) {
    String kind = one.kind().name().replace('_', ' ');
    StringBuilder text =
        new StringBuilder(kind.substring(0, 1))
            .append(kind.substring(1).toLowerCase(Locale.ROOT))
            .append(one.whom().isEmpty() ? "" : " (" + one.whom() + ")")
            .append(", by ")
            .append(one.party().name())
            .append(": ");
    String between = "";
    for (StatedFigure figure : one.figures()) {
      text.append(between)
          .append(figure.words().strip().toLowerCase(Locale.ROOT))
          .append(" (")
          .append(BriefSections.day(day(figure), year))
          .append(')');
      between = ", ";
    }
    return new Sentence(Kind.TOLD, text.append('.').toString(), notes(one.figures().stream()));
  }

  private static List<Footnote> notes(Stream<StatedFigure> figures) {
    return figures
        .map(figure -> new Footnote(figure.claim().revision(), figure.claim().sentence()))
        .toList();
  }

  private static LocalDate day(StatedFigure figure) {
    return LocalDate.ofInstant(figure.claim().known(), ZoneOffset.UTC);
  }

  private static double low(StatedFigure figure) {
    Double low = figure.low();
    return low == null ? 0 : low;
  }
}
