package org.hearsay.source.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.model.Provenance;
import org.hearsay.source.text.Dates;
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
  private static final Pattern BY =
      Pattern.compile("(?i)^\\s*(?:by|written by|reported by)[:\\s]+");
  private static final Pattern AND = Pattern.compile("\\s*(?:,|;|\\band\\b|&)\\s*");

  /** "@vale", "| Nov 18": what a byline goes on with. */
  private static final Pattern BEHIND_NAMES =
      Pattern.compile(
          "(?:\\s[|@\u2022\u00b7]|\\s(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\s\\d"
              + "|[\\s,]+\\d).*$");

  private static final int LONGEST_NAME = 60;
  private static final int MOST_AUTHORS = 12;
  private static final int SHORTEST_HEADLINE = 3;

  private static final String PUBLISHED =
      "meta[property=article:published_time], meta[name=article:published_time],"
          + " meta[property=og:published_time], meta[itemprop=datePublished], meta[name=date],"
          + " meta[name=pubdate], meta[name=publishdate], meta[name=dc.date.issued],"
          + " meta[name=DC.date.issued], meta[name=dcterms.created], meta[name=sailthru.date],"
          + " meta[name=parsely-pub-date]";
  private static final String MODIFIED =
      "meta[property=article:modified_time], meta[property=og:updated_time],"
          + " meta[itemprop=dateModified], meta[name=last-modified]";
  private static final String TIME =
      "time[itemprop=datePublished], [itemprop=datePublished][datetime],"
          + " [itemprop=datePublished][content], time[pubdate], article header time[datetime],"
          + " article time[datetime], main time[datetime]";
  private static final String BYLINES =
      "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline, .author-name";

  /**
   * @param page whole, before anything is taken out of it
   * @param told its article, as it tells it to machines
   */
  static PageMeta of(Document page, Optional<LinkedData.Node> told) {
    List<String> dates = dates(page, told);
    return new PageMeta(
        title(page, told).orElse(null),
        outlet(page, told).orElse(null),
        published(page, dates),
        language(page),
        Provenance.NONE
            .withUrl(url(page, told).orElse(null))
            .withAuthors(authors(page, told))
            .withPublishedAt(first(dates, Dates::moment))
            .withModifiedAt(
                Stream.concat(
                        told.flatMap(node -> node.text("dateModified")).stream(),
                        meta(page, MODIFIED).stream())
                    .map(Dates::moment)
                    .filter(moment -> moment != null)
                    .findFirst()
                    .orElse(null))
            .withCaptions(Captions.of(page)));
  }

  /** Those that say when it was published, the first that can be read holds. */
  private static List<String> dates(Document page, Optional<LinkedData.Node> told) {
    List<String> out = new ArrayList<>();
    told.flatMap(node -> node.text("datePublished")).ifPresent(out::add);
    for (Element meta : page.select(PUBLISHED)) {
      out.add(meta.attr("content"));
    }
    for (Element time : page.select(TIME)) {
      boolean elsewhere = time.closest("footer, aside, nav") != null;
      if (!elsewhere) {
        out.add(time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content"));
        break;
      }
    }
    return out;
  }

  private static @Nullable LocalDate published(Document page, List<String> dates) {
    LocalDate told = first(dates, Dates::day);
    return told == null ? ShownDate.of(page).orElse(null) : told;
  }

  /** The moment goes with the day: both are of the first that tells a day. */
  private static <T> @Nullable T first(List<String> dates, Function<String, @Nullable T> form) {
    for (String date : dates) {
      if (Dates.day(date) != null) {
        return form.apply(date);
      }
    }
    return null;
  }

  /**
   * The headline that readers see, if it is the one that is told to machines or begins like it;
   * else the one that is told. There are pages whose only h1 is the site's name.
   */
  private static Optional<String> title(Document page, Optional<LinkedData.Node> told) {
    Optional<String> headline =
        told.flatMap(node -> node.text("headline"))
            .or(() -> meta(page, "meta[property=og:title]"))
            .map(title -> withoutSite(title, page));
    List<String> seen =
        page.select("h1").stream().map(Element::text).filter(text -> !text.isBlank()).toList();
    if (headline.isPresent()) {
      return seen.stream()
          .filter(text -> likeness(text, headline.get()) >= 0.5)
          .findFirst()
          .or(() -> headline);
    }
    return seen.stream()
        .filter(text -> text.split(" ", -1).length >= SHORTEST_HEADLINE)
        .findFirst()
        .or(() -> seen.stream().findFirst())
        .or(
            () ->
                Optional.of(page.title())
                    .filter(text -> !text.isBlank())
                    .map(title -> withoutSite(title, page)));
  }

  /** "Ferry to sail" of "Ferry to sail | The Post". */
  private static String withoutSite(String title, Document page) {
    String cut = SITE_BEHIND.matcher(title).replaceFirst("");
    boolean headline = page.select("h1").stream().anyMatch(heading -> heading.text().equals(title));
    return headline || cut.split(" ", -1).length < SHORTEST_HEADLINE ? title : cut;
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

  private static Optional<String> outlet(Document page, Optional<LinkedData.Node> told) {
    return meta(page, "meta[property=og:site_name]")
        .or(() -> told.flatMap(node -> node.text("publisher")))
        .or(() -> meta(page, "meta[name=application-name]"));
  }

  private static Optional<String> url(Document page, Optional<LinkedData.Node> told) {
    return Optional.of(page.select("link[rel=canonical]").attr("href"))
        .or(() -> meta(page, "meta[property=og:url]"))
        .filter(PageMeta::isAddress)
        .or(() -> meta(page, "meta[property=og:url]").filter(PageMeta::isAddress))
        .or(() -> told.flatMap(node -> node.text("url")).filter(PageMeta::isAddress));
  }

  private static boolean isAddress(String text) {
    return text.matches("(?i)https?://\\S{1,2000}");
  }

  private static List<String> authors(Document page, Optional<LinkedData.Node> told) {
    Set<String> out = new LinkedHashSet<>();
    told.ifPresent(node -> node.texts("author").forEach(name -> add(name, out)));
    if (out.isEmpty()) {
      meta(page, "meta[name=author], meta[property=article:author]")
          .ifPresent(name -> add(name, out));
    }
    if (out.isEmpty()) {
      page.select(BYLINES).stream().findFirst().ifPresent(byline -> add(byline.text(), out));
    }
    return out.stream().limit(MOST_AUTHORS).toList();
  }

  private static void add(String told, Set<String> out) {
    String names = BEHIND_NAMES.matcher(BY.matcher(told).replaceFirst("")).replaceFirst("");
    for (String name : AND.split(names, -1)) {
      String plain = name.strip();
      if (!plain.isEmpty() && plain.length() <= LONGEST_NAME && !plain.contains("://")) {
        out.add(plain);
      }
    }
  }

  private static @Nullable String language(Document page) {
    String code = page.select("html").attr("lang").strip().toLowerCase(Locale.ROOT);
    return code.length() >= 2 ? code.substring(0, 2) : null;
  }

  private static Optional<String> meta(Document page, String query) {
    return page.select(query).stream()
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .findFirst();
  }
}
