package org.hearsay.source.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page, without navigation, captions, advertisements and comments.
 *
 * <p>Where the page tells its body to machines, that shows which element it is in ({@link
 * StructuredBody}), and that is kept whatever it is named; else it is looked for ({@link
 * ArticleCandidates}). Words in the names of classes and ids tell what is none of it
 * (page-words.tsv). What has most of a page's text is never taken away, whatever its name: there
 * are pages that are one form. Nor is what a word for how something is shown would take from many
 * paragraphs ("paywall" on each but the first).
 */
final class Article {
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "canvas",
          "button",
          "select",
          "input",
          "textarea");
  private static final Set<String> ELSEWHERE = Set.of("nav", "form", "aside", "footer", "dialog");
  private static final Set<String> ELSEWHERE_BY_ROLE =
      Set.of("navigation", "complementary", "dialog", "contentinfo");

  private static final Pattern UNSEEN =
      Pattern.compile("(?i)\\b(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** Of a page's text; what has more is not taken away. */
  private static final double MOST = 0.5;

  private static final double MOST_BY_NAME = 0.25;

  /** Of a page's text, taken in paragraphs by one word for how something is shown. */
  private static final double MUCH_BY_DISPLAY = 0.1;

  private static final double MANY_LINKS = 0.3;
  private static final double LINKS_IN_DATA = 0.75;

  private final Element body;
  private final PageWords words = PageWords.builtIn();

  private Article(Element body) {
    this.body = body;
  }

  /**
   * What is found.
   *
   * @param standfirst the summary that is shown apart; null if there is none
   * @param paragraphs without headline and standfirst
   */
  record Found(@Nullable String standfirst, List<String> paragraphs) {
    /** With the standfirst, where the paragraphs do not have it. */
    List<String> whole() {
      if (standfirst == null
          || paragraphs.isEmpty()
          || paragraphs.stream().anyMatch(line -> line.contains(standfirst))) {
        return paragraphs;
      }
      List<String> out = new ArrayList<>();
      out.add(standfirst);
      out.addAll(paragraphs);
      return out;
    }
  }

  /** The article; takes what is none of it out of the page. */
  static Found of(Document page) {
    Element headline = Standfirst.headline(page);
    return new Article(page.body()).found(StructuredBody.of(page), headline);
  }

  private Found found(@Nullable StructuredBody told, @Nullable Element headline) {
    remove(
        element ->
            NO_TEXT.contains(element.normalName())
                || Figures.isPicture(element)
                || Figures.isCaption(element));
    TextDensity all = TextDensity.of(body);
    int whole = all.text(body);
    remove(element -> isElsewhere(element) && all.text(element) < MOST * whole);
    TextDensity left = TextDensity.of(body);
    Map<Element, String> named = named(left);
    Map<String, Integer> taken = takenByDisplay(named, left);
    Map<Element, Boolean> kept = told == null ? Map.of() : told.toldParts(body);
    remove(
        element -> {
          String word = named.get(element);
          return word != null
              && left.text(element) < MOST_BY_NAME * whole
              && !kept.containsKey(element)
              && !(words.display(word)
                  && (Standfirst.isBeside(element, headline) || isTable(element, left)))
              && !(taken.getOrDefault(word, 0) >= MUCH_BY_DISPLAY * whole
                  && isProse(element, left));
        });
    Element around = told == null ? null : told.around(body);
    Element root = around == null ? ArticleCandidates.best(body) : around;
    String standfirst = headline == null ? null : Standfirst.of(headline, root, body);
    return new Found(standfirst, ArticleLines.of(root));
  }

  /** Data in a box of its own, not links in columns. */
  private static boolean isTable(Element element, TextDensity left) {
    return left.at(element).links() <= LINKS_IN_DATA && element.select("table tr").size() > 1;
  }

  /** Elements that are named as none of the article, with the word. */
  private Map<Element, String> named(TextDensity left) {
    Map<Element, String> out = new IdentityHashMap<>();
    for (Element element : body.getAllElements()) {
      String word = apart(element, left);
      if (word != null) {
        out.put(element, word);
      }
    }
    return out;
  }

  /** How much text in paragraphs each word for how something is shown would take. */
  private Map<String, Integer> takenByDisplay(Map<Element, String> named, TextDensity left) {
    Map<String, Integer> out = new HashMap<>();
    named.forEach(
        (element, word) -> {
          if (words.display(word) && isProse(element, left)) {
            out.merge(word, left.text(element), Integer::sum);
          }
        });
    return out;
  }

  /** A paragraph or some, without the headline of another story. */
  private static boolean isProse(Element element, TextDensity left) {
    return left.text(element) > 0
        && left.at(element).links() < MANY_LINKS
        && element.selectFirst("h1, h2, h3, h4, h5, h6") == null;
  }

  /** The word by which an element is none of the article; null if there is none. */
  private @Nullable String apart(Element element, TextDensity left) {
    boolean running =
        !element.isBlock() && element.parent() != null && left.at(element.parent()).own() > 0;
    if (running || element.nameIs("article") || element.nameIs("main")) {
      return null;
    }
    String word = words.apart(element);
    return word == null && Captions.isPicture(element, left.at(element).all()) ? "picture" : word;
  }

  private void remove(Predicate<Element> what) {
    body.filter(
        (node, depth) ->
            node instanceof Element element && element != body && what.test(element)
                ? FilterResult.REMOVE
                : FilterResult.CONTINUE);
  }

  private static boolean isElsewhere(Element element) {
    return ELSEWHERE.contains(element.normalName())
        || element.hasAttr("hidden")
        || UNSEEN.matcher(element.attr("style")).find()
        || element.attr("aria-hidden").equals("true")
        || ELSEWHERE_BY_ROLE.contains(element.attr("role"));
  }
}
