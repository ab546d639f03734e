package org.hearsay.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.source.text.Paragraphs;

/**
 * Collects a document's lines, page by page, and makes paragraphs of them as a reader sees them:
 * lines joined, words that are broken at the end of a line whole again, and without the lines that
 * head or foot each page.
 */
final class PageLines {
  /** Lines at the head and at the foot of a page that may be of all pages. */
  private static final int EDGE = 2;

  private static final int LONGEST_EDGE = 120;
  private static final int PAGES = 3;
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final int most;
  private final List<List<List<Line>>> pages = new ArrayList<>();
  private final List<Line> block = new ArrayList<>();
  private int characters;

  /**
   * @param most characters
   */
  PageLines(int most) {
    this.most = most;
    pages.add(new ArrayList<>());
  }

  /** What is over the limit is left out. */
  void add(Line line) {
    characters += line.text().length();
    if (!isFull()) {
      block.add(line);
    }
  }

  /** The next line stands elsewhere on the page. */
  void endBlock() {
    pages.getLast().addAll(Block.paragraphs(List.copyOf(block)));
    block.clear();
  }

  void endPage() {
    endBlock();
    if (!pages.getLast().isEmpty()) {
      pages.add(new ArrayList<>());
    }
  }

  boolean isEmpty() {
    return block.isEmpty() && pages.stream().allMatch(List::isEmpty);
  }

  /** Whether there was more. */
  boolean isFull() {
    return characters > most;
  }

  /** In their order; blank ones are not among them. */
  List<String> paragraphs() {
    endBlock();
    Set<String> edges = edges();
    Hyphens hyphens =
        new Hyphens(pages.stream().flatMap(List::stream).map(PageLines::texts).toList());
    List<List<Line>> kept = new ArrayList<>();
    for (List<List<Line>> page : pages) {
      kept(page, edges).forEach(lines -> add(lines, kept));
    }
    return kept.stream()
        .map(PageLines::texts)
        .map(hyphens::joined)
        .map(Paragraphs::line)
        // Some programs draw a list's bullets when they have drawn its words.
        .filter(paragraph -> paragraph.codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  /** A page's paragraphs without what heads or foots all pages. */
  private static List<List<Line>> kept(List<List<Line>> page, Set<String> edges) {
    Set<Line> edge = edge(page);
    return page.stream()
        .map(
            lines ->
                lines.stream()
                    .filter(line -> !edge.contains(line) || !edges.contains(masked(line)))
                    .toList())
        .filter(lines -> !lines.isEmpty())
        .toList();
  }

  /** The lines at a page's head and foot, whenever they are drawn. */
  private static Set<Line> edge(List<List<Line>> page) {
    List<Line> lines = new ArrayList<>(page.stream().flatMap(List::stream).toList());
    lines.sort(Comparator.comparingDouble(Line::base));
    Set<Line> out = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < lines.size(); i++) {
      if (i < EDGE || i >= lines.size() - EDGE) {
        out.add(lines.get(i));
      }
    }
    return out;
  }

  /**
   * As a paragraph of its own, or as what the last one goes on with: over the end of a column or a
   * page.
   */
  private static void add(List<Line> lines, List<List<Line>> paragraphs) {
    if (!paragraphs.isEmpty() && goesOn(paragraphs.getLast(), lines.getFirst())) {
      paragraphs.getLast().addAll(lines);
    } else {
      paragraphs.add(new ArrayList<>(lines));
    }
  }

  private static boolean goesOn(List<Line> paragraph, Line next) {
    Line last = paragraph.getLast();
    return !Block.isEnded(last.text())
        && !last.isRow()
        && !next.isRow()
        && (Character.isLowerCase(next.text().codePointAt(0))
            || next.base() < last.base()
                && !last.isOfOtherTypeThan(next)
                && Block.isFull(paragraph));
  }

  /** Lines that stand at an edge of half of the pages or more, but for their numbers. */
  private Set<String> edges() {
    Map<String, Integer> counts = new HashMap<>();
    for (List<List<Line>> page : pages) {
      Set<String> once = new HashSet<>();
      edge(page).forEach(line -> once.add(masked(line)));
      once.forEach(line -> counts.merge(line, 1, Integer::sum));
    }
    Set<String> out = new HashSet<>();
    counts.forEach(
        (line, count) -> {
          if (count >= PAGES && count * 2 >= pages.size() && line.length() <= LONGEST_EDGE) {
            out.add(line);
          }
        });
    // Pages of nothing else are pages of that.
    long bare =
        pages.stream()
            .filter(
                page ->
                    page.stream()
                        .flatMap(List::stream)
                        .allMatch(line -> out.contains(masked(line))))
            .count();
    return bare * 2 > pages.size() ? Set.of() : out;
  }

  private static String masked(Line line) {
    return DIGITS.matcher(line.text()).replaceAll("0");
  }
}
