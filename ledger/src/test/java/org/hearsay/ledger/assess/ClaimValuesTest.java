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
}
