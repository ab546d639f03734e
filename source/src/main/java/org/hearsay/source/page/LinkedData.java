package org.hearsay.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.source.json.JsonNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a page tells of itself to machines: the first article among its JSON-LD (schema.org). A
 * script that is no JSON is passed over.
 *
 * @param node as the page has it
 */
record LinkedData(JsonNode node) {
  /** schema.org's kinds of article. */
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReviewNewsArticle",
          "AskPublicNewsArticle",
          "Report",
          "BlogPosting",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "AdvertiserContentArticle");

  /** What tells of the page as a whole; holds where there is no article. */
  private static final Set<String> PAGES =
      Set.of("WebPage", "ItemPage", "MedicalWebPage", "Statement", "ClaimReview");

  private static final Set<String> LIVE = Set.of("LiveBlogPosting");
  private static final String TYPE = "@type";
  private static final int DEPTH = 32;
  private static final int SCRIPTS = 50;

  /** The live blog of a page if it tells of one, else its first article, else itself. */
  static Optional<LinkedData> of(Document page) {
    List<JsonNode> found = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]").stream().limit(SCRIPTS).toList()) {
      articles(parse(script.data()), 0, found);
    }
    return found.stream()
        .filter(node -> node.has(TYPE, LIVE))
        .findFirst()
        .or(() -> found.stream().filter(node -> node.has(TYPE, ARTICLES)).findFirst())
        .or(() -> found.stream().findFirst())
        .map(LinkedData::new);
  }

  private static void articles(@Nullable Object value, int depth, List<JsonNode> out) {
    if (depth > DEPTH) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(one -> articles(one, depth + 1, out));
    } else if (value instanceof JsonNode node) {
      if (node.has(TYPE, ARTICLES) || node.has(TYPE, PAGES)) {
        out.add(node);
      }
      articles(node.fields().get("@graph"), depth + 1, out);
      articles(node.fields().get("mainEntity"), depth + 1, out);
    }
  }

  private static @Nullable Object parse(String script) {
    String plain = script.strip().replaceFirst("^<!--", "").replaceFirst("-->$", "").strip();
    try {
      return JsonNode.parse(plain).orElse(null);
    } catch (JacksonException e) {
      return null;
    }
  }

  /** Whether it is an article, and not the page as a whole. */
  boolean isArticle() {
    return node.has(TYPE, ARTICLES);
  }

  /** A text of an article that may not be there. */
  static Optional<String> told(Optional<LinkedData> article, String name) {
    return article.flatMap(node -> node.text(name));
  }

  /** A text, without the entities that some pages have in it. */
  Optional<String> text(String name) {
    return node.text(name).map(LinkedData::plain);
  }

  List<String> texts(String name) {
    return node.texts(name).stream().map(LinkedData::plain).toList();
  }

  List<LinkedData> nodes(String name) {
    return node.nodes(name).stream().map(LinkedData::new).toList();
  }

  private static String plain(String text) {
    return text.indexOf('&') < 0 ? text : Jsoup.parseBodyFragment(text).text();
  }
}
