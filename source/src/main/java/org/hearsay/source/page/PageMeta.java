package org.hearsay.source.page;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Provenance;
import org.hearsay.source.text.Paragraphs;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells of itself: to machines (JSON-LD), to social networks (Open Graph), to readers
 * ({@code <time>}, the headline, the byline), in this order. A date is never taken from elsewhere.
 */
record PageMeta(
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable String language,
    Provenance provenance) {
  private static final Pattern SITE_BEHIND =
      Pattern.compile("\\s[|\u2013\u2014\u00b7»-]\\s[^|\u2013\u2014\u00b7»]{2,40}$");
  private static final Pattern HOME =
      Pattern.compile("(?i)(?:https?://[^/]{1,200})?/?(?:index\\.\\w{3,4})?");
  private static final int MOST_HEADINGS = 20;
  private static final int SHORTEST_HEADLINE = 3;

  /**
   * @param page whole, before anything is taken out of it
   * @param told its article, as it tells it to machines
   * @param address from where it came
   */
  static PageMeta of(Document page, MetaTags tags, Optional<LinkedData> told, String address) {
    String language = language(page, tags);
    Optional<String> url = url(page, tags, told);
    PageDates dates = new DateFinder(page, language, url.orElse(address)).of(tags, told);
    return new PageMeta(
        title(page, tags, told).map(Paragraphs::line).orElse(null),
        outlet(tags, told).orElse(null),
        dates.published(),
        language.length() >= 2 ? language.substring(0, 2).toLowerCase(Locale.ROOT) : null,
        Provenance.NONE
            .withUrl(url.orElse(null))
            .withAuthors(PageAuthors.of(page, tags, told))
            .withDateline(LinkedData.told(told, "dateline").orElse(null))
            .withCredit(PageAuthors.credit(told).orElse(null))
            .withPublishedAt(dates.publishedAt())
            .withModifiedAt(dates.modifiedAt())
            .withCaptions(Captions.of(page)));
  }

  /**
   * The headline that readers see, if it is the one that is told to machines or begins like it;
   * else the one that is told. There are pages whose only h1 is the site's name.
   */
  private static Optional<String> title(Document page, MetaTags tags, Optional<LinkedData> told) {
    List<String> seen = headlines(page, tags);
    Optional<String> headline =
        LinkedData.told(told, "headline")
            .or(() -> tags.first("og:title"))
            .map(title -> withoutSite(title, seen));
    if (headline.isPresent()) {
      return seen.stream()
          .filter(text -> likeness(text, headline.get()) >= 0.5)
          .findFirst()
          .or(() -> headline);
    }
    String whole = withoutSite(page.title(), seen);
    return seen.stream()
        .filter(text -> !whole.isBlank() && likeness(text, whole) >= 0.5)
        .findFirst()
        .or(() -> subheading(page, whole))
        .or(
            () ->
                seen.stream()
                    .filter(text -> text.split(" ", -1).length >= SHORTEST_HEADLINE)
                    .findFirst())
        .or(() -> seen.stream().findFirst())
        .or(
            () ->
                Optional.of(page.title())
                    .filter(text -> !text.isBlank())
                    .map(title -> withoutSite(title, seen)));
  }

  /** A lower heading that is the page's title: the first is the site's then. */
  private static Optional<String> subheading(Document page, String title) {
    return page.getElementsByTag("h2").stream()
        .limit(MOST_HEADINGS)
        .map(Element::text)
        .filter(text -> text.length() > 0 && title.startsWith(text))
        .filter(text -> 2 * text.length() > title.length())
        .findFirst();
  }

  /** The headings that readers see, without the site's name where that is one. */
  private static List<String> headlines(Document page, MetaTags tags) {
    String title = page.title();
    Matcher behind = SITE_BEHIND.matcher(title);
    // The site's name is behind the headline, and shorter; in front of it some have it too.
    String named = behind.find() ? behind.group().substring(2).strip() : "";
    String name =
        tags.first("og:site_name").orElse(2 * named.length() < title.length() ? named : "");
    return page.getElementsByTag("h1").stream()
        .filter(heading -> heading.hasText() && !isLogo(heading, name))
        .map(Element::text)
        .toList();
  }

  private static boolean isLogo(Element heading, String site) {
    return heading.text().equalsIgnoreCase(site)
            && (heading.closest("header") != null || heading.selectFirst("a, img") != null)
        || heading.getElementsByTag("a").stream()
            .anyMatch(link -> HOME.matcher(link.attr("href")).matches());
  }

  /** "Ferry to sail" of "Ferry to sail | The Post". */
  private static String withoutSite(String title, List<String> headings) {
    String cut = SITE_BEHIND.matcher(title).replaceFirst("");
    return headings.contains(title) || cut.split(" ", -1).length < SHORTEST_HEADLINE ? title : cut;
  }

  /** The share of words of the shorter that the other has. */
  private static double likeness(String one, String other) {
    Set<String> first = words(one);
    Set<String> second = words(other);
    int least = Math.min(first.size(), second.size());
    first.retainAll(second);
    return least == 0 ? 0 : (double) first.size() / least;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
  }

  private static Optional<String> outlet(MetaTags tags, Optional<LinkedData> told) {
    return tags.first("og:site_name")
        .or(() -> LinkedData.told(told, "publisher"))
        .or(() -> tags.first("application-name"));
  }

  private static Optional<String> url(Document page, MetaTags tags, Optional<LinkedData> told) {
    return page.getElementsByTag("link").stream()
        .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
        .map(link -> link.attr("href").strip())
        .filter(PageMeta::isAddress)
        .findFirst()
        .or(() -> tags.first("og:url").filter(PageMeta::isAddress))
        .or(() -> LinkedData.told(told, "url").filter(PageMeta::isAddress));
  }

  private static boolean isAddress(String text) {
    return text.matches("(?i)https?://\\S{1,2000}");
  }

  /** As the page tells it, "pt-BR"; empty if it does not. */
  private static String language(Document page, MetaTags tags) {
    Element html = page.selectFirst("html");
    String code = html == null ? "" : html.attr("lang").strip();
    return code.isEmpty()
        ? tags.first("content-language", "og:locale", "inlanguage").orElse("").strip()
        : code;
  }
}
