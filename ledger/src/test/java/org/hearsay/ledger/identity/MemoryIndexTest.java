package org.hearsay.ledger.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.ledger.identity.ClaimComparisonTest.attack;
import static org.hearsay.ledger.identity.ClaimComparisonTest.day;
import static org.hearsay.ledger.identity.ClaimComparisonTest.place;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemoryIndexTest {
  private static final MentionLinker LINKER = new MentionLinker();
  private static final String SHELLED =
      "Petrenko said the harbour of Arlenko was shelled from the sea on Tuesday.";
  private static final String BOMBARDED =
      "Shelling of the harbour of Arlenko from the sea killed nobody, Petrenko said.";

  @Test
  void add_sameDeedInTwoReports_joinsAndSaysWhy() {
    MemoryIndex index = new MemoryIndex(LINKER, SearchBounds.DEFAULT);
    MentionLink first = index.add(Reports.one("a", 1, SHELLED, "shelled"));
    MentionLink second = index.add(Reports.one("b", 2, BOMBARDED, "Shelling"));
    assertThat(first.founds()).isTrue();
    assertThat(first.event()).isEqualTo("a/c1");
    assertThat(second.event()).isEqualTo("a/c1");
    assertThat(second.linked()).isEqualTo("a/c1");
    assertThat(second.reasons()).extracting(LinkReason::evidence).contains(LinkEvidence.DEED);
    assertThat(second.reasons())
        .filteredOn(reason -> reason.evidence() == LinkEvidence.DEED)
        .allSatisfy(
            reason -> {
              assertThat(reason.detail()).isEqualTo("shelling, shelled");
              assertThat(reason.weight()).isPositive();
            });
  }

  @Test
  void add_otherTownOnOtherDay_foundsHoweverAlikeTheWords() {
    MemoryIndex index = new MemoryIndex(LINKER, SearchBounds.DEFAULT);
    var there = attack(place("Kherson", 706448, 46.64, 32.62, 1), day(9), day(9));
    var elsewhere = attack(place("Kharkiv", 706483, 49.99, 36.23, 1), day(14), day(14));
    index.add(Reports.one("a", 1, SHELLED, "shelled", there));
    assertThat(index.add(Reports.one("b", 2, SHELLED, "shelled", elsewhere)).founds()).isTrue();
    assertThat(index.add(Reports.one("c", 3, SHELLED, "shelled", there)).event()).isEqualTo("a/c1");
  }

  @Test
  void add_otherFiguresOfTheSame_joins() {
    MemoryIndex index = new MemoryIndex(LINKER, SearchBounds.DEFAULT);
    var there = attack(place("Kherson", 706448, 46.64, 32.62, 1), day(9), day(9));
    String few = "The shelling of the harbour of Arlenko on Tuesday killed 3 people.";
    String many = "The shelling of the harbour of Arlenko on Tuesday killed 40 people.";
    index.add(Reports.one("a", 1, few, "shelling", there));
    assertThat(index.add(Reports.one("b", 2, many, "shelling", there)).event()).isEqualTo("a/c1");
  }

  @Test
  void add_longAgo_founds() {
    MemoryIndex index =
        new MemoryIndex(LINKER, new SearchBounds(Duration.ofHours(10), 48, 24, 12, 96));
    index.add(Reports.one("a", 1, SHELLED, "shelled"));
    MentionLink later = index.add(Reports.one("b", 12, SHELLED, "shelled"));
    assertThat(later.founds()).isTrue();
    assertThat(later.compared()).isZero();
  }

  @Test
  void add_prefixOfAStream_givesTheSameJoins() {
    List<EventMention> mentions = Reports.random(1, 60);
    List<MentionLink> whole = joins(mentions);
    for (int length : new int[] {1, 30, 77, 150}) {
      assertThat(joins(mentions.subList(0, length))).isEqualTo(whole.subList(0, length));
    }
  }

  @Test
  void add_arrivedInAnyOrder_givesTheSameJoins() {
    List<MentionLink> inOrder = joins(Reports.random(2, 60));
    for (int seed = 0; seed < 5; seed++) {
      List<EventMention> arrived = new ArrayList<>(Reports.random(2, 60));
      Collections.shuffle(arrived, new Random(seed));
      arrived.sort(EventMention.BY_TIME);
      assertThat(joins(arrived)).isEqualTo(inOrder);
    }
  }

  @Test
  void add_eventOfEachJoin_wasFoundedBefore() {
    List<String> founded = new ArrayList<>();
    int joined = 0;
    for (MentionLink join : joins(Reports.random(3, 80))) {
      if (join.founds()) {
        founded.add(join.mention());
      } else {
        joined++;
      }
      assertThat(founded).contains(join.event());
    }
    assertThat(joined).isPositive();
  }

  @Test
  void add_thickStory_comparesNoMoreAsItGrows() {
    SearchBounds reach = new SearchBounds(Duration.ofDays(60), 16, 8, 6, 20);
    MemoryIndex index = new MemoryIndex(LINKER, reach);
    List<Integer> compared = new ArrayList<>();
    for (EventMention mention : Reports.random(4, 400)) {
      compared.add(index.add(mention).compared());
    }
    assertThat(Collections.max(compared)).isLessThanOrEqualTo(20);
    double middle = mean(compared.subList(300, 600));
    assertThat(mean(compared.subList(900, 1200))).isLessThanOrEqualTo(1.1 * middle);
  }

  @Test
  void add_beforeTheLast_isRefused() {
    MemoryIndex index = new MemoryIndex(LINKER, SearchBounds.DEFAULT);
    index.add(Reports.one("a", 2, SHELLED, "shelled"));
    EventMention earlier = Reports.one("b", 1, SHELLED, "shelled");
    assertThatThrownBy(() -> index.add(earlier)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<MentionLink> joins(List<EventMention> mentions) {
    MemoryIndex index = new MemoryIndex(LINKER, SearchBounds.DEFAULT);
    return mentions.stream().map(index::add).toList();
  }

  private static double mean(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).average().orElseThrow();
  }
}
