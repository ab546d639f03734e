package org.hearsay.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.origin.Stories.Placement;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final Instant DAY = Instant.parse("2022-11-09T23:59:59Z");

  private static final String FERRY =
      """
      The ferry Aldona sank off Cape Varno on Tuesday with 214 people on board, the coast guard
      said. Rescue boats from Varno picked up 180 survivors before dark, and divers will search the
      hull of the Aldona on Wednesday. The ferry had left Marsk harbour four hours late.
      """;

  private static final String FERRY_AGAIN =
      """
      Divers searched the hull of the Aldona on Wednesday, a day after the ferry sank off Cape
      Varno. The coast guard raised the number of survivors to 183 of the 214 people who had been
      on board when it left Marsk harbour.
      """;

  private static final String VOTE =
      """
      Parliament in Tavira voted on Tuesday to put off the budget until spring. The finance
      minister, Ilo Benark, said that the coalition had not agreed on the fuel tax, and opposition
      deputies asked him to resign after a debate of nine hours.
      """;

  private static Placement add(Stories stories, String id, String text, int day) {
    return stories.add(id, null, text, DAY.plus(Duration.ofDays(day)));
  }

  @Test
  void add_reportOfTheSameEvent_joinsItsStory() {
    Stories stories = new Stories();
    assertThat(add(stories, "a", FERRY, 0).begun()).isTrue();
    assertThat(add(stories, "b", VOTE, 0).story()).isEqualTo("b");
    Placement placement = add(stories, "c", FERRY_AGAIN, 1);
    assertThat(placement.story()).isEqualTo("a");
    assertThat(placement.begun()).isFalse();
    assertThat(placement.score()).isPositive();
  }

  @Test
  void add_afterTheWindow_beginsAnotherStory() {
    Stories stories = new Stories();
    add(stories, "a", FERRY, 0);
    assertThat(add(stories, "b", FERRY_AGAIN, 15).story()).isEqualTo("b");
  }

  @Test
  void add_headlinesAlone_areJoinedByTheirNames() {
    Stories stories = new Stories();
    stories.add("a", "Ferry Aldona sinks off Cape Varno", "", DAY);
    stories.add("b", "Tavira parliament puts off budget vote", "", DAY);
    assertThat(stories.add("c", "Aldona: ferry sinks off Varno, 180 saved", "", DAY).story())
        .isEqualTo("a");
  }

  @Test
  void add_headlinesInOtherWords_becomeOneStoryWhenBothHaveGrown() {
    Stories stories = new Stories();
    List<String> ids = new ArrayList<>();
    List<String> one =
        List.of(
            "Ferry Aldona sinks off Cape Varno",
            "Aldona ferry sinks off Varno with 214 aboard",
            "Ferry Aldona sinks, divers search off Varno",
            "Varno ferry Aldona sinks off cape");
    List<String> other =
        List.of(
            "Coast guard picks up 180 survivors of shipwreck",
            "Shipwreck: coast guard has 180 survivors",
            "180 survivors of shipwreck saved by coast guard",
            "Coast guard saves 180 shipwreck survivors");
    List<String> both =
        List.of(
            "Ferry Aldona sinks off Varno: coast guard has 180 survivors of shipwreck",
            "Ferry Aldona shipwreck off Varno: coast guard saves 180 survivors",
            "Coast guard saves 180 survivors as ferry Aldona sinks off Cape Varno");
    for (List<String> headlines : List.of(one, other, both, both, both)) {
      for (String headline : headlines) {
        String id = "r" + ids.size();
        ids.add(id);
        stories.add(id, headline, "", DAY);
      }
    }
    assertThat(stories.now("r4")).isEqualTo(stories.now("r0"));
    assertThat(stories.add("vote", "Parliament votes on the harbour law", "", DAY).begun())
        .isTrue();
  }

  @Test
  void add_textWithoutWords_isAStoryOfItsOwn() {
    Stories stories = new Stories();
    add(stories, "a", FERRY, 0);
    assertThat(stories.add("b", null, " -- ", null).story()).isEqualTo("b");
    assertThat(stories.add("c", "", "", null).story()).isEqualTo("c");
  }

  @Test
  void add_prefixOfAStream_isPutAsInTheWhole() {
    List<String> whole = run(80);
    for (int known : List.of(1, 20, 50, 79)) {
      assertThat(run(known)).isEqualTo(whole.subList(0, known));
    }
  }

  /** Stories of made-up words, mixed. */
  private static List<String> run(int count) {
    Stories stories = new Stories();
    List<List<String>> vocabularies = new ArrayList<>();
    Texts texts = new Texts(2);
    for (int i = 0; i < 8; i++) {
      vocabularies.add(texts.sentences(4));
    }
    List<String> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> own = vocabularies.get(texts.next(8));
      String text = own.get(texts.next(4)) + " " + own.get(texts.next(4)) + " " + texts.sentence();
      out.add(add(stories, "r" + i, text, i / 10).story());
    }
    assertThat(out.stream().distinct().count()).isLessThan(count == 80 ? 40 : 81);
    return out;
  }
}
