package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void constructor_endBeforeStart_printsBoth() {
    assertThatThrownBy(() -> new Span(5, 4)).hasMessageContaining("[5, 4)");
    assertThatThrownBy(() -> new Span(-1, 4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void of_text_isHalfOpen() {
    assertThat(new Span(0, 7).of("Ukraine said")).isEqualTo("Ukraine");
    assertThatThrownBy(() -> new Span(0, 13).of("Ukraine said"))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("12");
  }

  @Test
  void overlaps_touching_shareNothing() {
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
    assertThat(new Span(0, 4).contains(4)).isFalse();
    assertThat(new Span(0, 4).contains(new Span(0, 4))).isTrue();
  }

  @Test
  void compareTo_sameStart_outerFirst() {
    List<Span> spans = new ArrayList<>(List.of(new Span(2, 3), new Span(0, 2), new Span(0, 9)));
    Collections.sort(spans);
    assertThat(spans).containsExactly(new Span(0, 9), new Span(0, 2), new Span(2, 3));
  }
}
