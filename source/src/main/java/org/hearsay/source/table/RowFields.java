package org.hearsay.source.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Provenance;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Outcome;
import org.hearsay.source.text.Bylines;
import org.hearsay.source.text.Dates;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.text.TextTraits;
import org.jspecify.annotations.Nullable;

/** What a row tells of a report, whatever its table is written in. */
record RowFields(Map<TableColumn, String> told) {
  private static final int LONGEST_ADDRESS = 4_000;

  RowFields {
    told = Map.copyOf(told);
  }

  /** Empty where there is nothing but white space. */
  Optional<String> get(TableColumn column) {
    return Optional.ofNullable(told.get(column))
        .map(TextTraits::wellFormed)
        .filter(value -> !value.isBlank());
  }

  /** Where the report is, if that can be asked. */
  Optional<String> url() {
    return get(TableColumn.URL).map(String::strip).filter(RowFields::isAddress);
  }

  static boolean isAddress(String field) {
    return field.length() < LONGEST_ADDRESS && field.matches("(?i)https?://[^\\s<>\"]+");
  }

  /** A text with all that is told of it. */
  Outcome report(String id, String text) {
    return PlainText.report(id, text, get(TableColumn.LANGUAGE).orElse(null)).map(this::told);
  }

  private Report told(Report report) {
    String published = get(TableColumn.PUBLISHED).orElse(null);
    LocalDate day = published == null ? null : Dates.day(published);
    Report out =
        report
            .withTitle(get(TableColumn.TITLE).orElse(null))
            .withOutlet(get(TableColumn.OUTLET).orElse(null))
            .withPublished(day)
            .withProvenance(provenance(published).or(report.provenance()));
    return published != null && day == null
        ? out.withWarning(Warning.of("published", "not a date, left out: " + published))
        : out;
  }

  private Provenance provenance(@Nullable String published) {
    return Provenance.NONE
        .withUrl(url().orElse(null))
        .withAuthors(get(TableColumn.AUTHORS).map(Bylines::names).orElse(List.of()))
        .withDateline(get(TableColumn.DATELINE).orElse(null))
        .withCredit(get(TableColumn.CREDIT).orElse(null))
        .withPublishedAt(published == null ? null : Dates.moment(published))
        .withModifiedAt(get(TableColumn.MODIFIED).map(Dates::moment).orElse(null));
  }
}
