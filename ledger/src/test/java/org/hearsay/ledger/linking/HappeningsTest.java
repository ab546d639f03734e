package org.hearsay.ledger.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.ledger.identity.ClaimComparisonTest.day;
import static org.hearsay.ledger.identity.ClaimComparisonTest.place;

import java.time.Duration;
import java.util.Set;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.identity.ClaimParts;
import org.hearsay.ledger.identity.Reports;
import org.hearsay.ledger.identity.Reports.Told;
import org.hearsay.ledger.identity.SearchBounds;
import org.hearsay.ledger.origin.Shingles;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Claims are of one event by what happened, not by the word for it. */
class HappeningsTest {
  private static final SearchBounds REACH = new SearchBounds(Duration.ofDays(30), 16, 12, 8, 32, 8);
  private static final EventPlace ARLENKO = place("Arlenko", 1, 46.6, 32.6, 1);
  private static final EventPlace FARNOVO = place("Farnovo", 2, 49.9, 36.2, 1);

  private final MemoryLinkState state = new MemoryLinkState();
  private final ClaimLinker linker = new EventLinker(Reports.LEXICON, REACH, count -> {});

  /** The link of a report's one claim. */
  private Link<ClaimRef> add(int hour, String text, String trigger, ClaimParts parts) {
    Told told = Reports.one("r" + hour, hour, text, trigger, parts);
    ReportRef ref = new ReportRef(told.known().toEpochMilli(), 0);
    ReportDigest report =
        ReportDigest.of(ref, told.document().withoutOrder(), told.mentions(), linker);
    Shingles none = Shingles.of("");
    state.add(report, none, new Linking(linker).link(state, report, none));
    return state.link(new ClaimRef(ref, 0));
  }

  private static ClaimRef at(int hour) {
    return new ClaimRef(new ReportRef(3_600_000L * hour, 0), 0);
  }

  private static ClaimParts assault(String object, @Nullable EventPlace place, int day) {
    return new ClaimParts(
        Set.of(EventType.ASSAULT),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(object),
        place,
        day(day),
        day(day));
  }

  @Test
  void link_otherWordForOneHappening_links() {
    add(
        1,
        "The Arlenko dam was destroyed overnight, flooding farms along the lower river.",
        "destroyed",
        assault("dam", ARLENKO, 9));
    Link<ClaimRef> link =
        add(
            2,
            "Troops blew up the Arlenko dam overnight, the mayor said; farms along the river"
                + " flood.",
            "blew up",
            assault("dam", ARLENKO, 9));
    assertThat(link.linked()).isEqualTo(at(1));
    assertThat(link.reasons()).contains("to what: dam");
  }

  @Test
  void link_wordOfAnotherKind_founds() {
    add(
        1,
        "The Arlenko dam was destroyed overnight, flooding farms along the lower river.",
        "destroyed",
        assault("dam", ARLENKO, 9));
    Link<ClaimRef> link =
        add(
            2,
            "The mayor praised farmers along the river near the Arlenko dam, flooded overnight.",
            "praised",
            new ClaimParts(
                Set.of(EventType.SUPPORT),
                Set.of(),
                Set.of(),
                Set.of("mayor"),
                Set.of("farmer"),
                ARLENKO,
                day(9),
                day(9)));
    assertThat(link.linked()).isNull();
  }

  @Test
  void link_sameWordAtOtherPlaceAndDay_founds() {
    add(
        1,
        "The Arlenko dam was destroyed overnight, flooding farms along the lower river.",
        "destroyed",
        assault("dam", ARLENKO, 9));
    Link<ClaimRef> link =
        add(
            2,
            "The Farnovo dam was destroyed overnight, flooding farms along the upper river.",
            "destroyed",
            assault("dam", FARNOVO, 15));
    assertThat(link.linked()).isNull();
  }
}
