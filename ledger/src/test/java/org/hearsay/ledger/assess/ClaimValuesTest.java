package org.hearsay.ledger.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.assess.Told.NORLAND;
import static org.hearsay.ledger.assess.Told.OSTER;
import static org.hearsay.ledger.assess.Told.VALE;

import java.util.List;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.EventType;
import org.junit.jupiter.api.Test;

class ClaimValuesTest {
  /** The port is in one report twice, the province in two. */
  private static final List<StoredClaim> PORT_OR_PROVINCE =
      Told.all(
          Told.by("Coast Wire", 1).says(VALE, "left").in("Port Ard").states("left").in("Port Ard"),
          Told.by("Bay Daily", 2).says(VALE, "left").in("Ard"),
          Told.by("Lamp", 3).says(VALE, "left").in("Ard"));

  @Test
  void place_severalTold_isThatOfMostReports() {
    assertThat(new ClaimValues(PORT_OR_PROVINCE).place()).map(EventPlace::name).contains("Ard");
  }

  @Test
  void place_asManyReportsForEach_isTheFirstKnown() {
    assertThat(new ClaimValues(PORT_OR_PROVINCE.subList(0, 3)).place())
        .map(EventPlace::name)
        .contains("Port Ard");
  }

  @Test
  void place_noneTold_isNone() {
    assertThat(new ClaimValues(Told.by("Lamp", 1).states("left").claims()).place()).isEmpty();
  }

  @Test
  void places_severalTold_areAllOnceTheFirstKnownFirst() {
    assertThat(new ClaimValues(PORT_OR_PROVINCE).places())
        .extracting(EventPlace::name)
        .containsExactly("Port Ard", "Ard");
  }

  @Test
  void agents_ofMostReportsFirst_eachOnce() {
    List<StoredClaim> claims =
        Told.all(
            told("Coast Wire", 1, List.of(NORLAND), List.of()),
            told("Bay Daily", 2, List.of(VALE, OSTER), List.of(NORLAND)),
            told("Lamp", 3, List.of(VALE), List.of(NORLAND)));
    assertThat(new ClaimValues(claims).agents())
        .extracting(Participant::name)
        .containsExactly("Vale", "Norland", "Oster");
    assertThat(new ClaimValues(claims).patients())
        .extracting(Participant::name)
        .containsExactly("Norland");
  }

  private static Told told(String outlet, int day, List<Party> agents, List<Party> patients) {
    return Told.by(outlet, day).deed(EventType.RETREAT, agents, patients).states("left");
  }

  @Test
  void outlets_inTheOrderOfTheirReports() {
    assertThat(new ClaimValues(PORT_OR_PROVINCE).outlets())
        .containsExactly("Coast Wire", "Bay Daily", "Lamp");
  }

  @Test
  void outlets_nameless_areTheAddress() {
    assertThat(new ClaimValues(Told.revised(" ", 1, "lamp.example/1", 1).states("left").claims()))
        .extracting(ClaimValues::outlets)
        .isEqualTo(List.of("lamp.example/1"));
  }

  @Test
  void agents_oneActorUnderTwoNames_isOne() {
    Party moscow = new Party("Norford", "state:NO");
    List<StoredClaim> claims =
        Told.all(
            told("Coast Wire", 1, List.of(NORLAND), List.of()),
            told("Bay Daily", 2, List.of(moscow), List.of()),
            told("Lamp", 3, List.of(new Party("Militia", null)), List.of()),
            told("Post", 4, List.of(new Party("militia", null)), List.of()),
            told("Mail", 5, List.of(new Party("MILITIA", null)), List.of()));
    assertThat(new ClaimValues(claims).agents())
        .extracting(Participant::name)
        .containsExactly("Militia", "Norland");
  }

  @Test
  void subType_ofMostReports_isThatOfTheEvent() {
    List<StoredClaim> claims =
        Told.all(
            Told.by("Coast Wire", 1).states("hit").subType("Shelling"),
            Told.by("Bay Daily", 2).states("hit").subType("Air/drone strike"),
            Told.by("Lamp", 3).states("hit").subType("Air/drone strike"));
    assertThat(new ClaimValues(claims).subType()).contains("Air/drone strike");
    assertThat(new ClaimValues(PORT_OR_PROVINCE).subType()).isEmpty();
  }

  @Test
  void time_bothEndsTold_goBeforeOneHoweverManyReportsHaveIt() {
    List<StoredClaim> claims =
        Told.all(
            Told.by("Coast Wire", 1).states("left").on(7, 0),
            Told.by("Bay Daily", 2).states("left").on(7, 0),
            Told.by("Lamp", 3).states("left").on(8, 9),
            Told.by("Post", 4).states("left").on(0, 9),
            Told.by("Mail", 5).states("left").on(0, 0),
            Told.by("Hill Post", 6).states("left").on(8, 8));
    assertThat(new ClaimValues(claims).time().map(ClaimValues::days))
        .contains("2026-03-08/2026-03-09");
    assertThat(new ClaimValues(claims.subList(0, 2)).time().map(ClaimValues::days))
        .contains("2026-03-07/..");
    assertThat(new ClaimValues(claims.subList(4, 5)).time()).isEmpty();
    assertThat(new ClaimValues(claims).times())
        .containsExactly("2026-03-07/..", "2026-03-08/2026-03-09", "../2026-03-09", "2026-03-08");
  }
}
