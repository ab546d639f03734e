package org.hearsay.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 05 Mar 2026 07:10:00 GMT | 2026-03-05T07:10:00Z",
        "Thu, 5 Mar 26 7:10 EST | 2026-03-05T07:10:00-05:00",
        "5 Mar 2026 07:10:00 PDT | 2026-03-05T07:10:00-07:00",
        "Fri, 05 Mar 2026 07:10:00 +0100 | 2026-03-05T07:10:00+01:00",
        "Thursday, 05-Mar-26 07:10:00 UTC | 2026-03-05T07:10:00Z",
        "Thu, 05 March 2026 07:10:00 +01:00 | 2026-03-05T07:10:00+01:00",
        "Thu, 05 Mar 2026 07:10:60 Z | 2026-03-05T07:10:59Z",
        "Thu, 05 Mar 2026 07:10:00 -0500 (EST) | 2026-03-05T07:10:00-05:00",
        "Mon, 05 Sept. 1994 07:10:00 GMT | 1994-09-05T07:10:00Z",
        "Mon, 05 Sep 94 07:10:00 GMT | 1994-09-05T07:10:00Z",
      })
  void moment_asFeedsWriteIt_isTaken(String told, OffsetDateTime moment) {
    assertThat(Dates.moment(told)).isEqualTo(moment);
    assertThat(Dates.day(told)).isEqualTo(moment.toLocalDate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu, 05 Mar 2026 07:10:00",
        "Thu, 05 Mar 2026 07:10:00 BST",
        "Thu, 05 Mar 2026 24:00:00 GMT",
        "Thu, 05 Mar 2026 07:10:00 +9900",
        "5 Mar 2026"
      })
  void moment_thatIsNotTold_isNotGuessedButTheDayIs(String told) {
    assertThat(Dates.moment(told)).isNull();
    assertThat(Dates.day(told)).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "31 Feb 2026", "05 Xyz 2026 07:10 GMT", "5 Mar 26", "5 Mar 1066"})
  void day_ofWhatIsNone_isNone(String told) {
    assertThat(Dates.day(told)).isNull();
    assertThat(Dates.moment(told)).isNull();
  }

  @Test
  void day_ofAnIsoTime_isInItsOwnOffset() {
    assertThat(Dates.day("2026-03-05T23:30:00-05:00")).isEqualTo(LocalDate.of(2026, 3, 5));
  }
}
