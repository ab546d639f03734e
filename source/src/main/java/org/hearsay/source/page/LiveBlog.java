package org.hearsay.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.source.text.Dates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a live page, each a report of its own: with its own time, and told when the ones
 * before it had been told.
 *
 * <p>They are those that the page tells to machines (schema.org LiveBlogPosting), or the elements
 * that it marks as posts, or a row of like elements named so, with a time each.
 */
final class LiveBlog {
  private static final int MOST = 1_000;
  private static final int FEWEST = 3;
  private static final int SHORTEST = 20;
  private static final String LIVE = "[itemtype*=LiveBlogPosting]";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|[-_ ])live(?:[-_]?blog)?[-_]+(?:\\w+[-_]+)?(?:post|entry|update|block|event)s?(?:$|[-_ ])");

  private LiveBlog() {}

  /**
   * A post.
   *
   * @param id of the page's own, or of its place
   * @param bytes as the page has it: its markup, or its body as it tells it to machines
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Post(
      String id,
      @Nullable String title,
      List<String> paragraphs,
      @Nullable String time,
      List<String> authors,
      byte[] bytes) {
    @Nullable OffsetDateTime moment() {
      return time == null ? null : Dates.moment(time);
    }
  }

  /** The posts in the page's order; none if it is no live page. */
  static List<Post> of(Document page, Optional<LinkedData> data) {
    List<Post> told =
        data.stream()
            .flatMap(node -> node.nodes("liveBlogUpdate").stream())
            .limit(MOST)
            .map(LiveBlog::told)
            .filter(Objects::nonNull)
            .toList();
    List<Post> out = told.isEmpty() ? shown(page) : told;
    return unique(out);
  }

  private static @Nullable Post told(LinkedData node) {
    String body = node.text("articleBody").or(() -> node.text("text")).orElse("");
    List<String> paragraphs =
        Stream.of(Jsoup.parseBodyFragment(body).wholeText().split("\n", -1))
            .map(line -> line.replaceAll("[\\s\u00a0]+", " ").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    if (length(paragraphs) < SHORTEST) {
      return null;
    }
    return new Post(
        id(node.text("@id").or(() -> node.text("url")).orElse("")),
        node.text("headline").orElse(null),
        paragraphs,
        node.text("datePublished").orElse(null),
        node.texts("author"),
        body.getBytes(UTF_8));
  }

  private static List<Post> shown(Document page) {
    List<Element> elements = marked(page);
    if (elements.isEmpty()) {
      elements = named(page);
    }
    List<Post> out = new ArrayList<>();
    for (Element element : elements.stream().limit(MOST).toList()) {
      Post post = shown(element);
      if (post != null) {
        out.add(post);
      }
    }
    return out.size() < FEWEST ? List.of() : out;
  }

  /** Elements that the page marks as posts of a live page (microdata). */
  private static List<Element> marked(Document page) {
    return page.select("[itemprop=liveBlogUpdate], [itemtype*=BlogPosting]").stream()
        .limit(10L * MOST)
        .filter(
            element ->
                element.attr("itemprop").equals("liveBlogUpdate")
                    || !element.is(LIVE) && element.closest(LIVE) != null)
        .toList();
  }

  /** Elements beside each other, named as posts of a live page, with a time each. */
  private static List<Element> named(Document page) {
    Map<Element, List<Element>> rows = new HashMap<>();
    for (Element element : page.select("[class*=live i], [id*=live i]")) {
      String name = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
      Element parent = element.parent();
      if (parent != null
          && NAMED.matcher(name).find()
          && element.selectFirst("time[datetime]") != null) {
        rows.computeIfAbsent(parent, key -> new ArrayList<>()).add(element);
      }
    }
    List<Element> most = List.of();
    for (List<Element> row : rows.values()) {
      most = row.size() > most.size() ? row : most;
    }
    return most.stream()
        .sorted(java.util.Comparator.comparingInt(Element::elementSiblingIndex))
        .toList();
  }

  private static @Nullable Post shown(Element element) {
    Element time = element.selectFirst("[itemprop=datePublished], time[datetime]");
    String told =
        time == null
            ? null
            : time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
    Element heading = element.selectFirst("[itemprop=headline], h2, h3, h4");
    String title = heading == null || !heading.hasText() ? null : heading.text();
    byte[] bytes = element.outerHtml().getBytes(UTF_8);
    Element words = element.clone();
    words.select("script, style, time, figure, nav, button, form, h1, h2, h3, h4").remove();
    List<String> paragraphs = ArticleLines.of(words);
    if (length(paragraphs) < SHORTEST) {
      return null;
    }
    return new Post(id(element.id()), title, paragraphs, told, List.of(), bytes);
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  /** The last part of an address. */
  private static String id(String told) {
    String last = told.substring(Math.max(told.lastIndexOf('#'), told.lastIndexOf('/')) + 1);
    String plain = last.replaceAll("[^\\w.-]", "");
    return plain.length() > 80 ? plain.substring(plain.length() - 80) : plain;
  }

  /** Posts of no id or of the same one go by their time, or at last by their words. */
  private static List<Post> unique(List<Post> posts) {
    Map<String, Post> out = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Post post : posts) {
      String id = post.id.isEmpty() ? time(post) : post.id;
      if (id.isEmpty() || seen.contains(id)) {
        id = id + "-" + Integer.toHexString(String.join(" ", post.paragraphs).hashCode());
      }
      if (seen.add(id)) {
        out.put(id, new Post(id, post.title, post.paragraphs, post.time, post.authors, post.bytes));
      }
    }
    return List.copyOf(out.values());
  }

  private static String time(Post post) {
    OffsetDateTime moment = post.moment();
    return moment == null ? "" : moment.toInstant().toString().replaceAll("[-:]", "");
  }
}
