package org.hearsay.ledger.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.identity.ClaimComparisonTest.attack;
import static org.hearsay.ledger.identity.ClaimComparisonTest.day;
import static org.hearsay.ledger.identity.ClaimComparisonTest.place;

import java.util.Set;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.identity.ClaimParts;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.Reports;
import org.hearsay.ledger.identity.Reports.Told;
import org.hearsay.ledger.origin.Shingles;
import org.hearsay.model.EventType;
import org.junit.jupiter.api.Test;

/** By what two claims find each other. */
class EventLinkerTest {
  private static final String SHELLED =
      "Petrenko said the harbour of Arlenko was shelled from the sea on Tuesday.";

  private final EventLinker linker = new EventLinker(Reports.LEXICON);
  private final MemoryLinkState state = new MemoryLinkState();

  private static DocumentWords about(String id, String text) {
    return DocumentWords.of(Reports.LEXICON, id, text).withoutOrder();
  }

  @Test
  void keys_claimWithActorsAndPlace_areItsWordsAndThese() {
    ClaimParts parts =
        new ClaimParts(
            Set.of(EventType.ASSAULT),
            Set.of("navy"),
            Set.of("harbour"),
            Set.of(),
            Set.of(),
            place("Arlenko", 706448, 46.6, 32.6, 1),
            day(9),
            day(9));
    assertThat(linker.keys(Reports.one("a", 1, SHELLED, "shelled", parts).mentions().getFirst()))
        .contains("a:ASSAULT:navy", "a:ASSAULT:harbour", "p:ASSAULT:706448", "w:shell");
  }

  @Test
  void suffices_actorOrPlaceInCommon_does_andAWordDoesNot() {
    assertThat(linker.suffices("a:ASSAULT:navy")).isTrue();
    assertThat(linker.suffices("p:ASSAULT:706448")).isTrue();
    assertThat(linker.suffices("w:shell")).isFalse();
  }

  @Test
  void weight_word_isMoreTheRarerItIs_andAnActorIsWorthFour() {
    assertThat(linker.weight("w:shell")).isGreaterThan(linker.weight("w:troop"));
    assertThat(linker.weight("w:troop")).isGreaterThan(linker.weight("w:peopl")).isLessThan(4);
    assertThat(linker.weight("w:peopl")).isPositive();
    assertThat(linker.weight("a:ASSAULT:navy")).isEqualTo(4);
  }

  @Test
  void isAbout_rareWordsInCommon_orNot() {
    DocumentWords one = about("a", SHELLED);
    assertThat(linker.isAbout(one, about("b", "Shells from the sea hit the harbour of Arlenko.")))
        .isTrue();
    assertThat(linker.isAbout(one, about("c", "The bakers of Dolmire voted for a new guild.")))
        .isFalse();
  }

  @Test
  void link_sameDeedADayLater_saysWhatSpeaksForItAndWhatAgainst() {
    add(9);
    assertThat(add(10).reasons()).contains("where: same", "against: when: near");
  }

  /** The link of a report of what happened that day in Arlenko. */
  private Link<ClaimRef> add(int day) {
    ClaimParts parts = attack(place("Arlenko", 706448, 46.6, 32.6, 1), day(day), day(day));
    Told told = Reports.one("r" + day, day, SHELLED, "shelled", parts);
    ReportRef ref = new ReportRef(told.known().toEpochMilli(), 0);
    ReportDigest report = ReportDigest.of(ref, told.document(), told.mentions(), linker);
    Shingles none = Shingles.of("");
    state.add(report, none, new Linking(linker).link(state, report, none));
    return state.link(new ClaimRef(ref, 0));
  }
}
