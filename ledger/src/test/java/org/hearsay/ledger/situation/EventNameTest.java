package org.hearsay.ledger.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.junit.jupiter.api.Test;

class EventNameTest {
  private static String name(OneClaim... claims) {
    return EventName.of(Stream.of(claims).map(OneClaim::claim).toList()).text();
  }

  @Test
  void of_doerVerbAndPlace_isASentence() {
    assertThat(
            name(
                OneClaim.of("a", "Norland withdrew on Monday from Port Ard.", "withdrew")
                    .type(EventType.RETREAT)
                    .roles("Norland", null, "Port Ard")))
        .isEqualTo("Norland withdraws from Port Ard");
  }

  @Test
  void of_onlyOrdered_isToCome() {
    assertThat(
            name(
                OneClaim.of("a", "Norland will have withdrawn from Port Ard.", "withdrawn")
                    .type(EventType.RETREAT)
                    .roles("Norland", null, "Port Ard")
                    .tense(Tense.FUTURE)))
        .startsWith("\u201c");
    assertThat(
            name(
                OneClaim.of("a", "The ferry is to be seized in Mirn.", "seized")
                    .roles(null, "The ferry", "Mirn")
                    .tense(Tense.FUTURE)))
        .isEqualTo("The ferry is to be seized in Mirn");
  }

  @Test
  void of_possessiveNoun_namesTheDoer() {
    assertThat(
            name(
                OneClaim.of("a", "They watched Norland's withdrawal from Mirn.", "withdrawal")
                    .type(EventType.RETREAT)
                    .roles("Norland", null, "Mirn")))
        .isEqualTo("Norland withdraws from Mirn");
  }

  @Test
  void of_eventWordsWithoutALetter_isAnExcerpt() {
    assertThat(
            name(OneClaim.of("a", "Norland, 9/11 and Mirn.", "9/11").roles("Norland", null, null)))
        .startsWith("\u201c");
  }

  @Test
  void of_contestedDoer_accusesNobody() {
    OneClaim one =
        OneClaim.of("a", "Norland destroyed the mill.", "destroyed")
            .roles("Norland", "the mill", null);
    OneClaim other =
        OneClaim.of("b", "Oster destroyed the mill.", "destroyed").roles("Oster", "the mill", null);
    assertThat(name(one)).isEqualTo("Norland destroys the mill");
    assertThat(name(one, other)).doesNotContain("Norland", "Oster").contains("mill");
  }

  @Test
  void of_attackThatOnlyASpeakerTellsOf_leavesTheDoerOut() {
    OneClaim told =
        OneClaim.of("a", "Norland destroyed the mill.", "destroyed")
            .roles("Norland", "the mill", null);
    assertThat(name(told.saidBy("Ida Moor"))).doesNotStartWith("Norland destroys");
    assertThat(name(told)).startsWith("Norland destroys");
  }

  @Test
  void of_passive_namesThePatient() {
    assertThat(
            name(
                OneClaim.of("a", "At Mirn two boats were sunk.", "sunk")
                    .roles(null, "two boats", "Mirn")))
        .startsWith("\u201c");
    assertThat(
            name(
                OneClaim.of("a", "On Monday two boats were seized at Mirn.", "seized")
                    .roles(null, "two boats", "Mirn")))
        .isEqualTo("Two boats are seized at Mirn");
  }

  @Test
  void of_garbageRoles_areLeftOut() {
    for (String agent : List.of("They", "his men", "Shelling")) {
      assertThat(
              name(
                  OneClaim.of("a", agent + " destroyed the mill.", "destroyed")
                      .roles(agent, null, null)))
          .as(agent)
          .startsWith("\u201c");
    }
    assertThat(
            name(
                OneClaim.of("a", "It was purely civilian damaged infrastructure.", "damaged")
                    .roles(null, "purely civilian", null)))
        .startsWith("\u201c");
  }

  @Test
  void of_noSentence_isTheTitleWithTheWordElseTheWordsAround() {
    OneClaim claim = OneClaim.of("a", "After the coup the airport was quiet again.", "coup");
    assertThat(name(claim.titled("Coup in Mirn"))).isEqualTo("\u201cCoup in Mirn\u201d");
    assertThat(name(claim.titled("Quiet at the airport")))
        .startsWith("\u201c")
        .contains("the coup the airport");
    assertThat(EventName.of(List.of(claim.claim())).isSentence()).isFalse();
  }
}
