package org.hearsay.ledger.brief;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.Phrases;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.brief.Brief.Kind;
import org.hearsay.ledger.brief.Brief.Section;
import org.hearsay.ledger.brief.Brief.Sentence;
import org.hearsay.ledger.brief.BriefEntry.Line;
import org.hearsay.model.Report;
import org.jspecify.annotations.Nullable;

/** A section an event: its name with its status, and a line a party and stance, by day. */
final class BriefSections {
  static final String BESIDES = "Also reported";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter WITH_YEAR =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** The most salient first. */
  static final Comparator<BriefEntry> ORDER =
      Comparator.comparingDouble((BriefEntry entry) -> -entry.salience())
          .thenComparing(entry -> entry.assessed().id());

  private BriefSections() {}

  /**
   * The most salient event first; last, under one title, those that have one line and no name but
   * the words of that line.
   *
   * @param told lines that the top has
   */
  static List<Section> of(
      Map<BriefEntry, List<Line>> chosen, Set<Line> told, @Nullable Integer year) {
    List<Section> out = new ArrayList<>();
    List<Sentence> besides = new ArrayList<>();
    chosen.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ORDER))
        .forEach(
            one -> {
              BriefEntry entry = one.getKey();
              List<Line> lines =
                  one.getValue().stream().filter(line -> !told.contains(line)).toList();
              if (hasSection(entry, lines)) {
                out.add(section(entry, lines, year));
              } else {
                lines.forEach(line -> besides.add(sentence(line, status(entry, line), year)));
              }
            });
    if (!besides.isEmpty()) {
      out.add(new Section(Optional.empty(), BESIDES, besides));
    }
    return out;
  }

  /** Whether a heading tells more than the line below it. */
  private static boolean hasSection(BriefEntry entry, List<Line> lines) {
    return lines.size() > 1 || (!lines.isEmpty() && entry.assessed().name().isSentence());
  }

  private static Section section(BriefEntry entry, List<Line> lines, @Nullable Integer year) {
    List<Sentence> sentences =
        lines.stream()
            .sorted(
                Comparator.comparing((Line line) -> line.statement().claim().known())
                    .thenComparing(line -> line.statement().footnote().revision().id())
                    .thenComparing(line -> line.statement().footnote().span().start()))
            .map(line -> sentence(line, "", year))
            .toList();
    return new Section(Optional.of(entry.assessed()), title(entry), sentences);
  }

  private static Sentence sentence(Line line, String status, @Nullable Integer year) {
    String text = text(line, year);
    String whole = status.isEmpty() ? text : text.replaceFirst("\\)\\.$", "; " + status + ").");
    return new Sentence(Kind.TOLD, whole, line.notes());
  }

  /**
   * The event's status; none where others than the speaker of these words made it a good one, for
   * beside them it would read as theirs.
   */
  private static String status(BriefEntry entry, Line line) {
    boolean said = !line.statement().claim().claim().assertedBy().isEmpty();
    Status.Kind kind = entry.assessed().summary().status();
    boolean good = kind == Status.Kind.CORROBORATED || kind == Status.Kind.CONFIRMED;
    return said && good ? "" : kind.text();
  }

  /** "The dam is destroyed: disputed, 5 origins in 7 reports". */
  static String title(BriefEntry entry) {
    var summary = entry.assessed().summary();
    return entry.assessed().name().text()
        + " ("
        + summary.status().text()
        + ", "
        + Phrases.counted(summary.origins(), "origin")
        + " in "
        + Phrases.counted(summary.reports(), "report")
        + ")";
  }

  /** "Kyiv denied: “…” (Coast Wire, 9 November)." */
  static String text(Line line, @Nullable Integer year) {
    Report report = line.statement().footnote().revision().report();
    return line.statement().text()
        + " ("
        + line.statement().footnote().outlet()
        + ", "
        + day(report.published(), year)
        + ").";
  }

  /** The day of publication, which is not the day of the speech. */
  static String day(@Nullable LocalDate published, @Nullable Integer year) {
    if (published == null) {
      return "undated";
    }
    return (year != null && year == published.getYear() ? DAY : WITH_YEAR).format(published);
  }
}
