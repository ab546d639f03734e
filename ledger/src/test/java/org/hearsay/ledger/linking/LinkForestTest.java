package org.hearsay.ledger.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.ledger.linking.LinkForest.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Letters are linked to earlier ones. */
class LinkForestTest {
  private static final List<String> WHY = List.of("why");

  private final Map<String, Link<String>> stored = new TreeMap<>();
  private final List<String> moved = new ArrayList<>();
  private final LinkForest<String> forest =
      new LinkForest<>(
          new LinkForest.Stored<String>() {
            @Override
            public @Nullable Link<String> link(String item) {
              return stored.get(item);
            }

            @Override
            public List<String> linkedTo(String item) {
              return stored.entrySet().stream()
                  .filter(entry -> item.equals(entry.getValue().linked()))
                  .map(Map.Entry::getKey)
                  .toList();
            }
          });

  private static Link<String> root(String item) {
    return new Link<>(null, item, 0, List.of());
  }

  private static Link<String> link(String linked, String root) {
    return new Link<>(linked, root, 2, WHY);
  }

  private static Target<String> to(String linked) {
    return new Target<>(linked, 2, WHY);
  }

  /** What moved. */
  private List<String> relink(String item, @Nullable Target<String> target) {
    moved.clear();
    forest.link(item, target, moved::add);
    return List.copyOf(moved);
  }

  private void storeChain() {
    stored.put("c", root("c"));
    stored.put("d", link("c", "c"));
    stored.put("e", link("d", "c"));
    stored.put("f", link("d", "c"));
  }

  @Test
  void link_newItem_hasTheRootOfWhatItIsLinkedTo() {
    storeChain();
    assertThat(relink("g", to("e"))).containsExactly("g");
    assertThat(forest.changes()).isEqualTo(Map.of("g", link("e", "c")));
  }

  @Test
  void link_rootGetsAnEarlierOne_allBelowMoveAndKeepTheirReasons() {
    storeChain();
    relink("a", null);
    assertThat(relink("c", to("a"))).containsExactlyInAnyOrder("c", "d", "e", "f");
    assertThat(forest.changes())
        .isEqualTo(
            Map.of(
                "a", root("a"),
                "c", link("a", "a"),
                "d", link("c", "a"),
                "e", link("d", "a"),
                "f", link("d", "a")));
  }

  @Test
  void link_itemBecomesARoot_takesOnlyWhatIsBelowIt() {
    storeChain();
    assertThat(relink("d", null)).containsExactlyInAnyOrder("d", "e", "f");
    assertThat(forest.changes())
        .isEqualTo(Map.of("d", root("d"), "e", link("d", "d"), "f", link("d", "d")));
  }

  @Test
  void link_sameAsBefore_changesNothing() {
    storeChain();
    assertThat(relink("d", to("c"))).isEmpty();
    assertThat(forest.changes()).isEmpty();
  }

  @Test
  void link_otherReasonWithinTheSameTree_changesTheLinkAndMovesNothing() {
    storeChain();
    assertThat(relink("e", to("c"))).isEmpty();
    assertThat(forest.changes()).isEqualTo(Map.of("e", link("c", "c")));
  }

  @Test
  void link_childLinkedElsewhereBefore_doesNotMoveAlong() {
    storeChain();
    relink("e", to("c"));
    assertThat(relink("d", null)).containsExactlyInAnyOrder("d", "f");
    assertThat(forest.root("e")).isEqualTo("c");
  }

  @Test
  void link_childLinkedHereBefore_movesAlong() {
    storeChain();
    stored.put("g", root("g"));
    relink("g", to("d"));
    assertThat(relink("d", null)).containsExactlyInAnyOrder("d", "e", "f", "g");
    assertThat(forest.root("g")).isEqualTo("d");
  }

  @Test
  void changes_linkTakenBack_areNone() {
    storeChain();
    relink("d", null);
    assertThat(forest.changes()).isNotEmpty();
    relink("d", to("c"));
    assertThat(forest.changes()).isEmpty();
  }

  @Test
  void link_toWhatIsUnknown_isRefused() {
    assertThatThrownBy(() -> relink("b", to("a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("linked to a");
  }
}
