package org.hearsay.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.model.Provenance;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.text.TextTraits;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param link where the report stands; null if it is told nowhere
 * @param id guid, or link where there is none
 * @param published as the feed tells it; null if it does not
 * @param modified the same
 * @param source whose report it is, if the feed took it from another ({@code <source>})
 * @param content the words of the feed itself, as markup; empty for an entry of a sitemap
 * @param sharesLink whether others of the feed link to the same page, which is then no entry's own
 */
public record FeedEntry(
    @Nullable String link,
    String id,
    @Nullable String title,
    @Nullable String published,
    @Nullable String modified,
    List<String> authors,
    @Nullable String source,
    @Nullable String outlet,
    @Nullable String language,
    String content,
    boolean sharesLink) {
  /** Characters; what has fewer is no article. */
  private static final int SUMMARY = 300;

  public FeedEntry {
    requireNonNull(id, "id is null");
    requireNonNull(content, "content is null");
    authors = List.copyOf(authors);
  }

  private static final Pattern FRAGMENT = Pattern.compile("[\\w.~:-]{1,60}");

  /** The same under another id. */
  FeedEntry withId(String id) {
    return new FeedEntry(
        link,
        id,
        title,
        published,
        modified,
        authors,
        source,
        outlet,
        language,
        content,
        sharesLink);
  }

  /** The same, one of several that link to one page. */
  FeedEntry withSharedLink() {
    return new FeedEntry(
        link, id, title, published, modified, authors, source, outlet, language, content, true);
  }

  /** The page that is its alone; null if there is none. */
  public @Nullable String page() {
    return sharesLink ? null : link;
  }

  /** Its page; else what leads to it, "#" and its id. */
  public String address(String feed) {
    if (link != null && !sharesLink) {
      return link;
    }
    String own = FRAGMENT.matcher(id).matches() ? id : Integer.toHexString(id.hashCode());
    return link == null ? feed + "#" + id : link.replaceFirst("#.*", "") + "#" + own;
  }

  /** What tells it from others that link to the same page. */
  int words() {
    return List.of(String.valueOf(title), content).hashCode();
  }

  /** The day that the feed tells, in its own offset. */
  public @Nullable LocalDate day() {
    return published == null ? null : Dates.day(published);
  }

  /**
   * What changes when the entry does: of one that leads to a page its title and times, else its
   * words too. (What a feed says of a page may change with each visit.)
   */
  public String mark() {
    return Integer.toHexString(
        List.of(
                String.valueOf(title),
                String.valueOf(published),
                String.valueOf(modified),
                page() == null ? content : "")
            .hashCode());
  }

  /** The report that the feed's own words are. */
  public Capture capture(String feed) {
    String address = address(feed);
    List<String> paragraphs = Paragraphs.html(content);
    String text = Paragraphs.text(title, paragraphs);
    Outcome outcome =
        TextTraits.isBinary(text)
            ? new Rejected(address, Reason.BINARY, "a binary, not a text")
            : PlainText.report(address, text, language).map(this::told);
    return new Capture(
        address, Method.FEED, null, null, Optional.of(content.getBytes(UTF_8)), outcome);
  }

  private Report told(Report report) {
    Report out =
        report
            .withTitle(title)
            .withOutlet(source == null ? outlet : source)
            .withPublished(day())
            .withProvenance(
                Provenance.NONE
                    .withUrl(link)
                    .withAuthors(authors)
                    .withPublishedAt(moment(published))
                    .withModifiedAt(moment(modified))
                    .withCredit(source)
                    .or(report.provenance()));
    return report.text().length() < SUMMARY
        ? out.withWarning(Warning.of("summary", "the feed has a summary only"))
        : out;
  }

  /** A report of the entry's page: what the page does not tell, the feed does. */
  public Report onto(Report page) {
    Provenance own = page.provenance();
    return page.withTitle(page.title() == null ? title : page.title())
        .withOutlet(page.outlet() == null ? (source == null ? outlet : source) : page.outlet())
        .withPublished(page.published() == null ? day() : page.published())
        .withProvenance(
            own.withAuthors(own.authors().isEmpty() ? authors : own.authors())
                .withCredit(own.credit() == null ? source : own.credit())
                .withPublishedAt(
                    own.publishedAt() == null && page.published() == null
                        ? moment(published)
                        : own.publishedAt())
                .withModifiedAt(own.modifiedAt() == null ? moment(modified) : own.modifiedAt()));
  }

  private static @Nullable OffsetDateTime moment(@Nullable String told) {
    return told == null ? null : Dates.moment(told);
  }
}
