package org.hearsay.source.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text stands in each element of a page, counted for all of them in one walk; what changes
 * in the page afterwards does not change it. White space counts once.
 */
final class TextDensity implements NodeVisitor {
  /** Characters; text in no paragraph that is as long is as good as one. */
  static final int LOOSE = 60;

  private static final Measure NOTHING = new Measure();

  private final Map<Element, Measure> measures = new IdentityHashMap<>();
  private final Deque<Measure> open = new ArrayDeque<>();
  private int inLinks;
  private int inParagraphs;

  private final Measure whole;

  private TextDensity(Element root) {
    root.traverse(this);
    whole = at(root);
  }

  static TextDensity of(Element root) {
    return new TextDensity(root);
  }

  /** That of an element; of one that was not there, nothing. */
  Measure at(Element element) {
    return measures.getOrDefault(element, NOTHING);
  }

  /**
   * The text of an element that is no link: of its paragraphs; where more of the whole stands
   * outside of paragraphs, long runs of it too.
   */
  int text(Element element) {
    Measure measure = at(element);
    return whole.prose < whole.loose ? measure.prose + measure.loose : measure.prose;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      Measure around = open.peek();
      if (around != null) {
        around.add(words.getWholeText(), inLinks > 0, inParagraphs > 0);
      }
    } else if (node instanceof Element element) {
      inLinks += element.nameIs("a") ? 1 : 0;
      inParagraphs += element.nameIs("p") ? 1 : 0;
      Measure measure = new Measure();
      measures.put(element, measure);
      open.push(measure);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      inLinks -= element.nameIs("a") ? 1 : 0;
      inParagraphs -= element.nameIs("p") ? 1 : 0;
      Measure measure = open.pop();
      if (!open.isEmpty()) {
        open.element().add(measure);
      }
    }
  }

  /** Of one element, in characters. */
  static final class Measure {
    private int all;
    private int linked;
    private int prose;
    private int loose;
    private int commas;
    private int own;
    private int ownCommas;

    private Measure() {}

    private void add(String text, boolean linked, boolean inParagraph) {
      int count = 0;
      int commas = 0;
      boolean gap = true;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean space = c <= ' ' || c == '\u00a0';
        count += space && gap ? 0 : 1;
        commas += c == ',' || c == '\u060c' || c == '\u3001' || c == '\uff0c' ? 1 : 0;
        gap = space;
      }
      all += count;
      own += count;
      this.commas += commas;
      ownCommas += commas;
      this.linked += linked ? count : 0;
      boolean cut = text.stripTrailing().endsWith("...") || text.stripTrailing().endsWith("\u2026");
      boolean paragraph = !linked && inParagraph && !cut;
      boolean run = !linked && !cut && !inParagraph && count >= LOOSE;
      prose += paragraph ? count : 0;
      loose += run ? count : 0;
    }

    private void add(Measure inside) {
      all += inside.all;
      linked += inside.linked;
      prose += inside.prose;
      loose += inside.loose;
      commas += inside.commas;
    }

    /** All its text. */
    int all() {
      return all;
    }

    int commas() {
      return commas;
    }

    /** The text that stands in it itself, not in an element of it. */
    int own() {
      return own;
    }

    int ownCommas() {
      return ownCommas;
    }

    /** The share of its text that is links. */
    double links() {
      return all == 0 ? 0 : (double) linked / all;
    }
  }
}
