package org.hearsay.ledger.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.linking.WordReports.at;

import java.util.List;
import org.hearsay.ledger.linking.LinkState.SetLink;
import org.junit.jupiter.api.Test;

/** Links that a reviewer set stand before the linker's. */
class ReviewedLinkTest {
  private static final String FLOOD = "the flood";
  private static final String VOTE = "the vote";
  private static final String WHY = "merged by Ada: one dam";
  private static final List<String> WORDS = List.of("words");

  private final WordReports reports = new WordReports(new WordLinker(9, 9, WordLinker.NEAREST));

  @Test
  void relink_merged_takesAlongWhatHangsOnTheClaim() {
    reports.add(1, FLOOD, "dam1");
    reports.add(2, VOTE, "ballot1");
    reports.add(3, VOTE, "ballot1");
    assertThat(reports.set(2, new SetLink(at(1), WHY)))
        .containsOnlyKeys(at(2), at(3))
        .containsEntry(at(2), new Link<>(at(1), at(1), 1, List.of(WHY)))
        .containsEntry(at(3), new Link<>(at(2), at(1), 2, WORDS));
  }

  @Test
  void relink_split_foundsAnEventWithWhatHangsOnIt() {
    reports.add(1, FLOOD, "dam1");
    reports.add(2, FLOOD, "dam1");
    reports.add(3, FLOOD, "dam1");
    assertThat(reports.set(2, new SetLink(null, "split by Ada: another dam")))
        .containsOnlyKeys(at(2), at(3))
        .containsEntry(at(2), new Link<>(null, at(2), 0, List.of()))
        .containsEntry(at(3), new Link<>(at(2), at(2), 2, WORDS));
  }

  @Test
  void relink_decisionTakenBack_linksByTheRulesAgain() {
    reports.add(1, FLOOD, "dam1");
    reports.add(2, FLOOD, "dam1");
    reports.set(2, new SetLink(null, "split by Ada: another dam"));
    assertThat(reports.unset(2))
        .containsOnlyKeys(at(2))
        .containsEntry(at(2), new Link<>(at(1), at(1), 2, WORDS));
  }

  @Test
  void link_lateReport_doesNotOverruleAReviewer() {
    reports.add(2, FLOOD, "dam1");
    reports.set(2, new SetLink(null, "split by Ada: another dam"));
    reports.add(1, FLOOD, "dam1");
    assertThat(reports.link(2).linked()).isNull();
    assertThat(reports.linker.asked).containsExactly(at(1));
  }

  @Test
  void link_lateReportFoundsTheEvent_whatAReviewerMergedComesWithIt() {
    reports.add(2, FLOOD, "dam1");
    reports.add(3, VOTE, "ballot1");
    reports.set(3, new SetLink(at(2), WHY));
    assertThat(reports.add(1, FLOOD, "dam1"))
        .containsEntry(at(3), new Link<>(at(2), at(1), 1, List.of(WHY)));
  }

  @Test
  void link_lateReportAlikeToBoth_mergedClaimKeepsTheReviewersReason() {
    reports.add(2, FLOOD, "dam1");
    reports.add(3, FLOOD, "lock1");
    reports.set(3, new SetLink(at(2), WHY));
    reports.add(1, FLOOD, "lock1");
    assertThat(reports.link(3)).isEqualTo(new Link<>(at(2), at(2), 1, List.of(WHY)));
  }
}
