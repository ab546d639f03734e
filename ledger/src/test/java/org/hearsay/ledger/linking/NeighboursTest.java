package org.hearsay.ledger.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.linking.WordReports.report;

import java.util.List;
import org.hearsay.ledger.ReportRef;
import org.junit.jupiter.api.Test;

/** Which earlier reports are looked into for a claim. */
class NeighboursTest {
  private static final String FLOOD = "the flood";
  private static final String VOTE = "the vote";

  private static WordReports reports(int perKey, int reports) {
    return new WordReports(new WordLinker(perKey, reports, WordLinker.NONE));
  }

  private static List<Long> lookedInto(WordReports reports) {
    return reports.linker.lookedInto;
  }

  @Test
  void link_manyShareAWord_looksIntoNoMoreThanTheReach_itsOwnAmongThem() {
    WordReports reports = reports(9, 3);
    for (int hour = 1; hour < 6; hour++) {
      reports.add(hour, FLOOD, "dam1");
    }
    reports.add(6, FLOOD, "dam1");
    assertThat(lookedInto(reports)).containsExactly(5L, 4L);
  }

  @Test
  void link_manyShareAWord_onlyTheLatestUnderItAreLookedFor() {
    WordReports reports = reports(2, 9);
    for (int hour = 1; hour < 5; hour++) {
      reports.add(hour, FLOOD, "dam1");
    }
    reports.add(5, FLOOD, "river1");
    reports.add(6, FLOOD, "dam1 river1");
    assertThat(lookedInto(reports)).containsExactly(5L, 4L, 3L);
  }

  @Test
  void link_rarerWordsShared_comeFirst() {
    WordReports reports = reports(9, 9);
    reports.add(1, FLOOD, "dam3");
    reports.add(2, FLOOD, "river1 lock1");
    reports.add(3, FLOOD, "dam3 river1");
    reports.add(4, FLOOD, "dam3 river1 lock1");
    assertThat(lookedInto(reports)).containsExactly(3L, 1L, 2L);
  }

  @Test
  void link_asMuchSharedInOtherWords_theLatestComesFirst() {
    // .1 + .2 + .3 is more than .3 + .2 + .1 if each sum is rounded.
    String up = "a1 b2 c3";
    String down = "d3 e2 f1";
    for (List<String> order : List.of(List.of(up, down), List.of(down, up))) {
      WordReports reports = reports(9, 9);
      reports.add(1, FLOOD, order.getFirst());
      reports.add(2, FLOOD, order.getLast());
      reports.add(3, FLOOD, up + " " + down);
      assertThat(lookedInto(reports)).containsExactly(2L, 1L);
    }
  }

  @Test
  void link_reportAboutSomethingElse_isLookedIntoOnlyForANameInCommon() {
    WordReports reports = reports(9, 9);
    reports.add(1, VOTE, "dam9");
    reports.add(2, VOTE, "dam9 Petrenko1");
    reports.add(3, FLOOD, "dam9 Petrenko1");
    assertThat(lookedInto(reports)).containsExactly(2L);
  }

  @Test
  void link_twoClaimsOfAReport_eachLooksIntoWhatSharesItsOwnWords() {
    WordReports reports = reports(9, 9);
    reports.add(1, FLOOD, "dam1");
    reports.add(2, FLOOD, "lock1");
    reports.add(3, FLOOD, "dam1", "lock1");
    assertThat(lookedInto(reports)).containsExactly(2L);
  }

  @Test
  void link_nameOfAnotherClaimOfTheReport_doesNotSuffice() {
    WordReports reports = reports(9, 9);
    reports.add(1, VOTE, "Petrenko1 dam1");
    reports.add(2, FLOOD, "Petrenko1", "dam1");
    assertThat(lookedInto(reports)).isEmpty();
  }

  @Test
  void link_asLongAgoAsTheWindow_isLookedInto_andNothingBeforeThat() {
    WordReports reports = reports(9, 9);
    long known = report(20).known();
    ReportRef edge = new ReportRef(known - WordLinker.WINDOW.toMillis(), 0);
    reports.add(new ReportRef(edge.known() - 1, 0), FLOOD, "dam1");
    reports.add(20, FLOOD, "dam1");
    assertThat(lookedInto(reports)).isEmpty();
    // Late, and just within.
    reports.linker.lookedInto = List.of();
    reports.add(edge, FLOOD, "dam1");
    assertThat(lookedInto(reports)).containsExactly(10L);
    reports.add(new ReportRef(edge.known(), -1), FLOOD, "lock1");
    reports.add(new ReportRef(known, 1), FLOOD, "dam1 lock1");
    assertThat(lookedInto(reports)).containsExactly(20L, 10L, 10L);
  }
}
