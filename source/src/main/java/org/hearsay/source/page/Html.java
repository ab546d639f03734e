package org.hearsay.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Warning;
import org.hearsay.source.text.CharsetDetector;
import org.hearsay.source.text.Paragraphs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * A page: its headline and the paragraphs of its {@link Article} with a blank line between. Nothing
 * is fetched, run or kept as markup.
 *
 * @param text white space collapsed
 * @param posts if it is a live page
 * @param rejection why it is no article; null if it may be one
 * @param warnings what may be wrong with it: a guessed character set, a beginning only
 */
record Html(
    String text,
    PageMeta meta,
    List<LiveBlog.Post> posts,
    @Nullable String rejection,
    List<Warning> warnings) {
  /** A page may nest this deep; more is an attack on the stack. */
  private static final int DEPTH = 256;

  /** Pictures with the names of logos in them, and the readings of ruby. */
  private static final Set<String> NOT_READ = Set.of("svg", "rt", "rp", "rtc");

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
    MetaTags tags = MetaTags.of(page);
    PageMeta meta = PageMeta.of(page, tags, told, address);
    List<LiveBlog.Post> posts = LiveBlog.of(page, told);
    PageSigns signs = PageSigns.of(page, tags, told);
    List<String> shown = Article.of(page).whole();
    List<String> body = HiddenBody.of(told);
    boolean hidden = HiddenBody.isHidden(body, shown);
    PageGate gate = PageGate.of(signs, hidden ? body : shown, !posts.isEmpty());
    List<Warning> warnings = new ArrayList<>(gate.warnings());
    if (hidden) {
      warnings.addFirst(
          Warning.of(
              "hidden", "readers are shown less: the text is what the page tells to machines"));
    }
    if (characters.guessed()) {
      warnings.add(
          Warning.of(
              "encoding",
              "the page does not say its character set; read as " + characters.charset()));
    }
    String text = text(meta.title(), gate.paragraphs());
    return new Html(text, meta, posts, gate.rejection(), List.copyOf(warnings));
  }

  /** A headline and paragraphs; a headline alone is no text. */
  static String text(@Nullable String title, List<String> paragraphs) {
    return paragraphs.isEmpty() ? "" : Paragraphs.text(title, paragraphs);
  }

  /**
   * The paragraphs of a page's article, with a line end between, without headline and standfirst.
   */
  static String article(byte[] bytes) {
    return String.join("\n", Article.of(document(PageCharset.of(bytes, null))).paragraphs());
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
    String text = characters.text();
    if (text.contains("<svg") || text.contains("<rt") || text.contains("<rp")) {
      page.filter(
          (node, depth) ->
              NOT_READ.contains(node.normalName()) ? FilterResult.REMOVE : FilterResult.CONTINUE);
    }
    return page;
  }
}
