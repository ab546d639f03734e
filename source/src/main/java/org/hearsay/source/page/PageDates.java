package org.hearsay.source.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.source.text.Dates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page was published and changed, as it tells it; never from anywhere else.
 *
 * @param published the day; null if none is told
 * @param publishedAt the moment, if that is told of the same
 * @param modifiedAt of the last change
 */
record PageDates(
    @Nullable LocalDate published,
    @Nullable OffsetDateTime publishedAt,
    @Nullable OffsetDateTime modifiedAt) {
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
  private static final int MOST_TIMES = 200;

  static PageDates of(Document page, MetaTags tags, Optional<LinkedData> told) {
    List<String> published = told(page, tags, told);
    return new PageDates(
        published(page, published),
        first(published, Dates::moment),
        Stream.concat(LinkedData.told(told, "dateModified").stream(), tags.all(MODIFIED))
            .map(Dates::moment)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
  }

  /** Those that say when it was published, the first that can be read holds. */
  private static List<String> told(Document page, MetaTags tags, Optional<LinkedData> told) {
    List<String> out = new ArrayList<>();
    LinkedData.told(told, "datePublished").ifPresent(out::add);
    tags.all(PUBLISHED).forEach(out::add);
    if (first(out, Dates::day) == null) {
      List<Element> times =
          page.select(TIMES).stream().limit(MOST_TIMES).filter(PageDates::isOfArticle).toList();
      // Some pages call the only time that they have an updated one (hAtom asks for that name).
      Stream.concat(
              times.stream().filter(time -> !CHANGED.matcher(time.className()).find()),
              times.stream())
          .map(PageDates::told)
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
}
