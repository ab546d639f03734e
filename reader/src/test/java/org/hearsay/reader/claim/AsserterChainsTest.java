package org.hearsay.reader.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reader.TestLanguage.ENGLISH;

import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.Attribution.Kind;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AsserterChainsTest {
  private static final String TEXT = "Vale said Tavira ordered its ships to leave.";

  @Test
  void from_nested_innermostFirst() {
    Attribution outer = attribution("a1", "said", "Tavira ordered its ships to leave", null);
    Attribution inner = attribution("a2", "said", "its ships to leave", "a1");
    AsserterChains chains = new AsserterChains(TEXT, ENGLISH, List.of(outer, inner));
    assertThat(chains.from(chains.innermost(span("leave"))))
        .containsExactly(new Asserter("speaker of a2", "a2"), new Asserter("speaker of a1", "a1"));
  }

  @Test
  void innermost_order_isOfWhoeverGivesIt() {
    Attribution order = attribution("a1", "ordered", "its ships to leave", null);
    AsserterChains chains = new AsserterChains(TEXT, ENGLISH, List.of(order));
    assertThat(chains.innermost(span("leave"))).isEqualTo(order);
    assertThat(chains.ordered(span("leave"))).isEqualTo(order);
  }

  @Test
  void from_theAuthor_isEmpty() {
    assertThat(new AsserterChains(TEXT, ENGLISH, List.of()).from(null)).isEmpty();
  }

  private static Attribution attribution(
      String id, String cue, String content, @Nullable String inside) {
    return new Attribution(
        id,
        Kind.INDIRECT,
        List.of(new Span(0, 4)),
        List.of(span(cue)),
        List.of(span(content)),
        Speaker.named("speaker of " + id),
        inside,
        null,
        1);
  }

  private static Span span(String words) {
    int at = TEXT.indexOf(words);
    return new Span(at, at + words.length());
  }
}
