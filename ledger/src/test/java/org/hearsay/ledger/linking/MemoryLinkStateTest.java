package org.hearsay.ledger.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.linking.WordReports.HOUR;
import static org.hearsay.ledger.linking.WordReports.report;

import org.junit.jupiter.api.Test;

class MemoryLinkStateTest {
  private static final long DAM = KeyHash.of("dam1");

  private final WordReports reports = new WordReports(new WordLinker(9, 9, WordLinker.NONE));
  private final MemoryLinkState state = reports.state.state;

  @Test
  void latestBefore_someHoldAKey_areTheLatestFirstSinceAMomentAndNoMoreThanAsked() {
    for (int hour = 1; hour <= 5; hour++) {
      reports.add(hour, "the flood", hour == 3 ? "lock1" : "dam1");
    }
    assertThat(state.latestBefore(DAM, report(5), HOUR, 9))
        .containsExactly(report(4), report(2), report(1));
    assertThat(state.latestBefore(DAM, report(5), HOUR + 1, 9))
        .containsExactly(report(4), report(2));
    assertThat(state.latestBefore(DAM, report(5), 0, 1)).containsExactly(report(4));
    assertThat(state.latestBefore(KeyHash.of("river1"), report(5), 0, 9)).isEmpty();
  }

  @Test
  void firstAfter_someHoldAKey_areTheFirstUntilAMomentAndNoMoreThanAsked() {
    for (int hour = 1; hour <= 5; hour++) {
      reports.add(hour, "the flood", hour == 3 ? "lock1" : "dam1");
    }
    assertThat(state.firstAfter(DAM, report(1), 5 * HOUR, 9))
        .containsExactly(report(2), report(4), report(5));
    assertThat(state.firstAfter(DAM, report(1), 5 * HOUR - 1, 9))
        .containsExactly(report(2), report(4));
    assertThat(state.firstAfter(DAM, report(1), 5 * HOUR, 1)).containsExactly(report(2));
  }

  @Test
  void hasLater_ofTheLast_isFalse() {
    reports.add(1, "the flood", "dam1");
    reports.add(2, "the flood", "dam1");
    assertThat(state.hasLater(report(1))).isTrue();
    assertThat(state.hasLater(report(2))).isFalse();
  }
}
