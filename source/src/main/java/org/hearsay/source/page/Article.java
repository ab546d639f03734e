package org.hearsay.source.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page, without navigation, captions, advertisements and comments.
 *
 * <p>Where the page tells its body to machines (schema.org articleBody), that shows which element
 * it is in. Else paragraphs count for the elements around them, by their length, their commas and
 * how little of them is links, which is how Readability (Arc90, 2009) finds it; words in the names
 * of classes and ids count too (page-words.tsv). Of the element, lines that are links and lines
 * that no article has are left out. What has most of a page's paragraphs is never taken away,
 * whatever its name: there are pages that are one form.
 */
final class Article {
  private static final String NO_TEXT =
      "script, style, noscript, template, iframe, object, embed, svg, canvas, button, select, input,"
          + " textarea, figure, figcaption";
  private static final String ELSEWHERE =
      "nav, form, aside, footer, dialog, [hidden], [aria-hidden=true], [role=navigation],"
          + " [role=complementary], [role=dialog], [role=contentinfo]";

  /** Of a page's paragraphs; what has more is not taken away. */
  private static final double MOST = 0.5;

  private static final double MOST_BY_NAME = 0.25;

  /** Characters; a page with fewer has no paragraphs to go by. */
  private static final int FEW = 200;

  private static final int SHORTEST_PARAGRAPH = 25;
  private static final int SHORTEST_LOOSE = 60;
  private static final int SHORTEST_BODY = 300;
  private static final int REACH = 5;

  private static final Pattern TOLD =
      Pattern.compile("\"articleBody\"\\s*+:\\s*+\"((?:[^\"\\\\]++|\\\\.)*+)\"");
  private static final Pattern HEADING = Pattern.compile("h[1-6]");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:\u201d\"]$");
  private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "blockquote");
  private static final Set<String> LOOSE = Set.of("div", "section", "span");

  private final Document page;
  private final PageWords words = PageWords.builtIn();

  private Article(Document page) {
    this.page = page;
  }

  /**
   * The paragraphs of the article, without its headline; takes what is none of it out of the page.
   */
  static List<String> of(Document page) {
    return new Article(page).paragraphs();
  }

  /** The lines of an element that is an article already. */
  static List<String> lines(Element element) {
    return Collected.of(element, PageWords.builtIn());
  }

  private List<String> paragraphs() {
    String told = told();
    page.select(NO_TEXT).remove();
    double all = weight(page.body());
    for (Element element : page.select(ELSEWHERE)) {
      if (all < FEW || weight(element) < MOST * all) {
        element.remove();
      }
    }
    for (Element element : List.copyOf(page.body().getAllElements())) {
      boolean root = element == page.body() || element.nameIs("article") || element.nameIs("main");
      if (!root && words.apart(element) && weight(element) < MOST_BY_NAME * all) {
        element.remove();
      }
    }
    Element root = told == null ? null : around(told);
    root = root == null ? best() : root;
    return Collected.of(root == null ? page.body() : root, words);
  }

  /** The body as the page tells it to machines; null if it does not. */
  private @Nullable String told() {
    for (Element script : page.select("script[type*=ld+json]")) {
      Matcher m = TOLD.matcher(script.data());
      if (m.find()) {
        String plain =
            m.group(1).replaceAll("\\\\[nrt]|\\\\u[0-9a-fA-F]{4}", " ").replaceAll("\\\\(.)", "$1");
        String text = Jsoup.parse(plain).text();
        return text.length() >= SHORTEST_BODY ? text : null;
      }
    }
    return null;
  }

  /** The least element that has nearly all of a text; null if the page has not much of it. */
  private @Nullable Element around(String text) {
    Set<String> wanted = shingles(text);
    Element best = page.body();
    double has = shared(best, wanted);
    if (has < 0.7 * wanted.size()) {
      return null;
    }
    Element next = best;
    while (next != null) {
      best = next;
      next = null;
      for (Element child : best.children()) {
        if (shared(child, wanted) >= 0.95 * has) {
          next = child;
          break;
        }
      }
    }
    return best;
  }

  private static int shared(Element element, Set<String> wanted) {
    Set<String> has = shingles(element.text());
    has.retainAll(wanted);
    return has.size();
  }

  /** Rows of four words. */
  private static Set<String> shingles(String text) {
    String[] words = text.toLowerCase(java.util.Locale.ROOT).split("\\W+", -1);
    Set<String> out = new HashSet<>();
    for (int i = 0; i + 4 <= words.length; i++) {
      out.add(String.join(" ", words[i], words[i + 1], words[i + 2], words[i + 3]));
    }
    return out;
  }

  /** Characters of paragraphs that are no links. */
  private static double weight(Element element) {
    double sum = 0;
    for (Element paragraph : element.select("p")) {
      sum += paragraph.text().length() * (1 - links(paragraph));
    }
    return sum;
  }

  /** The share of an element's text that is links. */
  private static double links(Element element) {
    int all = element.text().length();
    int links = 0;
    for (Element link : element.select("a")) {
      links += link.text().length();
    }
    return all == 0 ? 0 : Math.min(1, (double) links / all);
  }

  private @Nullable Element best() {
    Map<Element, Double> scores = scores();
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      Element element = entry.getKey();
      double score = entry.getValue() * (1 - links(element));
      score *= words.likely(element) ? 1.25 : 1;
      score *= words.unlikely(element) ? 0.75 : 1;
      if (score > most) {
        most = score;
        best = element;
      }
    }
    return best == null ? null : whole(best);
  }

  private Map<Element, Double> scores() {
    Map<Element, Double> scores = new IdentityHashMap<>();
    for (Element element : page.body().getAllElements()) {
      double score = score(element);
      if (score <= 0) {
        continue;
      }
      String name = element.normalName();
      if (!name.equals("p") && !name.equals("li") && !name.equals("pre") && !name.equals("span")) {
        scores.merge(element, score, Double::sum);
      }
      Element around = element.parent();
      for (int k = 0; around != null && k < REACH && !around.nameIs("html"); k++) {
        double share = k == 0 ? 1 : k == 1 ? 0.5 : 1.0 / (3 * k);
        scores.merge(around, score * share, Double::sum);
        around = around.parent();
      }
    }
    return scores;
  }

  /** What speaks for a paragraph being one of an article; 0 for what is no paragraph. */
  private static double score(Element element) {
    String name = element.normalName();
    boolean own = PARAGRAPHS.contains(name);
    boolean item = name.equals("li");
    boolean loose = LOOSE.contains(name) && element.ownText().length() >= SHORTEST_LOOSE;
    if (!own && !item && !loose && !name.equals("td")) {
      return 0;
    }
    String text = own ? element.text() : element.ownText();
    if (text.length() < SHORTEST_PARAGRAPH) {
      return 0;
    }
    long commas = text.chars().filter(c -> c == ',' || c == '\u060c' || c == '\u3001').count();
    double score = (1 + commas + Math.min(3, text.length() / 100.0)) * (1 - links(element));
    return item ? 0.4 * score : score;
  }

  /** Climbs while what is around has much more text that is no links. */
  private static Element whole(Element found) {
    Element best = found;
    double has = weight(best);
    Element around = best.parent();
    while (around != null && !around.nameIs("body") && !around.nameIs("html")) {
      double more = weight(around);
      if (more > 1.25 * has) {
        if (links(around) >= 0.3) {
          break;
        }
        best = around;
        has = more;
      }
      around = around.parent();
    }
    return best;
  }

  /** The lines of an element that are of the article. */
  private static final class Collected implements NodeVisitor {
    /** A line end that the page wants; the others are white space. */
    private static final char BREAK = '\u2028';

    private static final int SHORT = 15;
    private static final int LONG = 25;
    private static final int LONGEST_PHRASE = 40;

    private final PageWords words;
    private final List<String> out = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int linked;
    private int inLinks;

    private Collected(PageWords words) {
      this.words = words;
    }

    static List<String> of(Element root, PageWords words) {
      Collected lines = new Collected(words);
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
        if (element.nameIs("br")) {
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
        } else if (element.isBlock() && !element.nameIs("br")) {
          end();
          open.poll();
        }
      }
    }

    private void end() {
      String line =
          text.toString()
              .replace("\u00ad", "")
              .replaceAll("[\\s\u00a0]+", " ")
              .replaceAll(" ?" + BREAK + " ?", "\n")
              .replaceAll("\n{2,}", "\n")
              .strip();
      double share = line.isEmpty() ? 0 : (double) linked / line.length();
      text.setLength(0);
      linked = 0;
      if (!line.isEmpty() && belongs(line, open.isEmpty() ? "div" : open.peek(), share)) {
        out.add(line);
      }
    }

    private boolean belongs(String line, String element, double linked) {
      int count = line.split(" ", -1).length;
      boolean told =
          HEADING.matcher(element).matches()
              || Set.of("p", "li", "td", "th").contains(element)
              || SENTENCE_END.matcher(line).find();
      return !element.equals("h1")
          && !(linked > 0.8 && count <= LONG)
          && !(linked > 0.5 && count < SHORT)
          && !(count < LONGEST_PHRASE && words.noArticle(line))
          && (told || count >= 4);
    }
  }
}
