package org.hearsay.ledger.assess;

import static org.hearsay.ledger.assess.Told.NORLAND;
import static org.hearsay.ledger.assess.Told.OSTER;
import static org.hearsay.ledger.assess.Told.VALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.model.EventType;
import org.junit.jupiter.api.Test;

class PartyDirectoryTest {
  private static PartyDirectory of(Told... reports) {
    return PartyDirectory.of(Told.all(reports), AsOf.NOW);
  }

  private static String side(String name, String text) {
    Party party = new Party(name, null);
    return of(Told.by("Coast Wire", 9).says(NORLAND, "left").text(text).says(party, "left"))
        .side(party);
  }

  @Test
  void side_knownActor_isItself() {
    assertEquals("state:NO", Parties.UNKNOWN.side(NORLAND));
    assertEquals("state:NO", of().side(NORLAND));
  }

  @Test
  void side_actorAtTheBeginningOfTheName_isTheActor() {
    assertEquals("state:NO", side("Norland's war ministry", ""));
    assertEquals("state:NO", side("the Norland general staff", ""));
    assertEquals("norlandish club", side("Norlandish club", ""));
  }

  @Test
  void side_officeBesideTheName_isTheActor() {
    assertEquals("state:NO", side("Ida Moor", "Norland spokeswoman Ida Moor spoke."));
    assertEquals("state:NO", side("Ida Moor", "Ida Moor, head of Norland's intelligence, spoke."));
  }

  @Test
  void side_actorBesideTheNameWithoutOffice_isNotTold() {
    assertEquals("ida moor", side("Ida Moor", "Norland told Ida Moor to go."));
    assertEquals("ida moor", side("Ida Moor", "Ida Moor, who met a Norland minister, spoke."));
    assertEquals("ida moor", side("Ida Moor", "The Norland-installed governor Ida Moor spoke."));
    assertEquals("ida moor", side("Ida Moor", "Norland left. The governor Ida Moor spoke."));
  }

  @Test
  void opposed_attack_isOpposedBothWays() {
    PartyDirectory parties =
        of(
            Told.by("Coast Wire", 9)
                .deed(EventType.ASSAULT, List.of(NORLAND), List.of(VALE))
                .states("shelled"));
    assertTrue(parties.opposed("state:NO", "state:VA"));
    assertTrue(parties.opposed("state:VA", "state:NO"));
    assertFalse(parties.opposed("state:NO", "state:NO"));
    assertFalse(parties.opposed("state:NO", "state:OS"));
    assertEquals(List.of("state:NO - state:VA"), parties.opponents());
  }

  @Test
  void opposed_attackInAStateOnNobodyNamed_isOpposedToIt() {
    Told invaded =
        Told.by("Coast Wire", 9)
            .deed(EventType.ASSAULT, List.of(NORLAND), List.of())
            .states("invaded")
            .in(VALE.name());
    Told home =
        Told.by("Bay Daily", 9)
            .deed(EventType.ASSAULT, List.of(OSTER), List.of())
            .states("bombed")
            .in(OSTER.name());
    Told known = Told.by("Bay Daily", 8).says(VALE, "left");
    assertTrue(of(invaded, known).opposed("state:NO", "state:VA"));
    assertEquals(List.of(), of(home, known).opponents());
  }

  @Test
  void opposed_oneAccusation_isNotEnough() {
    Told first =
        Told.by("Coast Wire", 9)
            .deed(EventType.ACCUSE, List.of(OSTER), List.of(VALE))
            .states("criticised");
    Told second =
        Told.by("Bay Daily", 9)
            .deed(EventType.ACCUSE, List.of(VALE), List.of(OSTER))
            .states("blamed");
    Told help =
        Told.by("Bay Daily", 10).deed(EventType.AID, List.of(VALE), List.of(OSTER)).states("gave");
    assertFalse(of(first).opposed("state:VA", "state:OS"));
    assertTrue(of(first, second).opposed("state:VA", "state:OS"));
    assertFalse(of(first, second, help).opposed("state:VA", "state:OS"));
  }

  @Test
  void opposed_deniedOrLaterAttack_isNone() {
    Told denied =
        Told.by("Coast Wire", 9)
            .deed(EventType.ASSAULT, List.of(NORLAND), List.of(VALE))
            .denies(NORLAND, "shelled");
    assertFalse(of(denied).opposed("state:NO", "state:VA"));
    Told later =
        Told.by("Coast Wire", 12)
            .deed(EventType.ASSAULT, List.of(NORLAND), List.of(VALE))
            .states("shelled");
    AsOf before = AsOf.published(AsOf.moment("2026-03-11"));
    assertFalse(PartyDirectory.of(later.claims(), before).opposed("state:NO", "state:VA"));
  }
}
