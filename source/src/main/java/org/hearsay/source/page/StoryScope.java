package org.hearsay.source.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether an element of a page tells of its story, and not of another one, or of a reader's word.
 *
 * <p>The page's story is at its headline, and at the element with most text in paragraphs. The way
 * up from an element that tells of it leads to one of them without leaving a list of stories, a
 * card of one, a comment or a sidebar.
 */
final class StoryScope {
  private static final Set<String> ELSEWHERE = Set.of("footer", "aside", "nav", "form");
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

  /** Words. */
  private static final int HEADLINE = 3;

  private static final Pattern NAMES = Pattern.compile("\\p{L}{3,}+");

  private final @Nullable Element headline;
  private final Set<Element> holding = Collections.newSetFromMap(new IdentityHashMap<>());
  private final PageWords words = PageWords.builtIn();

  private StoryScope(@Nullable Element headline, @Nullable Element prose) {
    this.headline = headline;
    mark(headline);
    mark(prose);
  }

  static StoryScope of(Document page) {
    return new StoryScope(headline(page), prose(page));
  }

  /** The headline that readers see; null if there is none. */
  @Nullable Element headline() {
    return headline;
  }

  private void mark(@Nullable Element inside) {
    for (Element up = inside; up != null; up = up.parent()) {
      holding.add(up);
    }
  }

  /** The first h1 of three words, else the first of any. */
  private static @Nullable Element headline(Document page) {
    Element first = null;
    for (Element one : page.getElementsByTag("h1")) {
      String text = one.text();
      if (text.split(" ", -1).length >= HEADLINE) {
        return one;
      }
      first = first == null && !text.isEmpty() ? one : first;
    }
    return first;
  }

  private static @Nullable Element prose(Document page) {
    Map<Element, Integer> lengths = new IdentityHashMap<>();
    Element most = null;
    for (Element paragraph : page.getElementsByTag("p")) {
      Element parent = paragraph.parent();
      if (parent != null) {
        int length = paragraph.text().length();
        int all = lengths.merge(parent, length, Integer::sum);
        most = most == null || all > lengths.getOrDefault(most, 0) ? parent : most;
      }
    }
    return most;
  }

  /** Whether an element tells of the page's story. */
  boolean has(Element element) {
    for (Element up = element; up != null && !up.nameIs("body"); up = up.parent()) {
      if (holding.contains(up)) {
        return true;
      }
      if (isElsewhere(up) || isOtherStory(up)) {
        return false;
      }
    }
    return true;
  }

  private boolean isElsewhere(Element element) {
    return ELSEWHERE.contains(element.normalName()) || words.others(element);
  }

  /** A story in a list: an article with links that is not the page's, or a heading that is one. */
  private boolean isOtherStory(Element element) {
    if (element.nameIs("article") && element.selectFirst("a[href]") != null) {
      return true;
    }
    for (Element child : element.children()) {
      if (HEADINGS.contains(child.normalName()) && isTeaser(child)) {
        return true;
      }
    }
    return element.nameIs("li") && isTeaser(element) || isLinkToStory(element);
  }

  /** A link with the words of a headline in it, and not only a day's. */
  private static boolean isLinkToStory(Element element) {
    return element.nameIs("a")
        && element.hasAttr("href")
        && NAMES.matcher(element.text()).results().limit(HEADLINE + 1).count() > HEADLINE;
  }

  /** A link of some words: a name, with whose page an author's is linked, is shorter. */
  private static boolean isTeaser(Element item) {
    return item.getElementsByTag("a").stream()
        .anyMatch(link -> link.text().split(" ", -1).length > HEADLINE);
  }
}
