package org.hearsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hearsay.model.Provenance;
import org.hearsay.model.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionTest {
  @Test
  void known_withoutADay_isWhenTheArchiveCapturedIt() {
    Instant captured = Instant.parse("2022-11-10T06:00:00Z");
    Instant recorded = Instant.parse("2026-01-05T06:00:00Z");
    Revision revision = new Revision("r", "r", 1, Report.of("r", "A text."), recorded, captured);
    assertThat(revision.known()).isEqualTo(captured);
  }

  @ParameterizedTest
  @CsvSource({
    // what was changed on a later day was not known before; a clock that is wrong is not believed
    "2022-11-09, , 2022-11-09T23:59:59.999Z",
    "2022-11-09, 2022-11-09T12:00:00Z, 2022-11-09T23:59:59.999Z",
    "2022-11-09, 2022-11-11T12:00:00+02:00, 2022-11-11T10:00:00Z",
    "2022-11-09, 2031-01-01T12:00:00Z, 2022-11-09T23:59:59.999Z",
    ", 2022-11-11T12:00:00Z, 2022-12-01T00:00:00Z"
  })
  void known_day_isTheEndOfItOrTheLastChange(
      @Nullable LocalDate published, @Nullable OffsetDateTime modified, Instant known) {
    Report report =
        Report.of("r", "A text.")
            .withPublished(published)
            .withProvenance(Provenance.NONE.withModifiedAt(modified));
    Revision revision = new Revision("r", "r", 1, report, Instant.parse("2022-12-01T00:00:00Z"));
    assertThat(revision.known()).isEqualTo(known);
  }
}
