package org.hearsay.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparklineTest {
  @Test
  void sparkline_countsEveryClaim() {
    Map<LocalDate, Integer> days =
        IntStream.range(0, 100)
            .boxed()
            .collect(Collectors.toMap(i -> LocalDate.of(2026, 1, 1).plusDays(i * 3L), i -> i % 4));

    Sparkline line = Sparkline.of(days);

    assertThat(line.counts().size()).isLessThanOrEqualTo(32);
    assertThat(line.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(150);
  }
}
