package org.hearsay.source.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.model.Provenance;
import org.hearsay.source.text.Dates;
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
  private static final Pattern BY =
      Pattern.compile("(?i)^\\s*(?:by|written by|reported by)[:\\s]+");
  private static final Pattern AND = Pattern.compile("\\s*(?:,|;|\\band\\b|&)\\s*");

  /** "@vale", "| Nov 18", "on 9:39 AM": what a byline goes on with. */
  private static final Pattern BEHIND_NAMES =
      Pattern.compile(
          "(?:\\s[|@\u2022\u00b7]|\\s(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\s\\d"
              + "|[\\s,]*(?:\\d{1,2}[:.]\\d\\d|\\d{4}\\b|\\d{1,2}[/-]\\d|\\d{1,2}\\s\\p{L})"
              + "|\\s(?i:mon|tues|wednes|thurs|fri|satur|sun)day\\b).*$");

  /** "Ana Orr \u2014", "Ana Orr on". */
  private static final Pattern ENDS = Pattern.compile("(?:[\\s,:\u2013\u2014-]|\\son$)+$");

  private static final int LONGEST_NAME = 60;
  private static final int MOST_AUTHORS = 12;
  private static final int MOST_TIMES = 200;
  private static final int SHORTEST_HEADLINE = 3;

  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "pub_date",
    "publishdate",
    "publish_date",
    "publication_date",
    "originalpublicationdate",
    "article.published",
    "dc.date.issued",
    "dc.date",
    "dc:date",
    "dcterms.issued",
    "dcterms.created",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime"
  };
  private static final String[] MODIFIED = {
    "article:modified_time", "og:updated_time", "datemodified", "last-modified"
  };
  private static final String TIMES = "time, [itemprop=datePublished], .published[title]";
  private static final String ELSEWHERE = "footer, aside, nav";
  private static final Pattern CHANGED = Pattern.compile("(?i)modified|updated|edited");
  private static final String BYLINES =
      "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline, .author-name";

  /**
   * @param page whole, before anything is taken out of it
   * @param told its article, as it tells it to machines
   */
  static PageMeta of(Document page, Optional<LinkedData> told) {
    MetaTags tags = MetaTags.of(page);
    List<String> dates = dates(page, tags, told);
    return new PageMeta(
        title(page, tags, told).map(Paragraphs::line).orElse(null),
        outlet(tags, told).orElse(null),
        published(page, dates),
        language(page),
        Provenance.NONE
            .withUrl(url(page, tags, told).orElse(null))
            .withAuthors(authors(page, tags, told))
            .withPublishedAt(first(dates, Dates::moment))
            .withModifiedAt(
                Stream.concat(told(told, "dateModified").stream(), tags.all(MODIFIED))
                    .map(Dates::moment)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null))
            .withCaptions(Captions.of(page)));
  }

  private static Optional<String> told(Optional<LinkedData> told, String name) {
    return told.flatMap(node -> node.text(name));
  }

  /** Those that say when it was published, the first that can be read holds. */
  private static List<String> dates(Document page, MetaTags tags, Optional<LinkedData> told) {
    List<String> out = new ArrayList<>();
    told(told, "datePublished").ifPresent(out::add);
    tags.all(PUBLISHED).forEach(out::add);
    if (first(out, Dates::day) == null) {
      List<Element> times =
          page.select(TIMES).stream().limit(MOST_TIMES).filter(PageMeta::isOfArticle).toList();
      // Some pages call the only time that they have an updated one (hAtom asks for that name).
      Stream.concat(
              times.stream().filter(time -> !CHANGED.matcher(time.className()).find()),
              times.stream())
          .map(PageMeta::told)
          .filter(time -> Dates.day(time) != null)
          .findFirst()
          .ifPresent(out::add);
    }
    return out;
  }

  private static String told(Element time) {
    return Stream.of("datetime", "content", "title")
        .map(time::attr)
        .filter(told -> !told.isBlank())
        .findFirst()
        .orElse("");
  }

  /**
   * A time in the article, or marked as that of publication; not one that is told as a change's.
   */
  private static boolean isOfArticle(Element time) {
    boolean marked =
        time.attr("itemprop").equals("datePublished")
            || time.hasAttr("pubdate")
            || time.hasClass("published");
    boolean inside = marked || time.closest("article, main") != null;
    Element around = time.parent();
    return inside
        && time.closest(ELSEWHERE) == null
        && !CHANGED.matcher(time.attr("itemprop")).find()
        && (around == null || !CHANGED.matcher(around.ownText()).find());
  }

  private static @Nullable LocalDate published(Document page, List<String> dates) {
    LocalDate told = first(dates, Dates::day);
    return told != null
        ? told
        : dates.stream()
            .flatMap(date -> ShownDate.of(date).stream())
            .findFirst()
            .or(() -> ShownDate.of(page))
            .orElse(null);
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
  private static Optional<String> title(Document page, MetaTags tags, Optional<LinkedData> told) {
    List<String> seen =
        page.getElementsByTag("h1").stream()
            .map(Element::text)
            .filter(text -> !text.isBlank())
            .toList();
    Optional<String> headline =
        told(told, "headline")
            .or(() -> tags.first("og:title"))
            .map(title -> withoutSite(title, seen));
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
                    .map(title -> withoutSite(title, seen)));
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
        .or(() -> told(told, "publisher"))
        .or(() -> tags.first("application-name"));
  }

  private static Optional<String> url(Document page, MetaTags tags, Optional<LinkedData> told) {
    return page.getElementsByTag("link").stream()
        .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
        .map(link -> link.attr("href").strip())
        .filter(PageMeta::isAddress)
        .findFirst()
        .or(() -> tags.first("og:url").filter(PageMeta::isAddress))
        .or(() -> told(told, "url").filter(PageMeta::isAddress));
  }

  private static boolean isAddress(String text) {
    return text.matches("(?i)https?://\\S{1,2000}");
  }

  private static List<String> authors(Document page, MetaTags tags, Optional<LinkedData> told) {
    Set<String> out = new LinkedHashSet<>();
    told.ifPresent(node -> node.texts("author").forEach(name -> add(name, out)));
    if (out.isEmpty()) {
      tags.first("author", "article:author").ifPresent(name -> add(name, out));
    }
    if (out.isEmpty()) {
      page.select(BYLINES).stream().findFirst().ifPresent(byline -> add(byline.text(), out));
    }
    return out.stream().limit(MOST_AUTHORS).toList();
  }

  private static void add(String told, Set<String> out) {
    String names = BEHIND_NAMES.matcher(BY.matcher(told).replaceFirst("")).replaceFirst("");
    for (String name : AND.split(names, -1)) {
      String plain = ENDS.matcher(name).replaceFirst("").strip();
      if (!plain.isEmpty() && plain.length() <= LONGEST_NAME && !plain.contains("://")) {
        out.add(plain);
      }
    }
  }

  private static @Nullable String language(Document page) {
    Element html = page.selectFirst("html");
    String code = html == null ? "" : html.attr("lang").strip().toLowerCase(Locale.ROOT);
    return code.length() >= 2 ? code.substring(0, 2) : null;
  }
}
