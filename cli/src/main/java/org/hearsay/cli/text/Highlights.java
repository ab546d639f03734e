package org.hearsay.cli.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hearsay.model.Attribution;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;

/**
 * The report's text with its attributions marked.
 *
 * <p>Plain: {@code [1 source: Ukraine] [1 cue: said] [1 content: its forces ...]}. Coloured: {@code
 * Ukraine¹ said¹ [its forces ...]¹}, the roles told apart by colour. What stands in two
 * attributions carries both numbers. Marks that cross are closed and opened again, so that brackets
 * always pair.
 */
final class Highlights {
  private enum Role {
    CONTENT("content"),
    SOURCE("source"),
    CUE("cue");

    private final String text;

    Role(String text) {
      this.text = text;
    }
  }

  private record Place(Span span, Role role) {}

  private record Mark(Span span, Role role, List<Integer> numbers, int depth) {
    /** Outer before inner; of equal spans the content is outer. */
    static final Comparator<Mark> ORDER =
        Comparator.comparing(Mark::span).thenComparing(Mark::role).thenComparingInt(Mark::depth);

    String numbersText() {
      return String.join(",", numbers.stream().map(String::valueOf).toList());
    }

    Style style() {
      return switch (role) {
        case SOURCE -> Style.SOURCE;
        case CUE -> Style.CUE;
        case CONTENT -> depth == 0 ? Style.CONTENT : Style.NESTED;
      };
    }
  }

  private final String text;
  private final boolean coloured;
  private final StyledText out = new StyledText();
  private final Deque<Mark> open = new ArrayDeque<>();

  private Highlights(String text, boolean coloured) {
    this.text = text;
    this.coloured = coloured;
  }

  static StyledText of(Reading reading, boolean coloured) {
    Highlights marks = new Highlights(reading.report().text(), coloured);
    marks.run(marks(reading));
    return marks.out;
  }

  private void run(List<Mark> marks) {
    TreeSet<Integer> edges = new TreeSet<>();
    for (Mark mark : marks) {
      edges.add(mark.span().start());
      edges.add(mark.span().end());
    }
    int at = 0;
    int next = 0;
    for (int edge : edges) {
      words(at, edge);
      at = edge;
      close(edge);
      while (next < marks.size() && marks.get(next).span().start() == edge) {
        begin(marks.get(next++));
      }
    }
    words(at, text.length());
  }

  private void words(int start, int end) {
    if (start < end) {
      Mark inner = open.peek();
      out.append(TerminalText.text(text, start, end), inner == null ? Style.PLAIN : inner.style());
    }
  }

  private void begin(Mark mark) {
    open.push(mark);
    if (!coloured) {
      out.append("[" + mark.numbersText() + " " + mark.role().text + ": ", Style.LABEL);
    } else if (mark.role() == Role.CONTENT) {
      out.append("[", Style.MARK);
    }
  }

  private void end(Mark mark) {
    if (!coloured) {
      out.append("]", Style.MARK);
    } else {
      String bracket = mark.role() == Role.CONTENT ? "]" : "";
      out.append(bracket + raised(mark.numbersText()), Style.MARK);
    }
  }

  private void close(int edge) {
    Deque<Mark> again = new ArrayDeque<>();
    while (open.stream().anyMatch(mark -> mark.span().end() <= edge)) {
      Mark inner = open.pop();
      end(inner);
      if (inner.span().end() > edge) {
        again.push(inner);
      }
    }
    again.forEach(this::begin);
  }

  private static List<Mark> marks(Reading reading) {
    Map<String, Integer> depths = Depths.of(reading);
    Map<Place, Mark> found = new LinkedHashMap<>();
    int number = 0;
    for (Attribution attribution : reading.attributions()) {
      number++;
      int depth = depths.getOrDefault(attribution.id(), 0);
      add(found, attribution.content(), Role.CONTENT, number, depth);
      add(found, attribution.source(), Role.SOURCE, number, depth);
      add(found, attribution.cue(), Role.CUE, number, depth);
    }
    List<Mark> marks = new ArrayList<>(found.values());
    marks.sort(Mark.ORDER);
    return marks;
  }

  private static void add(
      Map<Place, Mark> found, Collection<Span> spans, Role role, int number, int depth) {
    for (Span span : spans) {
      if (!span.isEmpty()) {
        Mark mark =
            found.computeIfAbsent(
                new Place(span, role), place -> new Mark(span, role, new ArrayList<>(), depth));
        mark.numbers().add(number);
      }
    }
  }

  private static String raised(String numbers) {
    StringBuilder raised = new StringBuilder();
    numbers.chars().forEach(c -> raised.append(c == ',' ? '˒' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
    return raised.toString();
  }

  /** How deep each attribution stands inside others; 0 where the author himself has it. */
  static final class Depths {
    private Depths() {}

    static Map<String, Integer> of(Reading reading) {
      Map<String, Attribution> byId = new HashMap<>();
      reading.attributions().forEach(attribution -> byId.put(attribution.id(), attribution));
      Map<String, Integer> depths = new HashMap<>();
      for (Attribution attribution : reading.attributions()) {
        int depth = 0;
        Attribution outer = byId.get(attribution.inside());
        // The bound ends a ring, should a reader make one.
        while (outer != null && depth < reading.attributions().size()) {
          depth++;
          outer = byId.get(outer.inside());
        }
        depths.put(attribution.id(), depth);
      }
      return depths;
    }
  }
}
