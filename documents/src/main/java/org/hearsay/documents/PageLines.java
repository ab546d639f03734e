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

  private static final int LONGEST_EDGE = 120;
  private static final int PAGES = 3;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern BROKEN = Pattern.compile("(?s).*\\p{L}[-\u00ad\u2010]$");

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
    if (!lines.isEmpty()) {
      pages.getLast().add(lines);
    }
  }

  boolean isEmpty() {
    return pages.getFirst().isEmpty();
  }

  /** Whether there was more. */
  boolean isFull() {
    return characters > most;
  }

  /** In their order; blank ones are not among them. */
  List<String> paragraphs() {
    end();
    Set<String> edges = edges();
    Set<String> hyphened = hyphened();
    List<String> out = new ArrayList<>();
    for (List<List<String>> page : pages) {
      int count = page.stream().mapToInt(List::size).sum();
      int number = 0;
      for (List<String> lines : page) {
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
          boolean edge = number < EDGE || number >= count - EDGE;
          number++;
          if (!edge || !edges.contains(masked(line))) {
            kept.add(line);
          }
        }
        String paragraph = Paragraphs.line(joined(kept, hyphened));
        if (!paragraph.isEmpty()) {
          out.add(paragraph);
        }
      }
    }
    return out;
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

  /** Words with a hyphen inside a line: such a word broken at its hyphen keeps it. */
  private Set<String> hyphened() {
    Set<String> out = new HashSet<>();
    for (List<List<String>> page : pages) {
      for (List<String> lines : page) {
        for (String line : lines) {
          for (String word : line.split("[^\\p{L}\\p{N}-]+", -1)) {
            if (word.indexOf('-') > 0 && !word.endsWith("-")) {
              out.add(word);
            }
          }
        }
      }
    }
    return out;
  }

  private static String joined(List<String> lines, Set<String> hyphened) {
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      if (out.isEmpty()) {
        out.append(line);
      } else if (Character.isLowerCase(line.charAt(0)) && BROKEN.matcher(lastWord(out)).matches()) {
        String whole = lastWord(out) + line.split("[^\\p{L}\\p{N}-]", 2)[0];
        if (!hyphened.contains(whole)) {
          out.setLength(out.length() - 1);
        }
        out.append(line);
      } else {
        out.append(' ').append(line);
      }
    }
    return out.toString();
  }

  private static String lastWord(StringBuilder text) {
    int start = text.length();
    while (start > 0
        && (Character.isLetterOrDigit(text.charAt(start - 1))
            || "-\u00ad\u2010".indexOf(text.charAt(start - 1)) >= 0)) {
      start--;
    }
    return text.substring(start);
  }
}
