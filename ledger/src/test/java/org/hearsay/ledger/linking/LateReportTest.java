package org.hearsay.ledger.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.linking.WordReports.at;
import static org.hearsay.ledger.linking.WordReports.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.identity.NearReport;
import org.junit.jupiter.api.Test;

/** What a report changes that comes into the ledger after later ones. */
class LateReportTest {
  private static final String FLOOD = "the flood";
  private static final String VOTE = "the vote";

  private static WordReports reports(
      int perKey, int reports, Function<List<NearReport>, Optional<ClaimRef>> choice) {
    return new WordReports(new WordLinker(perKey, reports, choice));
  }

  @Test
  void link_late_concernsTheClaimsThatLookIntoItAndNoOthers() {
    WordReports reports = reports(9, 9, WordLinker.NONE);
    reports.add(2, FLOOD, "lock1", "dam1");
    reports.add(3, FLOOD, "lock1");
    reports.add(4, VOTE, "dam1");
    reports.add(5, FLOOD, "dam1");
    reports.add(1, FLOOD, "dam1");
    assertThat(reports.linker.asked).containsExactly(at(1), new ClaimRef(report(2), 1), at(5));
  }

  @Test
  void link_lateBehindAsManyAsAreLookedInto_concernsNone() {
    WordReports reports = reports(9, 2, WordLinker.NONE);
    reports.add(2, FLOOD, "dam1");
    reports.add(3, FLOOD, "dam1");
    reports.add(4, FLOOD, "dam1");
    reports.add(1, FLOOD, "dam1");
    assertThat(reports.linker.asked).containsExactly(at(1), at(2));
  }

  @Test
  void link_lateBehindAsManyAsAWordLeadsTo_concernsNone() {
    WordReports reports = reports(1, 9, WordLinker.NONE);
    reports.add(2, FLOOD, "dam1");
    reports.add(3, FLOOD, "dam1");
    reports.add(1, FLOOD, "dam1");
    assertThat(reports.linker.asked).containsExactly(at(1), at(2));
  }

  @Test
  void link_lateAboutSomethingElse_readsNoNeighboursOfThoseBehindIt() {
    WordReports reports = reports(9, 9, WordLinker.NONE);
    reports.add(1, FLOOD, "lock1");
    reports.add(3, FLOOD, "dam1 lock1");
    reports.add(2, VOTE, "dam1");
    assertThat(reports.linker.asked).containsExactly(at(2));
    assertThat(reports.state.read).doesNotContain(report(1));
  }

  @Test
  void link_latePushesOutWhatWasNeverLookedInto_readsNoOtherNeighbours() {
    WordReports reports = reports(1, 9, WordLinker.NONE);
    reports.add(1, FLOOD, "lock1");
    reports.add(2, VOTE, "dam1");
    reports.add(4, FLOOD, "dam1 lock1");
    assertThat(reports.linker.lookedInto).containsExactly(1L);
    reports.add(3, VOTE, "dam1");
    assertThat(reports.linker.asked).containsExactly(at(3));
    assertThat(reports.state.read).doesNotContain(report(1));
  }

  @Test
  void link_lateTakesAWordFromANeighbour_anotherIsLookedInto() {
    WordReports reports = reports(2, 2, WordLinker.NEAREST);
    reports.add(1, VOTE, "Petrenko3 dam2");
    reports.add(2, "the harvest", "dam2");
    reports.add(3, VOTE, "Petrenko3 lock1");
    reports.add(6, FLOOD, "Petrenko3 dam2 lock1");
    assertThat(reports.link(6).linked()).isEqualTo(at(1));
    // The latest two of the dam are now those of hours 4 and 2.
    reports.add(4, "the strike", "dam2");
    assertThat(reports.link(6).linked()).isEqualTo(at(3));
  }

  @Test
  void link_lateSplitsAnEvent_thoseThatLookIntoItAreAskedAnew() {
    WordReports reports = reports(9, 9, WordLinker.AGREED);
    reports.add(2, FLOOD, "dam1 river1");
    reports.add(3, FLOOD, "dam1 lock1");
    reports.add(4, FLOOD, "dam1");
    assertThat(reports.link(4).root()).isEqualTo(at(2));
    // The claim of hour 3 now has neighbours of two events; that of hour 4 does not see the late
    // one.
    reports.add(1, FLOOD, "lock1");
    assertThat(reports.link(3).linked()).isNull();
    assertThat(reports.link(4).linked()).isNull();
  }

  @Test
  void link_lateSplitsAnEvent_thoseWhoShareANameAreAskedAnew() {
    WordReports reports = reports(9, 9, WordLinker.AGREED);
    reports.add(2, FLOOD, "Petrenko1");
    reports.add(3, FLOOD, "Petrenko1 lock1");
    reports.add(4, VOTE, "Petrenko1");
    assertThat(reports.link(4).root()).isEqualTo(at(2));
    reports.add(1, FLOOD, "lock1");
    assertThat(reports.link(3).linked()).isNull();
    assertThat(reports.link(4).linked()).isNull();
  }

  @Test
  void link_lateMovesAnEvent_thoseAboutSomethingElseAreNotEvenLookedAt() {
    WordReports reports = reports(9, 9, WordLinker.NEAREST);
    reports.add(2, FLOOD, "dam1 lock1");
    reports.add(3, VOTE, "dam1");
    reports.add(4, FLOOD, "dam1");
    reports.add(1, FLOOD, "lock1");
    assertThat(reports.linker.asked).containsExactly(at(1), at(2), at(4));
    assertThat(reports.state.searched).doesNotContain(report(3));
  }

  @Test
  void link_lateMovesAnEvent_onlyClaimsThatLookIntoItAreAskedAnew() {
    WordReports reports = reports(9, 2, WordLinker.NEAREST);
    reports.add(2, FLOOD, "dam1 lock1");
    reports.add(4, VOTE, "dam1");
    reports.add(5, FLOOD, "dam1");
    reports.add(6, FLOOD, "dam1");
    // Looks into hour 5 alone, which comes with the event of hour 2.
    reports.add(1, FLOOD, "lock1");
    assertThat(reports.linker.asked).containsExactly(at(1), at(2), at(5), at(6));
    assertThat(reports.link(6)).isEqualTo(new Link<>(at(5), at(1), 2, List.of("words")));
  }

  @Test
  void link_lateFoundsTheEvent_claimsOfAReportThatFollowTheMovedOneAreAskedAnew() {
    WordReports reports = reports(9, 9, WordLinker.NEAREST);
    reports.add(2, FLOOD, "dam1", "lock1");
    reports.add(1, FLOOD, "dam1");
    assertThat(reports.linker.asked).containsExactly(at(1), at(2), new ClaimRef(report(2), 1));
  }

  @Test
  void link_late_tellsOnlyWhatChanged() {
    WordReports reports = reports(9, 9, WordLinker.NEAREST);
    reports.add(2, FLOOD, "dam1");
    reports.add(3, FLOOD, "lock1");
    reports.add(4, FLOOD, "dam1");
    assertThat(reports.add(1, FLOOD, "dam1"))
        .containsOnlyKeys(at(1), at(2), at(4))
        .containsEntry(at(1), new Link<>(null, at(1), 0, List.of()))
        .containsEntry(at(2), new Link<>(at(1), at(1), 2, List.of("words")))
        .containsEntry(at(4), new Link<>(at(2), at(1), 2, List.of("words")));
  }
}
