package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published text: an article, a post, a statement.
 *
 * <p>Example: {@code Report.of("kherson", "Ukraine said Thursday ...").withPublished(date)}.
 *
 * @param id unique in a run: a file's name, an address, a row's id
 * @param title as the outlet gives it apart from the text; null where it does not
 * @param outlet who published it; null where it is not told
 * @param published day of publication, never the day of the event; null where it is not told
 * @param language ISO 639-1 code, "und" where it cannot be told
 * @param text the report's own characters, line ends as \n; all spans count into it
 * @param provenance what else its format tells of where it comes from
 * @param warnings what was wrong with the bytes it came from
 */
public record Report(
    String id,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    String language,
    String text,
    Provenance provenance,
    List<Warning> warnings) {
  public Report {
    requireNonNull(id, "id is null");
    requireNonNull(language, "language is null");
    requireNonNull(text, "text is null");
    requireNonNull(provenance, "provenance is null");
    warnings = List.copyOf(warnings);
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a report needs an id");
    }
  }

  /** An English report of which nothing is known but its text. */
  public static Report of(String id, String text) {
    return new Report(id, null, null, null, "en", text, Provenance.NONE, List.of());
  }

  /**
   * Whose the author's own words are: whom its format credits (a wire's credit line, the channel of
   * a forwarded message), else the outlet; null where neither is told.
   */
  public @Nullable String credited() {
    return provenance.credit() == null || provenance.credit().isBlank()
        ? outlet
        : provenance.credit();
  }

  /**
   * Whether its source warned that it is hardly a report, so that no claim is to be read from it.
   */
  public boolean isUnread() {
    return warnings.stream().anyMatch(warning -> Warning.UNREAD.contains(warning.code()));
  }

  /** The same report under another id. */
  public Report withId(String id) {
    return new Report(id, title, outlet, published, language, text, provenance, warnings);
  }

  public Report withTitle(@Nullable String title) {
    return new Report(id, title, outlet, published, language, text, provenance, warnings);
  }

  public Report withOutlet(@Nullable String outlet) {
    return new Report(id, title, outlet, published, language, text, provenance, warnings);
  }

  public Report withPublished(@Nullable LocalDate published) {
    return new Report(id, title, outlet, published, language, text, provenance, warnings);
  }

  public Report withLanguage(String language) {
    return new Report(id, title, outlet, published, language, text, provenance, warnings);
  }

  public Report withProvenance(Provenance provenance) {
    return new Report(id, title, outlet, published, language, text, provenance, warnings);
  }

  /** The same report with one more warning after those it has. */
  public Report withWarning(Warning warning) {
    List<Warning> more = new ArrayList<>(warnings);
    more.add(warning);
    return new Report(id, title, outlet, published, language, text, provenance, more);
  }
}
