package org.hearsay.source.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * What a page tells of itself to machines: the first article among its JSON-LD (schema.org).
 *
 * <p>A script that is no JSON is passed over. Nesting, and how much is looked at, are bounded.
 */
final class LinkedData {
  /** An object of it, with strings, lists and objects. */
  record Node(Map<String, Object> fields) {
    /**
     * A text, unescaped where the page escaped it twice; empty for none, or for what is no text.
     */
    Optional<String> text(String name) {
      return texts(name).stream().findFirst();
    }

    /** A text, the names of an object, or of a list of either. */
    List<String> texts(String name) {
      List<String> out = new ArrayList<>();
      collect(fields.get(name), out);
      return out;
    }

    List<Node> nodes(String name) {
      Object value = fields.get(name);
      return switch (value) {
        case Node node -> List.of(node);
        case List<?> list ->
            list.stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
        case null, default -> List.of();
      };
    }

    boolean is(Set<String> types) {
      return texts("@type").stream().anyMatch(types::contains);
    }

    private static void collect(@Nullable Object value, List<String> out) {
      switch (value) {
        case String text -> {
          String plain = text.indexOf('&') < 0 ? text : Jsoup.parseBodyFragment(text).text();
          if (!plain.isBlank()) {
            out.add(plain.strip());
          }
        }
        case Node node -> collect(node.fields.get("name"), out);
        case List<?> list -> list.forEach(one -> collect(one, out));
        case null, default -> {}
      }
    }
  }

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
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final int DEPTH = 32;
  private static final int MOST = 100_000;
  private static final int SCRIPTS = 50;

  private int read;

  private LinkedData() {}

  /** The live blog of a page if it tells of one, else its first article. */
  static Optional<Node> of(Document page) {
    List<Node> articles = new ArrayList<>();
    LinkedData data = new LinkedData();
    for (Element script : page.select("script[type*=ld+json]").stream().limit(SCRIPTS).toList()) {
      data.articles(data.parse(script.data()), 0, articles);
    }
    return articles.stream()
        .filter(node -> node.is(LIVE))
        .findFirst()
        .or(() -> articles.stream().filter(node -> node.is(ARTICLES)).findFirst())
        .or(() -> articles.stream().findFirst());
  }

  private void articles(@Nullable Object value, int depth, List<Node> out) {
    if (depth > DEPTH) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(one -> articles(one, depth + 1, out));
    } else if (value instanceof Node node) {
      if (node.is(ARTICLES) || node.is(PAGES)) {
        out.add(node);
      }
      articles(node.fields.get("@graph"), depth + 1, out);
      articles(node.fields.get("mainEntity"), depth + 1, out);
    }
  }

  private @Nullable Object parse(String script) {
    String plain = script.strip().replaceFirst("^<!--", "").replaceFirst("-->$", "").strip();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), plain)) {
      JsonToken first = json.nextToken();
      return first == null ? null : value(json, first, 0);
    } catch (JacksonException e) {
      return null;
    }
  }

  private @Nullable Object value(JsonParser json, JsonToken token, int depth) {
    if (depth > DEPTH || ++read > MOST) {
      json.skipChildren();
      return null;
    }
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
          Object value = value(json, json.nextToken(), depth + 1);
          if (value != null) {
            fields.putIfAbsent(name, value);
          }
        }
        yield new Node(fields);
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        for (JsonToken next = json.nextToken();
            next != JsonToken.END_ARRAY && next != null;
            next = json.nextToken()) {
          Object value = value(json, next, depth + 1);
          if (value != null) {
            list.add(value);
          }
        }
        yield list;
      }
      case VALUE_STRING, VALUE_NUMBER_INT -> json.getString();
      default -> null;
    };
  }
}
