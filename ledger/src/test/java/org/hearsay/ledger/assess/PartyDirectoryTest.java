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

  @Test
  void side_nameInQuotationMarksOrGenitive_isTheActor() {
    assertEquals("state:NO", side("\u201cNorland\u201d officials", ""));
    assertEquals("state:NO", side("(Norland) army", ""));
    assertEquals("state:NO", side("Norland\u2019s army", ""));
    assertEquals("state:IS", of(islands()).side(new Party("Isles' navy", null)));
    assertEquals("state:IS", of(islands()).side(new Party("Isles\u2019 navy", null)));
  }

  private static Told islands() {
    return Told.by("Coast Wire", 9).says(new Party("Isles", "state:IS"), "left");
  }

  @Test
  void side_longNameInCapitals_isTheActor_andAShortOneCountsItsCase() {
    assertEquals("state:NO", side("NORLAND army", ""));
    Told short1 = Told.by("Coast Wire", 9).says(new Party("US", "state:US"), "left");
    assertEquals("state:US", of(short1).side(new Party("US army", null)));
    assertEquals("us both", of(short1).side(new Party("us both", null)));
  }

  @Test
  void side_actorWhoOnlyTakesPart_isKnownByAllHisNames() {
    Told acted =
        Told.by("Coast Wire", 9)
            .alsoKnownAs("Norrish", "the Fjord", "northern")
            .deed(EventType.ASSAULT, List.of(NORLAND), List.of(VALE))
            .states("shelled");
    PartyDirectory parties = of(acted);
    assertEquals("state:NO", parties.side(new Party("Norland army", null)));
    assertEquals("state:VA", parties.side(new Party("Vale army", null)));
    assertEquals("state:NO", parties.side(new Party("Norrish officials", null)));
    assertEquals("state:NO", parties.side(new Party("Fjord officials", null)));
    assertEquals("northern officials", parties.side(new Party("northern officials", null)));
  }

  @Test
  void side_nameOfThreeWords_isTheActor() {
    Told told = Told.by("Coast Wire", 9).says(new Party("Free River Isles", "state:IS"), "left");
    assertEquals("state:IS", of(told).side(new Party("the Free River Isles navy", null)));
    assertEquals("free river navy", of(told).side(new Party("Free River navy", null)));
  }

  @Test
  void side_unknownActors_tellNothing() {
    Party moor = new Party("Ida Moor", null);
    Told told =
        Told.by("Coast Wire", 9)
            .deed(EventType.RETREAT, List.of(), List.of())
            .text("Norland spokeswoman Ida Moor spoke.")
            .says(moor, "left");
    assertEquals("ida moor", of(told).side(moor));
    assertEquals("ida moor", Parties.UNKNOWN.side(moor));
    assertFalse(Parties.UNKNOWN.opposed("state:NO", "state:VA"));
  }

  @Test
  void side_textsOfTwoMinds_tellNothingUntilMostSayOneThing() {
    Party moor = new Party("Ida Moor", null);
    Told norland =
        Told.by("Coast Wire", 9)
            .says(NORLAND, "left")
            .text("Norland spokeswoman Ida Moor spoke.")
            .says(moor, "left");
    Told vale =
        Told.by("Bay Daily", 9)
            .says(VALE, "left")
            .text("Vale spokeswoman Ida Moor spoke.")
            .says(moor, "left");
    Told third = Told.by("Lamp", 9).text("Vale spokeswoman Ida Moor spoke.").says(moor, "left");
    assertEquals("ida moor", of(norland, vale).side(moor));
    assertEquals("state:VA", of(norland, vale, third).side(moor));
  }

  @Test
  void side_officeOfWhoOnlyTakesPart_isTold() {
    Party moor = new Party("Ida Moor", null);
    Told arrested =
        Told.by("Coast Wire", 9)
            .says(NORLAND, "left")
            .text("Norland minister Ida Moor was held.")
            .deed(EventType.COERCE, List.of(VALE), List.of(moor))
            .states("arrested");
    assertEquals("state:NO", of(arrested).side(moor));
    assertTrue(
        of(
                arrested,
                Told.by("Bay Daily", 10)
                    .deed(EventType.ASSAULT, List.of(moor), List.of(VALE))
                    .states("shelled"))
            .opposed("state:NO", "state:VA"));
  }

  @Test
  void side_ofOneSpelling_holdsForAllOfThem() {
    Party full = new Party("Ida Moor", null);
    Party last = new Party("Moor", null);
    Told told =
        Told.by("Coast Wire", 9)
            .says(NORLAND, "left")
            .text("Norland spokeswoman Moor spoke.")
            .says(last, "left");
    Told other = Told.by("Bay Daily", 9).says(full, "left");
    Told part =
        Told.by("Bay Daily", 9).deed(EventType.CONSULT, List.of(full), List.of()).states("met");
    for (Told more : List.of(other, part)) {
      PartyDirectory parties = of(told, more);
      assertEquals("state:NO", parties.side(last));
      assertEquals("state:NO", parties.side(full));
      assertEquals(full, parties.identity(last));
      assertEquals("only one here has the last name", parties.because(last));
      assertEquals("", parties.because(full));
    }
  }

  @Test
  void identity_knownActor_isNobodyElsesLastName() {
    Party state = new Party("Ida Vale", "state:IV");
    PartyDirectory parties =
        of(Told.by("Coast Wire", 9).says(state, "left").says(new Party("Vale", null), "left"));
    assertEquals("Vale", parties.identity(new Party("Vale", null)).name());
  }
}
