package org.hearsay.source.page;

import java.util.regex.Pattern;
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.text.WrittenDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The summary below a headline, where it is not in the same element as the article: in a page's
 * header. It is a paragraph beside the headline, or an element with a name for one ("standfirst",
 * "lead").
 */
final class Standfirst {
  /** Characters. */
  private static final int SHORTEST = 40;

  private static final Pattern BYLINE =
      Pattern.compile("(?i)^(?:by|von|par|por|di|door|af|av|written by|reported by)\\s");

  private static final int SENTENCE = 70;
  private static final int LONGEST = 700;
  private static final int REACH = 4;
  private static final double MANY_LINKS = 0.3;

  private Standfirst() {}

  /** The page's first headline; null if it has none. */
  static @Nullable Element headline(Document page) {
    return page.getElementsByTag("h1").stream().filter(Element::hasText).findFirst().orElse(null);
  }

  /** The summary; null if there is none outside of the article's element. */
  static @Nullable String of(Element headline, Element root, Element body) {
    if (root == body || isIn(headline, root)) {
      return null;
    }
    Element up = headline;
    for (int k = 0; k < REACH && up != null && up != body && !isIn(root, up); k++) {
      for (Element next = up.nextElementSibling(); next != null; next = next.nextElementSibling()) {
        if (next == root || isIn(root, next)) {
          return null;
        }
        String found =
            next == headline.nextElementSibling() && isLine(next) ? line(next) : in(next);
        if (found != null) {
          return found;
        }
      }
      up = up.parent();
    }
    return null;
  }

  /** Whether an element may be the summary of a headline that it is right beside. */
  static boolean isBeside(Element element, @Nullable Element headline) {
    return headline != null
        && element.parent() == headline.parent()
        && element.elementSiblingIndex() == headline.elementSiblingIndex() + 1
        && isSummary(element);
  }

  private static boolean isIn(Element element, Element root) {
    for (Element up = element; up != null; up = up.parent()) {
      if (up == root) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String in(Element beside) {
    for (Element element : beside.select("*")) {
      boolean named = PageWords.builtIn().standfirst(element);
      if ((named || element == beside && element.nameIs("p")) && isSummary(element)) {
        return line(element);
      }
    }
    return null;
  }

  private static String line(Element element) {
    return Paragraphs.line(element.text());
  }

  /** A heading or a block right below the headline that is a sentence or two. */
  private static boolean isLine(Element element) {
    return (element.nameIs("h2") || element.nameIs("h3") || element.nameIs("div"))
        && element.childrenSize() == 0
        && element.text().length() >= SENTENCE
        && isSummary(element);
  }

  private static boolean isSummary(Element element) {
    String text = element.text();
    int linked =
        element.getElementsByTag("a").stream().mapToInt(link -> link.text().length()).sum();
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && linked < MANY_LINKS * text.length()
        && element.select("h1, h2, h3, h4, h5, h6, time, img").stream().allMatch(element::equals)
        && !BYLINE.matcher(text).find()
        && WrittenDate.in(text, null).isEmpty()
        && !text.endsWith("...")
        && !text.endsWith("\u2026");
  }
}
