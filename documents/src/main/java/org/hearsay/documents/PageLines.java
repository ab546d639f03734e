package org.hearsay.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.source.text.Paragraphs;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects what Tika tells of a document as XHTML, page by page, and makes paragraphs of it as a
 * reader sees them: lines joined, words that are broken at the end of a line whole again, and
 * without the lines that head or foot each page.
 */
final class PageLines extends DefaultHandler {
  /** Lines at the head and at the foot of a page that may be of all pages. */
  private static final int EDGE = 2;

  /**
   * Of a line's width: letters differ in theirs, and a line that is cut for a picture ends sooner.
   */
  private static final double FAR = .75;

  private static final int LONGEST_EDGE = 120;
  private static final int PAGES = 3;
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** What a sentence ends with. */
  private static final Pattern ENDED = Pattern.compile(".*[.!?:;…][\"'”’»)\\]]*");

  private final int most;
  private final List<List<List<String>>> pages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int characters;
  private boolean inBody;

  /**
   * @param most characters
   */
  PageLines(int most) {
    this.most = most;
    pages.add(new ArrayList<>());
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "body" -> inBody = true;
      case "br" -> text.append('\n');
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr" -> end();
      case "div" -> {
        end();
        if ("page".equals(attributes.getValue("class")) && !pages.getLast().isEmpty()) {
          pages.add(new ArrayList<>());
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr", "div", "body" -> end();
      default -> {}
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (inBody) {
      characters += length;
      if (characters > most) {
        throw new SAXException("more text than is read");
      }
      text.append(chars, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    text.append(chars, start, length);
  }

  private void end() {
    List<String> lines =
        text.toString().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    text.setLength(0);
    int from = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (endsParagraph(lines, i - 1)) {
        pages.getLast().add(lines.subList(from, i));
        from = i;
      }
    }
    if (from < lines.size()) {
      pages.getLast().add(lines.subList(from, lines.size()));
    }
  }

  /**
   * Whether a line ends far from where the lines beside it do, though the next one's first word
   * would have gone there: a headline right above its text, or a paragraph's last line above one
   * that is only indented.
   */
  private static boolean endsParagraph(List<String> lines, int at) {
    String line = lines.get(at);
    String next = lines.get(at + 1);
    int width = Math.max(next.length(), at == 0 ? 0 : lines.get(at - 1).length());
    int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
    return !Character.isLowerCase(next.charAt(0))
        && !line.endsWith("-")
        && line.length() + 1 + word < FAR * width;
  }

  boolean isEmpty() {
    return pages.stream().allMatch(List::isEmpty);
  }

  /** Whether there was more. */
  boolean isFull() {
    return characters > most;
  }

  /** In their order; blank ones are not among them. */
  List<String> paragraphs() {
    end();
    Set<String> edges = edges();
    Hyphens hyphens = new Hyphens(pages.stream().flatMap(List::stream).toList());
    List<List<String>> kept = new ArrayList<>();
    for (List<List<String>> page : pages) {
      kept(page, edges).forEach(lines -> add(lines, kept));
    }
    return kept.stream()
        .map(hyphens::joined)
        .map(Paragraphs::line)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  /** A page's paragraphs without what heads or foots all pages. */
  private static List<List<String>> kept(List<List<String>> page, Set<String> edges) {
    int count = page.stream().mapToInt(List::size).sum();
    List<List<String>> out = new ArrayList<>();
    int number = 0;
    for (List<String> lines : page) {
      List<String> some = new ArrayList<>();
      for (String line : lines) {
        boolean edge = number < EDGE || number >= count - EDGE;
        number++;
        if (!edge || !edges.contains(masked(line))) {
          some.add(line);
        }
      }
      if (!some.isEmpty()) {
        out.add(some);
      }
    }
    return out;
  }

  /** As a paragraph of its own, or as what the last one goes on with: over a page's end. */
  private static void add(List<String> lines, List<List<String>> paragraphs) {
    if (!paragraphs.isEmpty()
        && !ENDED.matcher(paragraphs.getLast().getLast()).matches()
        && Character.isLowerCase(lines.getFirst().charAt(0))) {
      paragraphs.getLast().addAll(lines);
    } else {
      paragraphs.add(new ArrayList<>(lines));
    }
  }

  /** Lines that stand at an edge of half of the pages or more, but for their numbers. */
  private Set<String> edges() {
    Map<String, Integer> counts = new HashMap<>();
    for (List<List<String>> page : pages) {
      List<String> lines = page.stream().flatMap(List::stream).toList();
      Set<String> once = new HashSet<>();
      for (int i = 0; i < lines.size(); i++) {
        if (i < EDGE || i >= lines.size() - EDGE) {
          once.add(masked(lines.get(i)));
        }
      }
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

  private static String masked(String line) {
    return DIGITS.matcher(line).replaceAll("0");
  }
}
