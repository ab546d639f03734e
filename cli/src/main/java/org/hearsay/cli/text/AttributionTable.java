package org.hearsay.cli.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Attribution;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;

/**
 * One line per attribution: number, speaker, kind, cue, words, where.
 *
 * <p>What stands inside another follows it, indented. Where is the line of the report and the first
 * and last code point of the content.
 */
final class AttributionTable {
  private static final int GAPS = 12;
  private static final int KIND = 8;
  private static final int LEAST_WORDS = 16;
  private static final int MOST_SPEAKER = 26;
  private static final int MOST_CUE = 18;

  /** Under this width only the offset where the words begin has room. */
  private static final int NARROW = 100;

  private record Row(
      String number,
      String speaker,
      boolean told,
      String kind,
      String cue,
      String words,
      String line,
      String where) {}

  private final Reading reading;
  private final String text;
  private final CodePoints points;
  private final int[] lineStarts;
  private final boolean narrow;

  private AttributionTable(Reading reading, boolean narrow) {
    this.reading = reading;
    this.narrow = narrow;
    this.text = reading.report().text();
    this.points = CodePoints.of(text);
    this.lineStarts = lineStarts(text);
  }

  static void write(Reading reading, int width, StyledText out) {
    AttributionTable table = new AttributionTable(reading, width < NARROW);
    table.write(table.rows(), width, out);
  }

  private void write(List<Row> rows, int width, StyledText out) {
    int number = most(rows.stream().map(Row::number).toList(), 1, 12);
    int speaker =
        most(rows.stream().map(Row::speaker).toList(), 7, narrow ? width / 4 : MOST_SPEAKER);
    int cue = most(rows.stream().map(Row::cue).toList(), 3, narrow ? MOST_CUE - 4 : MOST_CUE);
    int line = most(rows.stream().map(Row::line).toList(), 4, 8);
    int where = most(rows.stream().map(Row::where).toList(), 6, 19);
    int words = width - number - speaker - KIND - cue - line - where - GAPS;
    if (words < LEAST_WORDS) {
      speaker = Math.max(12, speaker - (LEAST_WORDS - words));
      words = Math.max(LEAST_WORDS, width - number - speaker - KIND - cue - line - where - GAPS);
    }
    int[] widths = {number, speaker, KIND, cue, words, line, where};
    out.append(head(widths), Style.HEAD).newLine();
    out.append("─".repeat(Math.min(width, sum(widths) + GAPS)), Style.MARK).newLine();
    for (Row row : rows) {
      write(row, widths, out);
    }
  }

  private static String head(int[] widths) {
    String[] names = {"#", "speaker", "kind", "cue", "words", "line", "offset"};
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      cells.add(Columns.fit(names[i], widths[i]));
    }
    return String.join("  ", cells).stripTrailing();
  }

  private static void write(Row row, int[] widths, StyledText out) {
    out.append(Columns.fit(row.number(), widths[0]) + "  ", Style.MARK)
        .append(
            Columns.fit(row.speaker(), widths[1]) + "  ", row.told() ? Style.SOURCE : Style.MARK)
        .append(Columns.fit(row.kind(), widths[2]) + "  ")
        .append(Columns.fit(row.cue(), widths[3]) + "  ", Style.CUE)
        .append(Columns.fit(row.words(), widths[4]) + "  ", Style.CONTENT)
        .append(Columns.fit(row.line(), widths[5]) + "  ", Style.MARK)
        .append(row.where(), Style.MARK)
        .newLine();
  }

  private List<Row> rows() {
    Map<String, Integer> depths = Highlights.Depths.of(reading);
    Map<String, List<Integer>> inside = new HashMap<>();
    List<Integer> outermost = new ArrayList<>();
    for (int i = 0; i < reading.attributions().size(); i++) {
      Attribution attribution = reading.attributions().get(i);
      String outer = attribution.inside();
      if (outer == null) {
        outermost.add(i);
      } else {
        inside.computeIfAbsent(outer, id -> new ArrayList<>()).add(i);
      }
    }
    List<Row> rows = new ArrayList<>();
    Set<Integer> shown = new HashSet<>();
    outermost.forEach(i -> add(i, inside, depths, shown, rows));
    for (int i = 0; i < reading.attributions().size(); i++) {
      add(i, inside, depths, shown, rows);
    }
    return rows;
  }

  private void add(
      int index,
      Map<String, List<Integer>> inside,
      Map<String, Integer> depths,
      Set<Integer> shown,
      List<Row> rows) {
    if (!shown.add(index)) {
      return;
    }
    Attribution attribution = reading.attributions().get(index);
    rows.add(row(index + 1, attribution, depths.getOrDefault(attribution.id(), 0)));
    for (int inner : inside.getOrDefault(attribution.id(), List.of())) {
      add(inner, inside, depths, shown, rows);
    }
  }

  private Row row(int number, Attribution attribution, int depth) {
    String indent = depth == 0 ? "" : " ".repeat(2 * Math.min(depth, 4) - 2) + "└ ";
    int start = attribution.content().stream().mapToInt(Span::start).min().orElse(0);
    int end = attribution.content().stream().mapToInt(Span::end).max().orElse(0);
    return new Row(
        indent + number,
        speaker(attribution),
        attribution.speaker() != null,
        attribution.kind().code(),
        attribution.cue().isEmpty() ? "-" : words(attribution.cue()),
        words(attribution.content()),
        String.valueOf(line(start)),
        narrow ? String.valueOf(points.at(start)) : points.at(start) + "-" + points.at(end));
  }

  private String speaker(Attribution attribution) {
    Speaker speaker = attribution.speaker();
    if (speaker != null) {
      return TerminalText.line(speaker.name());
    }
    return attribution.source().isEmpty()
        ? "unattributed"
        : "“" + words(attribution.source()) + "”";
  }

  private String words(List<Span> spans) {
    List<String> pieces =
        spans.stream()
            .sorted(Comparator.naturalOrder())
            .map(span -> TerminalText.line(span.of(text)).strip())
            .toList();
    return String.join(" … ", pieces);
  }

  private int line(int index) {
    int found = java.util.Arrays.binarySearch(lineStarts, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static int[] lineStarts(String text) {
    return java.util.stream.IntStream.concat(
            java.util.stream.IntStream.of(0),
            java.util.stream.IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .map(i -> i + 1))
        .toArray();
  }

  private static int most(List<String> cells, int least, int most) {
    return Math.clamp(cells.stream().mapToInt(Columns::of).max().orElse(0), least, most);
  }

  private static int sum(int[] widths) {
    return java.util.Arrays.stream(widths).sum();
  }
}
