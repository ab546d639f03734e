package org.hearsay.source.page;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.model.Provenance.Caption;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The words at a page's pictures, with whose they are: of figures, and of what is named a caption.
 */
final class Captions {
  private static final String CAPTIONS = "figcaption, [class*=caption i], [itemprop=caption]";
  private static final String CREDITS =
      "[class*=credit i], [class*=copyright i], [itemprop=copyrightHolder], [itemprop=creditText],"
          + " cite, small";

  /** "Photograph: A. Smith/Agency", "(Photo by A. Smith / Agency via Pictures)", "© Agency". */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)[\\s(\\[|]*((?:photo(?:graph)?s?|image|picture|video|credit|source)"
              + "(?:\\s+(?:credit|courtesy|provided))?\\s*(?::|by\\b|/|©|\\(c\\)|courtesy of\\b)"
              + "|©|\\(c\\))\\s*(.{2,100}?)[)\\].\\s]*$");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^(?:(?:photo(?:graph)?|image|picture|video)\\s*)?(?:credit|copyright|source|by|from)?"
              + "\\s*(?::|©|\\(c\\))?\\s*");
  private static final String ELSEWHERE = "nav, footer, form";
  private static final int MOST = 50;
  private static final int PICTURES = 100;
  private static final int REACH = 3;

  /** Characters. */
  private static final int FEW = 500;

  private static final int CREDIT = 150;

  private static final int LONGEST = 1_500;

  private Captions() {}

  /** Whether an element is named as what holds a picture, and has few words beside it. */
  static boolean isPicture(Element element, int characters) {
    return characters <= FEW
        && PageWords.builtIn().picture(element)
        && (characters <= CREDIT || element.selectFirst("img") != null);
  }

  static List<Caption> of(Document page) {
    Map<String, Caption> out = new LinkedHashMap<>();
    Set<Element> taken = new HashSet<>();
    Stream.concat(
            page.select(CAPTIONS).stream(),
            page.getElementsByTag("img").stream().limit(PICTURES).map(Captions::around))
        .filter(element -> element != null && element.closest(ELSEWHERE) == null)
        .filter(element -> !element.nameIs("figcaption") || Figures.isCaption(element))
        .filter(element -> element.parents().stream().noneMatch(taken::contains))
        .filter(element -> taken.stream().noneMatch(one -> one.parents().contains(element)))
        .limit(MOST)
        .forEach(
            element -> {
              taken.add(element);
              Caption caption = caption(element);
              if (caption != null) {
                out.putIfAbsent(caption.text(), caption);
              }
            });
    return List.copyOf(out.values());
  }

  /** What holds a picture and few words, none of them a link to another story; null if nothing. */
  private static @Nullable Element around(Element picture) {
    Element around = picture.parent();
    for (int k = 0; around != null && k < REACH; k++) {
      if (PageWords.builtIn().picture(around)) {
        String text = around.text();
        boolean links = around.getElementsByTag("a").stream().anyMatch(Element::hasText);
        return text.isBlank() || text.length() > FEW || links ? null : around;
      }
      around = around.parent();
    }
    return null;
  }

  private static @Nullable Caption caption(Element element) {
    Element words = element.clone();
    String credit = null;
    for (Element one : words.select(CREDITS)) {
      if (one != words && one.hasText()) {
        credit = LABEL.matcher(one.text()).replaceFirst("").strip();
        one.remove();
      }
    }
    String text = words.text().strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    if (credit == null || credit.isEmpty()) {
      Matcher behind = BEHIND.matcher(text);
      if (behind.find()) {
        credit = behind.group(2).strip();
        text = text.substring(0, behind.start()).strip();
      }
    }
    return text.isEmpty()
        ? null
        : new Caption(text, credit == null || credit.isEmpty() ? null : credit);
  }
}
