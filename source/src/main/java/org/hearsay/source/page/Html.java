package org.hearsay.source.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page: its headline and the paragraphs of its {@link Article} with a blank line between. Nothing
 * is fetched, run or kept as markup.
 *
 * @param text white space collapsed
 * @param posts if it is a live page
 */
record Html(String text, PageMeta meta, List<LiveBlog.Post> posts) {
  /** A page may nest this deep; more is an attack on the stack. */
  private static final int DEPTH = 256;

  /**
   * @param charset as the server gave it; null to look for the page's own word, else UTF-8
   */
  static Html parse(byte[] bytes, @Nullable String charset) {
    Document page = document(bytes, charset);
    Optional<LinkedData> told = LinkedData.of(page);
    PageMeta meta = PageMeta.of(page, told);
    List<LiveBlog.Post> posts = LiveBlog.of(page, told);
    return new Html(text(meta.title(), Article.of(page)), meta, posts);
  }

  /** A headline and paragraphs; the headline once, if the first of them says the same. */
  static String text(@Nullable String title, List<String> paragraphs) {
    List<String> out = new ArrayList<>(paragraphs);
    if (title != null && !out.isEmpty() && !out.getFirst().equals(title)) {
      out.addFirst(title);
    }
    return String.join("\n\n", out);
  }

  /** The paragraphs of a page's article, with a line end between, without its headline. */
  static String article(byte[] bytes) {
    return String.join("\n", Article.of(document(bytes, null)));
  }

  /** The feed that a page names for itself; null if there is none. */
  static @Nullable String feed(byte[] bytes, String address) {
    Document page = document(bytes, null);
    page.setBaseUri(address);
    return page
        .select("link[rel~=(?i)\\balternate\\b][type~=(?i)application/(rss|atom)\\+xml][href]")
        .stream()
        .map(link -> link.absUrl("href"))
        .filter(url -> url.matches("(?i)https?://\\S+"))
        .findFirst()
        .orElse(null);
  }

  private static Document document(byte[] bytes, @Nullable String charset) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(bytes), charset, "", Parser.htmlParser().setMaxDepth(DEPTH));
    } catch (IOException e) {
      throw new UncheckedIOException("from memory", e);
    }
  }
}
