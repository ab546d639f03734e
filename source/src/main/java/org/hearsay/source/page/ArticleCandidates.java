package org.hearsay.source.page;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.hearsay.source.page.TextDensity.Measure;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The element of a page that is its article: paragraphs count for the elements around them, by
 * their length, their commas and how little of them is links (Readability, Arc90 2009).
 */
final class ArticleCandidates {
  /** Characters. */
  private static final int SHORTEST_PARAGRAPH = 25;

  private static final int LONG_PARAGRAPH = 80;
  private static final int REACH = 5;
  private static final double MUCH_MORE = 1.25;
  private static final double MANY_LINKS = 0.3;
  private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "blockquote");
  private static final Set<String> LOOSE = Set.of("div", "section", "span");
  private static final Set<String> NEVER_WHOLE = Set.of("p", "li", "pre", "span");

  private final Element body;
  private final TextDensity measures;
  private final PageWords words = PageWords.builtIn();

  private ArticleCandidates(Element body) {
    this.body = body;
    this.measures = TextDensity.of(body);
  }

  /** The best element; the body if there is no paragraph. */
  static Element best(Element body) {
    return new ArticleCandidates(body).best();
  }

  private Element best() {
    @Nullable Element best = null;
    double most = 0;
    Map<Element, Double> scores = scores();
    for (Element element : body.getAllElements()) {
      double score = scores.getOrDefault(element, 0.0) * (1 - measures.at(element).links());
      if (score <= 0) {
        continue;
      }
      score *= words.likely(element) ? 1.25 : 1;
      score *= words.unlikely(element) ? 0.75 : 1;
      if (score > most) {
        most = score;
        best = element;
      }
    }
    return best == null ? body : whole(best);
  }

  private Map<Element, Double> scores() {
    Map<Element, Double> scores = new IdentityHashMap<>();
    for (Element element : body.getAllElements()) {
      double score = score(element);
      if (score <= 0) {
        continue;
      }
      if (!NEVER_WHOLE.contains(element.normalName())) {
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
  private double score(Element element) {
    String name = element.normalName();
    Measure text = measures.at(element);
    boolean paragraph = PARAGRAPHS.contains(name);
    boolean item = name.equals("li");
    boolean loose = LOOSE.contains(name) && text.own() >= TextDensity.LOOSE;
    int length = paragraph ? text.all() : text.own();
    if (!paragraph && !item && !loose && !name.equals("td") || length < SHORTEST_PARAGRAPH) {
      return 0;
    }
    int commas = paragraph ? text.commas() : text.ownCommas();
    double score = (1 + commas + Math.min(3, length / 100.0)) * (1 - text.links());
    return item ? 0.4 * score : score;
  }

  /**
   * Climbs while what is around has much more text that is no links, or paragraphs of its own: a
   * story may be cut in two by what has to be opened.
   */
  private Element whole(Element found) {
    Element best = found;
    Element around = best.parent();
    while (around != null && !around.nameIs("body") && !around.nameIs("html")) {
      if (measures.text(around) > MUCH_MORE * measures.text(best)) {
        if (measures.at(around).links() >= MANY_LINKS) {
          break;
        }
        best = around;
      } else if (hasParagraph(around)) {
        best = around;
      }
      around = around.parent();
    }
    return best;
  }

  /** Whether a long paragraph stands in an element itself. */
  private boolean hasParagraph(Element element) {
    return element.children().stream()
        .anyMatch(child -> child.nameIs("p") && measures.text(child) >= LONG_PARAGRAPH);
  }
}
