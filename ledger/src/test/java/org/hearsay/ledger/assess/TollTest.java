package org.hearsay.ledger.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.assess.Told.NORLAND;
import static org.hearsay.ledger.assess.Told.VALE;

import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.origin.Families;
import org.hearsay.model.FigureKind;
import org.junit.jupiter.api.Test;

class TollTest {
  private static EventAssessment view(Told... reports) {
    List<StoredClaim> claims = Told.all(reports);
    return EventAssessment.of(
        claims, Families.NONE, new AtWar(), AsOf.published(AsOf.moment("2026-03-31")));
  }

  private static List<String> lines(EventAssessment view) {
    return Toll.of(view.positions()).stream()
        .map(
            toll ->
                toll.kind().code()
                    + " "
                    + toll.of()
                    + ": "
                    + toll.figures().stream()
                        .map(told -> told.party().name() + " " + told.figure().words())
                        .toList())
        .toList();
  }

  @Test
  void of_figuresOfOneKind_isOneSeriesWhateverTheNoun() {
    assertThat(
            lines(
                view(
                    Told.by("Coast Wire", 11)
                        .says(NORLAND, "quake")
                        .toll(FigureKind.KILLED, 3, 3.0, "three", "people"),
                    Told.by("Bay Daily", 12)
                        .says(VALE, "quake")
                        .toll(FigureKind.KILLED, 9, null, "at least nine", "dead"))))
        .containsExactly("killed : [Norland three, Vale at least nine]");
  }

  @Test
  void of_otherKindOrOtherPeople_areSeriesOfTheirOwn() {
    assertThat(
            lines(
                view(
                    Told.by("Coast Wire", 11)
                        .says(NORLAND, "quake")
                        .toll(FigureKind.KILLED, 3, 3.0, "three", "people")
                        .toll(FigureKind.WOUNDED, 40, 40.0, "40", "people")
                        .toll(FigureKind.KILLED, 2, 2.0, "two", "children"))))
        .containsExactly(
            "killed : [Norland three]", "wounded : [Norland 40]", "killed children: [Norland two]");
  }

  @Test
  void of_figureSaidAgain_standsOnce() {
    assertThat(
            lines(
                view(
                    Told.by("Coast Wire", 11)
                        .says(NORLAND, "quake")
                        .toll(FigureKind.KILLED, 3, 3.0, "three", "people"),
                    Told.by("Bay Daily", 12)
                        .says(NORLAND, "quake")
                        .toll(FigureKind.KILLED, 3, 3.0, "3", "bodies"))))
        .containsExactly("killed : [Norland three]");
  }

  @Test
  void of_higherTollOfALaterDay_isNoConflict() {
    assertThat(conflicts(11, FigureKind.KILLED, 3, 12, FigureKind.KILLED, 9)).isZero();
  }

  @Test
  void of_lowerTollOfALaterDay_isAConflict() {
    assertThat(conflicts(11, FigureKind.KILLED, 9, 12, FigureKind.KILLED, 3)).isEqualTo(1);
  }

  @Test
  void of_twoTollsOfOneDay_areAConflict() {
    assertThat(conflicts(11, FigureKind.KILLED, 3, 11, FigureKind.KILLED, 9)).isEqualTo(1);
  }

  @Test
  void of_fewerMissingOnALaterDay_isNoConflict() {
    assertThat(conflicts(11, FigureKind.MISSING, 9, 12, FigureKind.MISSING, 3)).isZero();
  }

  @Test
  void of_killedAndWounded_areNeverCompared() {
    assertThat(conflicts(11, FigureKind.KILLED, 25, 11, FigureKind.WOUNDED, 183)).isZero();
  }

  @Test
  void of_noneAgainstALaterSome_isAConflict() {
    assertThat(conflicts(11, FigureKind.KILLED, 0, 12, FigureKind.KILLED, 9)).isEqualTo(1);
  }

  @Test
  void of_noCasualtiesAgainstSomeKilled_isAConflict() {
    assertThat(conflicts(11, FigureKind.KILLED_OR_WOUNDED, 0, 11, FigureKind.KILLED, 9))
        .isEqualTo(1);
  }

  private static int conflicts(
      int day, FigureKind kind, double count, int laterDay, FigureKind later, double laterCount) {
    return view(
            Told.by("Coast Wire", day)
                .says(NORLAND, "shelled")
                .toll(kind, count, count, "so many", "people"),
            Told.by("Bay Daily", laterDay)
                .says(VALE, "shelled")
                .toll(later, laterCount, laterCount, "as many", "people"))
        .figureConflicts()
        .size();
  }

  @Test
  void of_noCasualties_isAConflictWithAnyKilledOrWoundedAndNothingElse() {
    assertThat(conflicts(11, FigureKind.KILLED_OR_WOUNDED, 0, 11, FigureKind.WOUNDED, 9))
        .isEqualTo(1);
    assertThat(conflicts(11, FigureKind.WOUNDED, 9, 11, FigureKind.KILLED_OR_WOUNDED, 0))
        .isEqualTo(1);
    assertThat(conflicts(11, FigureKind.KILLED_OR_WOUNDED, 0, 11, FigureKind.KILLED, 0)).isZero();
    assertThat(conflicts(11, FigureKind.KILLED_OR_WOUNDED, 0, 11, FigureKind.DETAINED, 9)).isZero();
    assertThat(conflicts(11, FigureKind.KILLED_OR_WOUNDED, 4, 11, FigureKind.KILLED, 9)).isZero();
  }

  @Test
  void of_sameFigureOfTwoSides_isNoConflictAndStandsForEach() {
    EventAssessment view =
        view(
            Told.by("Coast Wire", 11)
                .says(NORLAND, "quake")
                .toll(FigureKind.KILLED, 3, 3.0, "three", "people"),
            Told.by("Bay Daily", 12)
                .says(VALE, "quake")
                .toll(FigureKind.KILLED, 3, 3.0, "3", "dead"));
    assertThat(lines(view)).containsExactly("killed : [Norland three, Vale 3]");
    assertThat(view.figureConflicts()).isEmpty();
  }

  @Test
  void of_figuresAsTheyBecameKnown_standInThatOrderWhoeverSpokeFirst() {
    assertThat(
            lines(
                view(
                    Told.by("Coast Wire", 11)
                        .says(NORLAND, "quake")
                        .toll(FigureKind.KILLED, 3, 3.0, "three", "people"),
                    Told.by("Bay Daily", 12)
                        .says(VALE, "quake")
                        .toll(FigureKind.KILLED, 5, 5.0, "five", "people"),
                    Told.by("Coast Wire", 13)
                        .says(NORLAND, "quake")
                        .toll(FigureKind.KILLED, 9, 9.0, "nine", "people"))))
        .containsExactly("killed : [Norland three, Vale five, Norland nine]");
  }

  @Test
  void of_sameLowestAndAnotherHighest_isAnotherFigure() {
    assertThat(
            lines(
                view(
                    Told.by("Coast Wire", 11)
                        .says(NORLAND, "quake")
                        .toll(FigureKind.KILLED, 3, 3.0, "three", "people"),
                    Told.by("Bay Daily", 12)
                        .says(NORLAND, "quake")
                        .toll(FigureKind.KILLED, 3, null, "at least three", "people"),
                    Told.by("Lamp", 13)
                        .says(NORLAND, "quake")
                        .toll(FigureKind.KILLED, 2, 3.0, "two or three", "people"))))
        .containsExactly("killed : [Norland three, Norland at least three, Norland two or three]");
  }

  @Test
  void of_countsOfNothingNamed_areNeverCompared() {
    assertThat(
            view(
                    Told.by("Coast Wire", 11).says(NORLAND, "left").figure(20.0, 20.0, "20", ""),
                    Told.by("Bay Daily", 11).says(VALE, "left").figure(30.0, 30.0, "30", ""))
                .figureConflicts())
        .isEmpty();
  }

  @Test
  void of_conflict_namesFirstWhoseFigureWasKnownFirst() {
    EventAssessment view =
        view(
            Told.by("Coast Wire", 9).says(NORLAND, "left"),
            Told.by("Bay Daily", 10).says(VALE, "left").figure(30.0, 30.0, "30", "tanks"),
            Told.by("Coast Wire", 11).says(NORLAND, "left").figure(20.0, 20.0, "20", "tank"));
    assertThat(view.figureConflicts())
        .extracting(conflict -> conflict.first().name() + " " + conflict.figure().words())
        .containsExactly("Vale 30");
    assertThat(view.figureConflicts()).noneMatch(FigureConflict::noneAgainstSome);
  }
}
