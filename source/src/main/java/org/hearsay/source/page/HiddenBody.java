package org.hearsay.source.page;

import java.util.List;
import java.util.Optional;
import org.hearsay.source.text.Paragraphs;
import org.jsoup.parser.Parser;

/**
 * The body of an article as a page tells it to machines (schema.org articleBody): the text where
 * readers are shown less, because scripts write the page or it has to be paid for.
 */
final class HiddenBody {
  /** Characters; a shorter one is a summary. */
  private static final int SHORTEST = 300;

  /** A body that is so many times what is shown is shown in part only. */
  private static final int MORE = 2;

  private HiddenBody() {}

  /** Its paragraphs; none if the page does not tell it. */
  static List<String> of(Optional<LinkedData> told) {
    String body =
        told.filter(LinkedData::isArticle)
            .flatMap(article -> article.node().text("articleBody"))
            .orElse("");
    return body.length() < SHORTEST
        ? List.of()
        : Paragraphs.html(body.indexOf('<') < 0 ? Parser.unescapeEntities(body, false) : body);
  }

  /** Whether readers are shown much less than machines are told. */
  static boolean isHidden(List<String> body, List<String> shown) {
    return length(body) > Math.max(SHORTEST, MORE * length(shown));
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
