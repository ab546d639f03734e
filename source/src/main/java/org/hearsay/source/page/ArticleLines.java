package org.hearsay.source.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.source.text.Paragraphs;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an element that are of the article: not those that are links, nor the headline, nor
 * those that begin as no article's do ("Read more").
 */
final class ArticleLines implements NodeVisitor {
  /** A line end that the page wants; the others are white space. */
  private static final char BREAK = '\u2028';

  /** Words. */
  private static final int SHORT = 15;

  private static final int LONG = 25;
  private static final int LONGEST_PHRASE = 20;
  private static final int LONGEST_LABEL = 12;
  private static final int SHORTEST = 4;

  /** Characters. */
  private static final int LONGEST_CELL = 150;

  /**
   * Between the cells of a row, which stays one line: a figure is told of what stands beside it.
   */
  private static final String CELL = " | ";

  private static final Set<String> TOLD =
      Set.of("h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th", "tr");
  private static final String SENTENCE_ENDS = ".!?:\u201d\"";

  private final PageWords words = PageWords.builtIn();
  private final List<String> out = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private int linked;
  private int inLinks;
  private @Nullable Element inRow;

  private ArticleLines() {}

  static List<String> of(Element root) {
    ArticleLines lines = new ArticleLines();
    root.traverse(lines);
    lines.end();
    return lines.out;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
      linked += inLinks > 0 ? words.getWholeText().strip().length() : 0;
    } else if (node instanceof Element element) {
      if (inRow != null) {
        inLinks += element.nameIs("a") ? 1 : 0;
        if (element.nameIs("td") || element.nameIs("th")) {
          text.append(text.toString().isBlank() ? "" : CELL);
        } else {
          text.append(element.isBlock() || element.nameIs("br") ? " " : "");
        }
      } else if (element.nameIs("tr") && isRow(element)) {
        end();
        inRow = element;
        open.push("tr");
      } else if (element.nameIs("br")) {
        text.append(BREAK);
      } else if (element.nameIs("a")) {
        inLinks++;
      } else if (element.isBlock()) {
        end();
        open.push(element.normalName());
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.nameIs("a")) {
        inLinks--;
      } else if (element == inRow) {
        end();
        open.poll();
        inRow = null;
      } else if (inRow == null && element.isBlock() && !element.nameIs("br")) {
        end();
        open.poll();
      }
    }
  }

  /** A row of data, whose cells have few words each; not one that a page is laid out by. */
  private static boolean isRow(Element row) {
    int words = 0;
    int cells = 0;
    for (Element cell : row.children()) {
      String text = cell.text();
      if (text.length() > LONGEST_CELL || cell.selectFirst("table, ul, ol, h1, h2, h3") != null) {
        return false;
      }
      cells++;
      words += text.isEmpty() ? 0 : 1;
    }
    return cells > 1 && words > 1;
  }

  private void end() {
    String line =
        Stream.of(text.toString().split(String.valueOf(BREAK), -1))
            .map(Paragraphs::line)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
    double share = line.isEmpty() ? 0 : (double) linked / line.length();
    text.setLength(0);
    linked = 0;
    if (!line.isEmpty() && belongs(line, open.isEmpty() ? "div" : open.element(), share)) {
      out.add(line);
    }
  }

  private boolean belongs(String line, String element, double linked) {
    int count = line.split(" ", -1).length;
    boolean sentence = SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    return !element.equals("h1")
        && !(linked > 0.8 && count <= LONG)
        && !(linked > 0.5 && count < SHORT && !element.equals("tr"))
        && !(count < LONGEST_PHRASE && words.noArticle(line))
        && !(count < LONGEST_LABEL && !sentence && words.label(line))
        && (sentence || TOLD.contains(element) || count >= SHORTEST);
  }
}
