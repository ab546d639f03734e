package org.hearsay.source.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says that it is, seen before anything is taken out of it.
 *
 * @param article it tells machines that it is an article
 * @param list it tells machines that it is a list
 * @param free it does not tell that it has to be paid for
 * @param links of it
 * @param cards headings that lead to other pages
 * @param headlines its title and its first headings
 */
record PageSigns(
    boolean article, boolean list, boolean free, int links, int cards, List<String> headlines) {
  private static final Set<String> LISTS =
      Set.of("CollectionPage", "ItemList", "SearchResultsPage", "Blog");
  private static final String NOT_FREE =
      "[itemprop=isAccessibleForFree][content=false i], meta[name=article:content_tier][content=locked"
          + " i], meta[property=article:content_tier][content=locked i],"
          + " meta[property=article:content_tier][content=metered i]";
  private static final int WORDS = 4;
  private static final int MOST = 200;
  private static final int HEADLINES = 3;

  static PageSigns of(Document page, MetaTags tags, Optional<LinkedData> told) {
    boolean article =
        told.filter(LinkedData::isArticle).isPresent()
            || tags.all("og:type").anyMatch(type -> type.equalsIgnoreCase("article"));
    boolean list = told.filter(node -> node.node().has("@type", LISTS)).isPresent();
    boolean free = told.filter(PageSigns::isPaid).isEmpty() && page.selectFirst(NOT_FREE) == null;
    List<String> headlines =
        Stream.concat(
                Stream.of(page.title()),
                page.select("h1, h2").stream().limit(HEADLINES).map(Element::text))
            .filter(text -> !text.isBlank())
            .toList();
    return new PageSigns(
        article, list, free, page.getElementsByTag("a").size(), cards(page), headlines);
  }

  private static boolean isPaid(LinkedData node) {
    return Stream.concat(Stream.of(node), node.nodes("hasPart").stream())
        .flatMap(part -> part.text("isAccessibleForFree").stream())
        .map(free -> free.toLowerCase(Locale.ROOT))
        .anyMatch(free -> free.equals("false") || free.endsWith("/false"));
  }

  private static int cards(Document page) {
    return (int)
        page
            .select("h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4")
            .stream()
            .limit(MOST)
            .filter(link -> link.text().split(" ", -1).length >= WORDS)
            .count();
  }
}
