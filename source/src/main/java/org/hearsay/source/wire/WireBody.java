package org.hearsay.source.wire;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.text.WrappedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The paragraphs of a wire's text, whose lines an agency may have ended itself. */
final class WireBody {
  private static final Pattern BLOCK =
      Pattern.compile("(?i)<(?:p|br|div|li|h[1-6]|table)\\b[^<>]*>");
  private static final int DEPTH = 256;

  private WireBody() {}

  static List<String> of(Element element) {
    return of(element, part -> false);
  }

  /**
   * @param left those of its parts that are no text
   */
  static List<String> of(Element element, Predicate<Element> left) {
    return Paragraphs.of(element, left, WrappedText::ofMarkup);
  }

  /** Of a field: what is called a text may be markup. */
  static List<String> of(String text) {
    return BLOCK.matcher(text).find()
        ? of(Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(DEPTH)).body())
        : WrappedText.paragraphs(text);
  }
}
