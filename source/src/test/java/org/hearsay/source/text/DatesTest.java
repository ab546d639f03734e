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
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 2 Mar, 2026 10:00:00 UTC | 2026-03-02T10:00:00Z",
        "Tue, 03 Mar 2026 10:00:00 Etc/GMT | 2026-03-03T10:00:00Z",
        "Tue, 03 Mar 2026 10:00:00 Europe/Berlin | 2026-03-03T10:00:00+01:00",
        "Tue Mar 03 10:42:00 +0000 2026 | 2026-03-03T10:42:00Z",
        "Tue Mar  3 10:42:00 PST 2026 | 2026-03-03T10:42:00-08:00",
        "Tue, 2026/03/03 10:42:00 EDT | 2026-03-03T10:42:00-04:00",
        "Tuesday, March 03, 2026 10:42:00 PM GMT | 2026-03-03T22:42:00Z",
        "mar., 03 mars 2026 10:42:00 +0100 | 2026-03-03T10:42:00+01:00",
        "Di, 03 M\u00e4r 2026 10:42:00 +0100 | 2026-03-03T10:42:00+01:00",
        "\u0412\u0442, 03 \u043c\u0430\u0440 2026 10:42:00 +0300 | 2026-03-03T10:42:00+03:00",
        "\u03a4\u03c1\u03b9, 03 \u039c\u03ac\u03c1 2026 10:42:00 EST | 2026-03-03T10:42:00-05:00",
        "2026-m\u00e1rcius-03T9:15-05:00 | 2026-03-03T09:15:00-05:00",
        "Tue Mar 03 2026 10:42:00 GMT+0100 (CET) | 2026-03-03T10:42:00+01:00",
        "1772534520 | 2026-03-03T10:42:00Z",
        "1772534520000 | 2026-03-03T10:42:00Z",
      })
  void moment_inAnOddSpelling_isTaken(String told, OffsetDateTime moment) {
    assertThat(Dates.moment(told)).isEqualTo(moment);
    assertThat(Dates.day(told)).isEqualTo(moment.toLocalDate());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "March 3, 2026 | 2026-03-03",
        "3 de marzo de 2026 | 2026-03-03",
        "3. b\u0159ezna 2026 | 2026-03-03",
        "2026\ub144 03\uc6d4 03\uc77c 10:42:15 | 2026-03-03",
        "2026\u5e743\u67083\u65e5 | 2026-03-03",
        "03.04.2026 10:42 | 2026-04-03",
        "14/03/2026 | 2026-03-14",
        "03/14/2026 | 2026-03-14",
        "03/04/2026 10:42 AM | 2026-03-04",
        "2026-062 | 2026-03-03",
      })
  void day_inAnOddSpelling_isTaken(String told, LocalDate day) {
    assertThat(Dates.day(told)).isEqualTo(day);
    assertThat(Dates.moment(told)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2026",
        "3 listopad",
        "5 listopad 2026",
        "Mon, 30 Nov -0001 00:00:00 +0000",
        "2026",
        "March 2026",
        "99/99/2026",
        "version 3.12.2026.1"
      })
  void day_thatMayBeTwoOrNone_isNone(String told) {
    assertThat(Dates.day(told)).isNull();
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
