package org.hearsay.source.page;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Warning;
import org.hearsay.source.text.CharsetDetector;
import org.hearsay.source.text.Paragraphs;
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
 * @param warning if its character set is a guess
 */
record Html(String text, PageMeta meta, List<LiveBlog.Post> posts, @Nullable Warning warning) {
  /** A page may nest this deep; more is an attack on the stack. */
  private static final int DEPTH = 256;

  /** Pictures with the names of logos in them, and the readings of ruby. */
  private static final String NOT_READ = "svg, rt, rp, rtc";

  /**
   * @param type as the server gave it; null where there is none
   */
  static Html parse(byte[] bytes, @Nullable String type) {
    return parse(bytes, type, "");
  }

  /**
   * @param address from where it came; what is no address says nothing
   */
  static Html parse(byte[] bytes, @Nullable String type, String address) {
    CharsetDetector characters = PageCharset.of(bytes, type);
    Document page = document(characters);
    Optional<LinkedData> told = LinkedData.of(page);
    PageMeta meta = PageMeta.of(page, told, address);
    List<LiveBlog.Post> posts = LiveBlog.of(page, told);
    return new Html(text(meta.title(), Article.of(page)), meta, posts, warning(characters));
  }

  private static @Nullable Warning warning(CharsetDetector characters) {
    String guess = "the page does not say its character set; read as " + characters.charset();
    return characters.guessed() ? Warning.of("encoding", guess) : null;
  }

  /** A headline and paragraphs; a headline alone is no text. */
  static String text(@Nullable String title, List<String> paragraphs) {
    return paragraphs.isEmpty() ? "" : Paragraphs.text(title, paragraphs);
  }

  /** The paragraphs of a page's article, with a line end between, without its headline. */
  static String article(byte[] bytes) {
    return String.join("\n", Article.of(document(PageCharset.of(bytes, null))));
  }

  /** The feed that a page names for itself; null if there is none. */
  static @Nullable String feed(byte[] bytes, String address) {
    Document page = document(PageCharset.of(bytes, null));
    page.setBaseUri(address);
    return page
        .select("link[rel~=(?i)\\balternate\\b][type~=(?i)application/(rss|atom)\\+xml][href]")
        .stream()
        .map(link -> link.absUrl("href"))
        .filter(url -> url.matches("(?i)https?://\\S+"))
        .findFirst()
        .orElse(null);
  }

  private static Document document(CharsetDetector characters) {
    Document page = Jsoup.parse(characters.text(), "", Parser.htmlParser().setMaxDepth(DEPTH));
    page.select(NOT_READ).remove();
    return page;
  }
}
