package org.hearsay.source.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.WrittenDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the dates of a page: those that it tells to machines, the times in its story, what it
 * shows to readers, its address.
 *
 * <p>A moment that is told in UTC may be of another day than readers see: "2026-03-04T02:40Z" is
 * the evening of the 3rd in New York. There the day that is shown, or that the address has, holds.
 */
final class DateFinder {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "og:article:published",
    "article:published",
    "article:publish_date",
    "article:post_time",
    "datepublished",
    "date",
    "pubdate",
    "pub_date",
    "publishdate",
    "publish_date",
    "publish-date",
    "publish_time",
    "published-date",
    "published_at",
    "date_published",
    "publication_date",
    "publication-date",
    "publicationdate",
    "originalpublicationdate",
    "citation_publication_date",
    "citation_online_date",
    "article.published",
    "article_date_original",
    "rnews:datepublished",
    "og:pubdate",
    "bt:pubdate",
    "dc.date.issued",
    "dc.date",
    "dc:date",
    "dc.issued",
    "dc.date.created",
    "dcterms.issued",
    "dcterms.date",
    "dcterms.created",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "article:publication_date",
    "article:created",
    "article.created",
    "og:article:publish_date",
    "og:release_date",
    "shareaholic:article_published_time",
    "published_time",
    "publishing_date",
    "original_publish_date",
    "first_published",
    "post_date",
    "prism.publicationdate",
    "citation_date",
    "dc.date.available",
    "displaydate",
    "release_date",
    "datecreated",
    "created"
  };
  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "datemodified",
    "last-modified"
  };
  private static final String TIMES = "time, [itemprop=datePublished], .published[title]";
  private static final Pattern CHANGED = Pattern.compile("(?i)modified|updated|edited");
  private static final int MOST_TIMES = 200;

  /** A time of day that is in UTC, or may be: no zone is told. */
  private static final Pattern UTC =
      Pattern.compile(
          "\\d{4}-?\\d{2}-?\\d{2}[T ]\\s*(\\d{2}):?(\\d{2})\\S{0,12}?\\s?(Z|UTC|GMT|[+-]00:?00)?");

  /** Hours, UTC: before it the day before may be shown, from the other on the next. */
  private static final int DAY_BEFORE = 11;

  private static final int DAY_AFTER = 14;

  /** Languages of pages whose day begins before that of UTC by so much. */
  private static final Pattern EAST =
      Pattern.compile(
          "(?i)^(?:ja|ko|zh|vi|th|id|ms|fil|tl|my|km|lo|mn|hi|bn|ta|te|mr|ne|si|ru|kk|uz|en[-_](?:au|nz|in|sg|ph|hk|my))");

  private final Document page;
  private final String language;
  private final String address;
  private @Nullable StoryScope scope;

  /**
   * @param language as the page tells it; empty if it does not
   * @param address from where it came, as it tells it itself
   */
  DateFinder(Document page, String language, String address) {
    this.page = page;
    this.language = language;
    this.address = address;
  }

  PageDates of(MetaTags tags, Optional<LinkedData> data) {
    List<String> told = told(tags, data);
    String first = first(told);
    LocalDate day = first == null ? null : Dates.day(first);
    OffsetDateTime modified =
        Stream.concat(LinkedData.told(data, "dateModified").stream(), tags.all(MODIFIED))
            .map(Dates::moment)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new PageDates(
        first == null || day == null ? written(told) : asSeen(day, first),
        first == null ? null : Dates.moment(first),
        modified);
  }

  /** Those that say when it was published, the first that can be read holds. */
  private List<String> told(MetaTags tags, Optional<LinkedData> data) {
    List<String> out = new ArrayList<>();
    LinkedData.told(data, "datePublished").ifPresent(out::add);
    tags.all(PUBLISHED).forEach(out::add);
    LinkedData.told(data, "dateCreated").ifPresent(out::add);
    if (first(out) == null) {
      List<Element> times =
          page.select(TIMES).stream().limit(MOST_TIMES).filter(this::isOfStory).toList();
      // Some pages call the only time that they have an updated one (hAtom asks for that name).
      Stream.concat(
              times.stream().filter(time -> !CHANGED.matcher(time.className()).find()),
              times.stream())
          .map(DateFinder::told)
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

  /** A time of the page's story that is not told as a change's. */
  private boolean isOfStory(Element time) {
    Element around = time.parent();
    return !CHANGED.matcher(time.attr("itemprop")).find()
        && (around == null || !CHANGED.matcher(around.ownText()).find())
        && scope().has(time);
  }

  /** Where no date is told that machines read: as it is written for people, or in the address. */
  private @Nullable LocalDate written(List<String> told) {
    return told.stream()
        .flatMap(date -> WrittenDate.in(date, language).stream())
        .findFirst()
        .or(this::shown)
        .or(() -> AddressDate.of(address))
        .orElse(null);
  }

  /** The day of a time that is told, as readers see it. */
  private LocalDate asSeen(LocalDate day, String told) {
    Matcher time = UTC.matcher(told.strip());
    if (!time.matches() || time.group(3) == null && time.group(1).equals("00")) {
      return day;
    }
    int hour = Integer.parseInt(time.group(1));
    if (hour >= DAY_BEFORE && (hour < DAY_AFTER || !EAST.matcher(language).find())) {
      return day;
    }
    return shown()
        .filter(seen -> isReached(seen, day, hour))
        .or(() -> AddressDate.of(address).filter(seen -> isReached(seen, day, hour)))
        .orElse(day);
  }

  /** Whether it was that day somewhere where many people live. */
  private static boolean isReached(LocalDate seen, LocalDate day, int hour) {
    return seen.equals(day)
        || seen.equals(day.minusDays(1)) && hour < DAY_BEFORE
        || seen.equals(day.plusDays(1)) && hour >= DAY_AFTER;
  }

  private Optional<LocalDate> shown() {
    return new ShownDate(page, scope(), language).find();
  }

  private StoryScope scope() {
    StoryScope found = scope == null ? StoryScope.of(page) : scope;
    scope = found;
    return found;
  }

  /** The first that tells a day; null if none does. The moment goes with the day. */
  private static @Nullable String first(List<String> dates) {
    return dates.stream().filter(date -> Dates.day(date) != null).findFirst().orElse(null);
  }
}
