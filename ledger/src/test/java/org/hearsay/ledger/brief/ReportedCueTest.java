package org.hearsay.ledger.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportedCueTest {
  @Test
  void of_reportsOwnVerb_isKept() {
    assertThat(ReportedCue.of("denied")).isEqualTo("denied");
    assertThat(ReportedCue.of("has since doubted")).isEqualTo("doubted");
    assertThat(ReportedCue.of("later admitted that")).isEqualTo("admitted");
  }

  @Test
  void of_refusal_isNoAssertion() {
    assertThat(ReportedCue.of("couldn\u2019t verify")).isEqualTo("could not verify");
    assertThat(ReportedCue.of("neither confirmed nor denied"))
        .isEqualTo("neither confirmed nor denied");
    assertThat(ReportedCue.of("has not confirmed")).isEqualTo("has not confirmed");
    assertThat(ReportedCue.of("declined to comment")).isEqualTo("declined to comment");
  }

  @Test
  void of_noVerb_isSaid() {
    assertThat(ReportedCue.of("according to")).isEqualTo("said");
    assertThat(ReportedCue.of("")).isEqualTo("said");
  }
}
