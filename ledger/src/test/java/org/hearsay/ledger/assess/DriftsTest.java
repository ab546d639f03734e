package org.hearsay.ledger.assess;

import static org.hearsay.ledger.assess.Told.NORLAND;
import static org.hearsay.ledger.assess.Told.OSTER;
import static org.hearsay.ledger.assess.Told.VALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.origin.CopyLink;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.origin.Families.Member;
import org.hearsay.ledger.origin.ReportKey;
import org.junit.jupiter.api.Test;

class DriftsTest {
  private static List<Drift> drift(Families families, Told... reports) {
    return Drifts.of(Told.all(reports).stream().sorted(StoredClaim.BY_TIME).toList(), families);
  }

  /** The second is a copy of the first. */
  private static Families copy(Told first, Told second) {
    String origin = first.revision().id();
    return new Families(
        Stream.of(first, second)
            .map(Told::revision)
            .map(
                revision ->
                    new Member(
                        ReportKey.of(revision),
                        Optional.ofNullable(revision.report().outlet()),
                        revision.id().equals(origin)
                            ? Optional.empty()
                            : Optional.of(new CopyLink(origin, 0.9, 40)),
                        List.of()))
            .toList());
  }

  @Test
  void of_certainHeadlineOverAHedge_isFound() {
    List<Drift> drift =
        drift(
            Families.NONE,
            Told.by("Bay Daily", 10)
                .says(OSTER, "withdrawal")
                .asHeadline()
                .says(OSTER, "withdrew")
                .ifCondition("if confirmed"));
    assertEquals(1, drift.size());
    Drift.Headline headline = assertInstanceOf(Drift.Headline.class, drift.getFirst());
    assertEquals("withdrawal", headline.stronger().words());
    assertEquals("withdrew", headline.weaker().words());
  }

  @Test
  void of_doneInTheHeadlineAndToComeBelow_isFound() {
    assertEquals(
        1,
        drift(
                Families.NONE,
                Told.by("Bay Daily", 9)
                    .states("withdrawal")
                    .asHeadline()
                    .announces(NORLAND, "withdraw"))
            .size());
  }

  @Test
  void of_headlineThatTheBodyBearsOut_isNone() {
    assertEquals(
        List.of(),
        drift(
            Families.NONE,
            Told.by("Bay Daily", 9)
                .says(NORLAND, "withdrawal")
                .asHeadline()
                .says(NORLAND, "withdrew")
                .hedges(VALE, "withdrew")));
  }

  @Test
  void of_attributedThenTheAuthorsOwn_isFound() {
    List<Drift> drift =
        drift(Families.NONE, Told.by("Bay Daily", 10).says(VALE, "reclaimed").states("advance"));
    Drift.OwnFact fact = assertInstanceOf(Drift.OwnFact.class, drift.getFirst());
    assertEquals("advance", fact.stronger().words());
    assertEquals("what Vale says is stated as fact elsewhere", fact.text());
  }

  @Test
  void of_otherReportsOwnFact_isNone() {
    assertEquals(
        List.of(),
        drift(
            Families.NONE,
            Told.by("Bay Daily", 10).says(VALE, "reclaimed"),
            Told.by("Hill Post", 10).states("reclaimed")));
  }

  @Test
  void of_hedgeLostInACopy_isFound() {
    Told first = Told.by("Coast Wire", 10).hedges(VALE, "left");
    Told second = Told.by("Bay Daily", 11).says(VALE, "left");
    List<Drift> drift = drift(copy(first, second), first, second);
    assertEquals(1, drift.size());
    Drift.HedgeLost lost = assertInstanceOf(Drift.HedgeLost.class, drift.getFirst());
    assertEquals("Coast Wire", lost.weaker().revision().report().outlet());
    assertEquals("Bay Daily", lost.stronger().revision().report().outlet());
    assertEquals(List.of(), drift(Families.NONE, first, second));
  }

  @Test
  void of_hedgeLostInTheNextRevision_isFound() {
    List<Drift> drift =
        drift(
            Families.NONE,
            Told.revised("Coast Wire", 10, "coast/1", 1).hedges(VALE, "left"),
            Told.revised("Coast Wire", 10, "coast/1", 2).says(VALE, "left"));
    assertInstanceOf(Drift.HedgeLost.class, drift.getFirst());
  }

  @Test
  void of_speakerLostInACopy_isFound() {
    Told first = Told.by("Coast Wire", 10).says(VALE, "left");
    Told second = Told.by("Bay Daily", 11).states("left");
    assertInstanceOf(Drift.OwnFact.class, drift(copy(first, second), first, second).getFirst());
  }

  @Test
  void of_ownFactThatIsToCome_isNone() {
    assertEquals(
        List.of(),
        drift(
            Families.NONE,
            Told.by("Bay Daily", 9).announces(NORLAND, "withdraw").tellsOrder("withdraw")));
  }

  @Test
  void of_hedgeOfAnotherParty_isNotLost() {
    Told first = Told.by("Coast Wire", 10).hedges(VALE, "left");
    Told second = Told.by("Bay Daily", 11).says(OSTER, "withdrew");
    assertEquals(List.of(), drift(copy(first, second), first, second));
  }

  @Test
  void of_hedgeLostInOtherWordsOfTheSameParty_isFound() {
    Told first = Told.by("Coast Wire", 10).hedges(VALE, "left");
    Told second = Told.by("Bay Daily", 11).says(VALE, "withdrew");
    assertInstanceOf(Drift.HedgeLost.class, drift(copy(first, second), first, second).getFirst());
  }

  @Test
  void of_hedgeLostInTheSameWordsOfAnother_isFoundWhateverTheirCase() {
    Told first = Told.by("Coast Wire", 10).hedges(VALE, "left");
    Told second = Told.by("Bay Daily", 11).says(OSTER, "Left");
    assertInstanceOf(Drift.HedgeLost.class, drift(copy(first, second), first, second).getFirst());
  }

  @Test
  void of_hedgedDenialOfWhatTheCopyAsserts_isNoLostHedge() {
    Told first = Told.by("Coast Wire", 10).doubts(VALE, "left");
    Told second = Told.by("Bay Daily", 11).says(VALE, "left");
    assertEquals(List.of(), drift(copy(first, second), first, second));
  }

  @Test
  void of_hedgeInTheHeadlineOfTheSource_isNotLost() {
    Told first = Told.by("Coast Wire", 10).hedges(VALE, "left").asHeadline().says(VALE, "left");
    Told second = Told.by("Bay Daily", 11).says(VALE, "left");
    assertEquals(List.of(), drift(copy(first, second), first, second));
  }

  @Test
  void of_certainHeadlineOfTheCopy_losesNoHedgeOfTheSource() {
    Told first = Told.by("Coast Wire", 10).hedges(VALE, "left");
    Told second = Told.by("Bay Daily", 11).says(VALE, "left").asHeadline().hedges(VALE, "withdrew");
    assertEquals(
        List.of(Drift.Headline.class),
        drift(copy(first, second), first, second).stream().map(Object::getClass).toList());
  }

  @Test
  void of_headlineAndBodyThatDenyIt_areNotComparedWithWhoAssertsIt() {
    assertEquals(
        List.of(),
        drift(
            Families.NONE,
            Told.by("Bay Daily", 10)
                .denies(OSTER, "withdrawal")
                .asHeadline()
                .denies(OSTER, "withdrew")
                .hedges(VALE, "left")));
  }

  @Test
  void text_ofEachKind_saysWhatWasLost() {
    Told first = Told.by("Coast Wire", 10).hedges(VALE, "left");
    Told second = Told.by("Bay Daily", 11).says(VALE, "left");
    assertEquals(
        "a hedge was lost between a report and its copy",
        drift(copy(first, second), first, second).getFirst().text());
    assertEquals(
        "the headline says more than its report",
        drift(
                Families.NONE,
                Told.by("Bay Daily", 10)
                    .says(OSTER, "withdrawal")
                    .asHeadline()
                    .hedges(OSTER, "left"))
            .getFirst()
            .text());
  }
}
