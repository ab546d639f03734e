package org.hearsay.source.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * What a page says that it is, seen before anything is taken out of it.
 *
 * @param article it tells machines that it is an article
 * @param list it tells machines that it is a list
 * @param free it does not tell that it has to be paid for
 * @param links of it
 * @param cards headings that lead to other pages; of an article they are not counted
 * @param headlines its title and its first headings
 */
record PageSigns(
    boolean article, boolean list, boolean free, int links, int cards, List<String> headlines) {
  private static final Set<String> LISTS =
      Set.of("CollectionPage", "ItemList", "SearchResultsPage", "Blog");
  private static final Set<String> PAID = Set.of("locked", "metered", "paid", "premium");
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4");
  private static final int WORDS = 4;
  private static final int MOST = 200;
  private static final int HEADLINES = 3;

  static PageSigns of(Document page, MetaTags tags, Optional<LinkedData> told) {
    boolean article =
        told.filter(LinkedData::isArticle).isPresent()
            || tags.all("og:type").anyMatch(type -> type.equalsIgnoreCase("article"));
    boolean list = told.filter(node -> node.node().has("@type", LISTS)).isPresent();
    boolean free =
        told.filter(PageSigns::isPaid).isEmpty()
            && tags.all("article:content_tier").map(PageSigns::small).noneMatch(PAID::contains)
            && tags.all("isaccessibleforfree").map(PageSigns::small).noneMatch("false"::equals);
    Elements links = page.getElementsByTag("a");
    List<String> headlines =
        Stream.concat(
                Stream.of(page.title()),
                Stream.concat(
                        page.getElementsByTag("h1").stream(), page.getElementsByTag("h2").stream())
                    .limit(HEADLINES)
                    .map(Element::text))
            .filter(text -> !text.isBlank())
            .toList();
    return new PageSigns(article, list, free, links.size(), article ? 0 : cards(links), headlines);
  }

  private static boolean isPaid(LinkedData node) {
    return Stream.concat(Stream.of(node), node.nodes("hasPart").stream())
        .flatMap(part -> part.text("isAccessibleForFree").stream())
        .map(free -> free.toLowerCase(Locale.ROOT))
        .anyMatch(free -> free.equals("false") || free.endsWith("/false"));
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Links that are headings or have one in them. */
  private static int cards(Elements links) {
    return (int)
        links.stream()
            .filter(link -> link.hasAttr("href") && isHeading(link))
            .limit(MOST)
            .filter(link -> link.text().split(" ", -1).length >= WORDS)
            .count();
  }

  private static boolean isHeading(Element link) {
    Element up = link.parent();
    for (int k = 0; k < 2 && up != null; k++, up = up.parent()) {
      if (HEADINGS.contains(up.normalName())) {
        return true;
      }
    }
    return link.children().stream().anyMatch(child -> HEADINGS.contains(child.normalName()));
  }
}
