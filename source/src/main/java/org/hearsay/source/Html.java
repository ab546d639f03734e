package org.hearsay.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page: its blocks as paragraphs with a blank line between.
 *
 * <p>Plain for now: the article element where there is one, else the body, without what is never
 * the report (scripts, navigation, forms). Nothing is fetched, run or kept as markup.
 *
 * @param text of the blocks, white space collapsed
 */
record Html(
    String text,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable String language) {
  private static final String NEVER =
      "script, style, noscript, template, iframe, object, svg, nav, form, button, select, aside,"
          + " footer, [hidden], [aria-hidden=true]";

  /** A page may nest this deep; more is an attack on the stack. */
  private static final int DEPTH = 256;

  /** Whether the bytes look like a page, by the file's name or by their beginning. */
  static boolean looksLike(String name, byte[] bytes) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
      return true;
    }
    String head =
        new String(bytes, 0, Math.min(512, bytes.length), java.nio.charset.StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html") || head.startsWith("<html");
  }

  /**
   * @param charset as the server gave it; null to look for the page's own word, else UTF-8
   */
  static Html parse(byte[] bytes, @Nullable String charset) {
    Document page = document(bytes, charset);
    page.select(NEVER).remove();
    Element article = page.selectFirst("main, [role=main], article");
    Element root = article == null || !article.hasText() ? page.body() : article;
    Blocks blocks = new Blocks();
    root.traverse(blocks);
    return new Html(
        blocks.text(),
        title(page),
        meta(page, "meta[property=og:site_name]"),
        published(page),
        language(page));
  }

  private static Document document(byte[] bytes, @Nullable String charset) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(bytes),
          charset,
          "",
          org.jsoup.parser.Parser.htmlParser().setMaxDepth(DEPTH));
    } catch (IOException e) {
      throw new UncheckedIOException("from memory", e);
    }
  }

  private static @Nullable String title(Document page) {
    Element heading = page.selectFirst("h1");
    if (heading != null && heading.hasText()) {
      return heading.text();
    }
    String title = page.title();
    return title.isBlank() ? null : title;
  }

  private static @Nullable LocalDate published(Document page) {
    String date = meta(page, "meta[property=article:published_time], meta[name=date]");
    return date == null ? null : Dates.day(date);
  }

  private static @Nullable String language(Document page) {
    String code = page.select("html").attr("lang").strip().toLowerCase(Locale.ROOT);
    return code.length() >= 2 ? code.substring(0, 2) : null;
  }

  private static @Nullable String meta(Document page, String query) {
    Element meta = page.selectFirst(query);
    String content = meta == null ? "" : meta.attr("content").strip();
    return content.isEmpty() ? null : content;
  }

  /** Collects text; a block element begins and ends a paragraph, a br ends a line. */
  private static final class Blocks implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private boolean space;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words.getWholeText());
      } else if (node instanceof Element element) {
        boundary(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !element.nameIs("br")) {
        boundary(element);
      }
    }

    String text() {
      return text.toString().strip();
    }

    private void boundary(Element element) {
      if (element.nameIs("br")) {
        end("\n");
      } else if (element.isBlock()) {
        end("\n\n");
      }
    }

    private void end(String ends) {
      space = false;
      int length = text.length();
      if (length == 0) {
        return;
      }
      int have = 0;
      while (have < 2 && have < length && text.charAt(length - 1 - have) == '\n') {
        have++;
      }
      text.append("\n".repeat(Math.max(0, ends.length() - have)));
    }

    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (Character.isWhitespace(c) || c == '\u00A0') {
          space = true;
          continue;
        }
        if (space && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
          text.append(' ');
        }
        space = false;
        text.append(c);
      }
    }
  }
}
