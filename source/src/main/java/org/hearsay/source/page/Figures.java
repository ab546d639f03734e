package org.hearsay.source.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What is in a page's figures: a picture with its caption, which are no text of the article; or a
 * table, a quotation, a post with whose it is, which are.
 */
final class Figures {
  private static final String PICTURES = "img, picture, video, audio, iframe, canvas, amp-img";
  private static final String WORDS = "table, blockquote, q, pre";

  /** Words of the text itself, shown again. */
  private static final Pattern PULLED = Pattern.compile("(?i)pull");

  private Figures() {}

  /** A figure without words of the article. */
  static boolean isPicture(Element element) {
    if (!element.nameIs("figure")) {
      return false;
    }
    boolean words =
        element.selectFirst(WORDS) != null
            || element.selectFirst(PICTURES) == null && element.selectFirst("p") != null;
    return !words || PULLED.matcher(element.className()).find();
  }

  /** A caption; whose a quotation is stands in the same element, and is none. */
  static boolean isCaption(Element element) {
    if (!element.nameIs("figcaption")) {
      return false;
    }
    Element figure = element.closest("figure");
    return figure == null
        || figure.selectFirst("blockquote, q") == null
        || figure.selectFirst(PICTURES) != null;
  }
}
