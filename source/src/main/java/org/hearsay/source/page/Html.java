package org.hearsay.source.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.source.text.Dates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page: its headline and the paragraphs of its {@link Article} with a blank line between. Nothing
 * is fetched, run or kept as markup.
 *
 * @param text white space collapsed
 */
record Html(
    String text,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable String language) {
  private static final Pattern ARTICLE =
      Pattern.compile("\"@type\"[^,}]{0,80}(?:Article|BlogPosting|LiveBlog)");
  private static final Pattern PUBLISHED =
      Pattern.compile("\"datePublished\"\\s{0,9}:\\s{0,9}\"([^\"]{8,40})\"");

  /** A page may nest this deep; more is an attack on the stack. */
  private static final int DEPTH = 256;

  /**
   * @param charset as the server gave it; null to look for the page's own word, else UTF-8
   */
  static Html parse(byte[] bytes, @Nullable String charset) {
    Document page = document(bytes, charset);
    String title = title(page);
    String site = meta(page, "meta[property=og:site_name]");
    LocalDate published = published(page);
    String language = language(page);
    List<String> paragraphs = new ArrayList<>(Article.of(page));
    if (title != null && !paragraphs.isEmpty() && !paragraphs.getFirst().equals(title)) {
      paragraphs.addFirst(title);
    }
    return new Html(String.join("\n\n", paragraphs), title, site, published, language);
  }

  /** The paragraphs of a page's article, with a line end between, without its headline. */
  static String article(byte[] bytes) {
    return String.join("\n", Article.of(document(bytes, null)));
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

  /** As the page tells it to machines, to social networks, or to readers; never from elsewhere. */
  private static @Nullable LocalDate published(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      Matcher m = PUBLISHED.matcher(script.data());
      if (ARTICLE.matcher(script.data()).find() && m.find()) {
        LocalDate day = Dates.day(m.group(1));
        if (day != null) {
          return day;
        }
      }
    }
    String date = meta(page, "meta[property=article:published_time], meta[name=date]");
    if (date == null) {
      Element time = page.selectFirst("article time[datetime], main time[datetime]");
      date = time == null ? null : time.attr("datetime").strip();
    }
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
}
