package org.hearsay.ledger.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.assess.Told.NORLAND;
import static org.hearsay.ledger.assess.Told.VALE;

import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.assess.AtWar;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.Told;
import org.hearsay.ledger.brief.Brief.Sentence;
import org.hearsay.ledger.origin.Families;
import org.hearsay.model.FigureKind;
import org.junit.jupiter.api.Test;

class BriefFiguresTest {
  private static final int ROOM = 1000;

  private static List<String> lines(int room, Told... reports) {
    EventAssessment view =
        EventAssessment.of(
            Told.all(reports),
            Families.NONE,
            new AtWar(),
            AsOf.published(AsOf.moment("2026-03-31")));
    return BriefFigures.of(view.positions().stream(), claim -> true).section(2026, room).stream()
        .flatMap(section -> section.sentences().stream())
        .map(Sentence::text)
        .toList();
  }

  private static Told quake(String outlet, int day) {
    return Told.by(outlet, day).says(NORLAND, "quake");
  }

  @Test
  void of_countsOfOnePartyByDay_areOneLine() {
    assertThat(
            lines(
                ROOM,
                quake("Coast Wire", 12).toll(FigureKind.KILLED, 9, null, "At least nine", "dead"),
                quake("Bay Daily", 11).toll(FigureKind.KILLED, 3, 3.0, "three", "people")))
        .containsExactly("Killed, by Norland: three (11 March), at least nine (12 March).");
  }

  @Test
  void of_otherKindOrOtherParty_areLinesOfTheirOwn() {
    assertThat(
            lines(
                ROOM,
                quake("Coast Wire", 11)
                    .toll(FigureKind.KILLED, 3, 3.0, "three", "people")
                    .toll(FigureKind.WOUNDED, 40, 40.0, "40", "people"),
                Told.by("Bay Daily", 11)
                    .says(VALE, "quake")
                    .toll(FigureKind.KILLED, 5, 5.0, "five", "bodies")))
        .containsExactly(
            "Wounded, by Norland: 40 (11 March).",
            "Killed, by Vale: five (11 March).",
            "Killed, by Norland: three (11 March).");
  }

  @Test
  void of_countSaidAgain_standsOnce() {
    assertThat(
            lines(
                ROOM,
                quake("Coast Wire", 11).toll(FigureKind.KILLED, 3, 3.0, "three", "people"),
                quake("Bay Daily", 12).toll(FigureKind.KILLED, 3, 3.0, "3", "bodies")))
        .containsExactly("Killed, by Norland: three (11 March).");
  }

  @Test
  void of_noCount_isNotTold() {
    assertThat(
            lines(
                ROOM,
                quake("Coast Wire", 11).toll(FigureKind.KILLED, 1000, null, "thousands", "people")))
        .isEmpty();
  }

  @Test
  void section_briefOfFewWords_leavesRoomForOthers() {
    assertThat(
            lines(20, quake("Coast Wire", 11).toll(FigureKind.KILLED, 3, 3.0, "three", "people")))
        .isEmpty();
  }
}
