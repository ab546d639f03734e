package org.hearsay.ledger.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ledger.brief.Brief.Kind;
import org.hearsay.ledger.brief.Brief.Section;
import org.hearsay.ledger.brief.Brief.Sentence;
import org.hearsay.ledger.brief.BriefEntry.Line;
import org.hearsay.model.Report;
import org.jspecify.annotations.Nullable;

/** A section an event: its name with its status, and a line a party and stance, by day. */
final class BriefSections {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter WITH_YEAR =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** The most salient first. */
  static final Comparator<BriefEntry> ORDER =
      Comparator.comparingDouble((BriefEntry entry) -> -entry.salience())
          .thenComparing(entry -> entry.assessed().id());

  private BriefSections() {}

  /** The most salient event first. */
  static List<Section> of(Map<BriefEntry, List<Line>> chosen, @Nullable Instant known) {
    Integer year = known == null ? null : known.atZone(ZoneOffset.UTC).getYear();
    return chosen.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ORDER))
        .map(one -> section(one.getKey(), one.getValue(), year))
        .toList();
  }

  private static Section section(BriefEntry entry, List<Line> lines, @Nullable Integer year) {
    List<Sentence> sentences =
        lines.stream()
            .sorted(
                Comparator.comparing((Line line) -> line.statement().claim().known())
                    .thenComparing(line -> line.statement().footnote().revision().id())
                    .thenComparing(line -> line.statement().footnote().span().start()))
            .map(line -> new Sentence(Kind.TOLD, text(line, year), line.notes()))
            .toList();
    return new Section(Optional.of(entry.assessed()), title(entry), sentences);
  }

  /** "The dam is destroyed: disputed, 5 origins in 7 reports". */
  static String title(BriefEntry entry) {
    var summary = entry.assessed().summary();
    return entry.assessed().name().text()
        + " ("
        + summary.status().text()
        + ", "
        + counted(summary.origins(), "origin")
        + " in "
        + counted(summary.reports(), "report")
        + ")";
  }

  static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
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

  static String day(Instant moment) {
    return WITH_YEAR.format(moment.atZone(ZoneOffset.UTC));
  }
}
