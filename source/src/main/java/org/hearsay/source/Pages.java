package org.hearsay.source;

import static java.util.Objects.requireNonNull;

/** Web pages by themselves; {@link ReportParser} makes reports of them. */
public final class Pages {
  private Pages() {}

  /** The paragraphs of a page's article, a line each, without its headline. */
  public static String article(byte[] html) {
    return Html.article(requireNonNull(html, "html is null"));
  }
}
