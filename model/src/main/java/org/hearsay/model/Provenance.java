package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a report comes from, as its own format tells it; nothing of it is guessed.
 *
 * @param url its address as it gives it itself, canonical
 * @param authors the byline, a name each, without "By"
 * @param dateline place and day in front of the text, as the format or the text itself has them;
 *     one in the text stays there
 * @param publishedAt to the second, where the format tells more than the day
 * @param modifiedAt of the last change
 * @param credit the agency, channel or outlet that it was taken from, in the words of the format,
 *     else of the dateline
 * @param version the number of the version, as the publisher counts
 * @param status of a wire's item: "usable", "canceled", "withheld"; null where there is none
 * @param captions of its pictures; they are no part of the text
 */
public record Provenance(
    @Nullable String url,
    List<String> authors,
    @Nullable String dateline,
    @Nullable OffsetDateTime publishedAt,
    @Nullable OffsetDateTime modifiedAt,
    @Nullable String credit,
    @Nullable String version,
    @Nullable String status,
    List<Caption> captions) {
  /** Nothing is told. */
  public static final Provenance NONE =
      new Provenance(null, List.of(), null, null, null, null, null, null, List.of());

  /**
   * The words at a picture.
   *
   * @param text what it says
   * @param credit whose picture it is; null where that is not told
   */
  public record Caption(String text, @Nullable String credit) {
    public Caption {
      requireNonNull(text, "text is null");
    }
  }

  public Provenance {
    authors = List.copyOf(authors);
    captions = List.copyOf(captions);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** What is told here, and of dateline and credit what another tells where this does not. */
  public Provenance or(Provenance other) {
    return withDateline(dateline == null ? other.dateline : dateline)
        .withCredit(credit == null ? other.credit : credit);
  }

  public Provenance withUrl(@Nullable String url) {
    return new Provenance(
        url, authors, dateline, publishedAt, modifiedAt, credit, version, status, captions);
  }

  public Provenance withAuthors(List<String> authors) {
    return new Provenance(
        url, authors, dateline, publishedAt, modifiedAt, credit, version, status, captions);
  }

  public Provenance withDateline(@Nullable String dateline) {
    return new Provenance(
        url, authors, dateline, publishedAt, modifiedAt, credit, version, status, captions);
  }

  public Provenance withPublishedAt(@Nullable OffsetDateTime publishedAt) {
    return new Provenance(
        url, authors, dateline, publishedAt, modifiedAt, credit, version, status, captions);
  }

  public Provenance withModifiedAt(@Nullable OffsetDateTime modifiedAt) {
    return new Provenance(
        url, authors, dateline, publishedAt, modifiedAt, credit, version, status, captions);
  }

  public Provenance withCredit(@Nullable String credit) {
    return new Provenance(
        url, authors, dateline, publishedAt, modifiedAt, credit, version, status, captions);
  }

  public Provenance withVersion(@Nullable String version) {
    return new Provenance(
        url, authors, dateline, publishedAt, modifiedAt, credit, version, status, captions);
  }

  public Provenance withStatus(@Nullable String status) {
    return new Provenance(
        url, authors, dateline, publishedAt, modifiedAt, credit, version, status, captions);
  }

  public Provenance withCaptions(List<Caption> captions) {
    return new Provenance(
        url, authors, dateline, publishedAt, modifiedAt, credit, version, status, captions);
  }
}
