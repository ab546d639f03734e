package org.hearsay.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class SpansTest {
  @Test
  void overlapping_anySpans_areThoseThatALinearLookFinds() {
    Random random = new Random(7);
    List<Span> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int start = random.nextInt(1000);
      all.add(new Span(start, start + 1 + random.nextInt(random.nextInt(20) == 0 ? 300 : 12)));
    }
    Spans<Span> spans = Spans.of(all, List::of);
    for (int i = 0; i < 300; i++) {
      int start = random.nextInt(1300);
      Span words = new Span(start, start + 1 + random.nextInt(30));
      assertThat(spans.overlapping(words))
          .containsExactlyElementsOf(all.stream().filter(s -> s.overlaps(words)).sorted().toList());
    }
  }

  @Test
  void backwardsFrom_givesTheNearestFirst() {
    Spans<Span> spans =
        Spans.of(List.of(new Span(0, 3), new Span(5, 8), new Span(9, 10)), List::of);
    assertThat(spans.backwardsFrom(9)).containsExactly(new Span(5, 8), new Span(0, 3));
    assertThat(spans.backwardsFrom(0)).isEmpty();
  }

  @Test
  void endingAt_isTheOneThatEndsThere() {
    Spans<Span> spans = Spans.of(List.of(new Span(0, 3), new Span(5, 8)), List::of);
    assertThat(spans.endingAt(3)).isEqualTo(new Span(0, 3));
    assertThat(spans.endingAt(7)).isNull();
  }
}
