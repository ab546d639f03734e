package org.hearsay.ledger.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.EventSnapshot.Member;
import org.hearsay.ledger.projection.ListedEvent;
import org.junit.jupiter.api.Test;

class SituationsTest {
  private static final String FERRY =
      "The ferry Saint Brina capsized off Mirn harbour on Monday with sixty passengers aboard,"
          + " and lifeboats from Mirn searched the strait through the night for survivors.";
  private static final OneClaim FIRST =
      OneClaim.of("a", FERRY, "capsized").titled("Ferry Saint Brina capsizes off Mirn");
  private static final OneClaim NEXT =
      OneClaim.of(
              "b",
              "Lifeboats found nine survivors of the ferry Saint Brina, which capsized off Mirn"
                  + " harbour with sixty passengers aboard, and the strait is still being"
                  + " searched.",
              "capsized")
          .on(3)
          .titled("Nine survivors of the ferry Saint Brina found off Mirn")
          .saidBy("Ida Moor");
  private static final OneClaim OTHER =
      OneClaim.of(
              "c",
              "Parliament dissolved itself in Kell on Wednesday after the budget of chancellor"
                  + " Oswin failed for the third time, and elections are to follow in June.",
              "dissolved")
          .on(4);

  private static ListedEvent event(String id, OneClaim... claims) {
    List<Member> members =
        Stream.of(claims).map(one -> new Member(one.claim(), Optional.empty())).toList();
    return new ListedEvent(
        new EventSnapshot(id, members),
        claims.length,
        claims.length,
        claims[claims.length - 1].claim().known());
  }

  private static List<Revision> reports(OneClaim... claims) {
    return Stream.of(claims).map(OneClaim::revision).toList();
  }

  @Test
  void of_twoStories_areTwoSituationsWithTheirEventsAndParties() {
    List<Situation> all =
        Situations.of(
                reports(FIRST, NEXT, OTHER), List.of(event("e1", FIRST, NEXT), event("e2", OTHER)))
            .all();
    assertThat(all).hasSize(2);
    Situation ferry = all.getFirst();
    assertThat(ferry.reports()).hasSize(2);
    assertThat(ferry.id()).isEqualTo("s" + FIRST.revision().id().substring(1));
    assertThat(ferry.name()).contains("Saint Brina");
    assertThat(ferry.keyEvents()).extracting(Situation.KeyEvent::id).containsExactly("e1");
    assertThat(ferry.parties()).extracting(Party::name).containsExactly("Ida Moor");
    assertThat(ferry.first()).isBefore(ferry.last());
    assertThat(all.getLast().keyEvents()).extracting(Situation.KeyEvent::id).containsExactly("e2");
  }

  @Test
  void of_storiesOfOneEvent_areOneSituation() {
    List<Revision> reports = reports(FIRST, OTHER);
    assertThat(Situations.of(reports, List.of(event("e1", FIRST), event("e2", OTHER))).all())
        .hasSize(2);
    assertThat(Situations.of(reports, List.of(event("e1", FIRST, OTHER))).all()).hasSize(1);
  }

  @Test
  void of_anyOrder_isTheSame() {
    List<Revision> reports = new ArrayList<>(reports(FIRST, NEXT, OTHER));
    List<ListedEvent> events =
        new ArrayList<>(List.of(event("e1", FIRST, NEXT), event("e2", OTHER)));
    List<Situation> all = Situations.of(reports, events).all();
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(reports, new Random(seed));
      Collections.shuffle(events, new Random(seed));
      assertThat(Situations.of(reports, events).all()).isEqualTo(all);
    }
  }

  @Test
  void find_idOfTheSituationOrOfAReport_isFound() {
    Situations situations = Situations.of(reports(FIRST, NEXT), List.of(event("e1", FIRST, NEXT)));
    Situation one = situations.all().getFirst();
    assertThat(situations.find(one.id())).contains(one);
    assertThat(situations.find(NEXT.revision().id())).contains(one);
    assertThat(situations.find("s0")).isEmpty();
  }
}
