package org.hearsay.source.page;

import java.util.List;
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
 * ToldBody}); else it is looked for ({@link ArticleCandidates}). Words in the names of classes and
 * ids tell what is none of it (page-words.tsv). What has most of a page's text is never taken away,
 * whatever its name: there are pages that are one form.
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
          "svg",
          "canvas",
          "button",
          "select",
          "input",
          "textarea",
          "figure",
          "figcaption");
  private static final Set<String> ELSEWHERE = Set.of("nav", "form", "aside", "footer", "dialog");
  private static final Set<String> ELSEWHERE_BY_ROLE =
      Set.of("navigation", "complementary", "dialog", "contentinfo");

  private static final Pattern UNSEEN =
      Pattern.compile("(?i)\\b(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** Of a page's text; what has more is not taken away. */
  private static final double MOST = 0.5;

  private static final double MOST_BY_NAME = 0.25;

  private final Element body;
  private final PageWords words = PageWords.builtIn();

  private Article(Element body) {
    this.body = body;
  }

  /**
   * The paragraphs of the article, without its headline; takes what is none of it out of the page.
   */
  static List<String> of(Document page) {
    return new Article(page.body()).paragraphs(StructuredBody.of(page));
  }

  private List<String> paragraphs(@Nullable String told) {
    remove(element -> NO_TEXT.contains(element.normalName()));
    TextDensity all = TextDensity.of(body);
    int whole = all.text(body);
    remove(element -> isElsewhere(element) && all.text(element) < MOST * whole);
    TextDensity left = TextDensity.of(body);
    remove(element -> isApart(element, left) && left.text(element) < MOST_BY_NAME * whole);
    Element root = told == null ? null : StructuredBody.around(told, body);
    return ArticleLines.of(root == null ? ArticleCandidates.best(body) : root);
  }

  private boolean isApart(Element element, TextDensity left) {
    boolean running =
        !element.isBlock() && element.parent() != null && left.at(element.parent()).own() > 0;
    return !running
        && !element.nameIs("article")
        && !element.nameIs("main")
        && (words.apart(element) || Captions.isPicture(element, left.at(element).all()));
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
