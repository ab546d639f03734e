package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class CpuTimeTest {
  @Test
  void within_shortWork_returnsItsResult() throws Exception {
    assertThat(CpuTime.within(Duration.ofSeconds(10), () -> 7)).isEqualTo(7);
  }

  @Test
  void within_waitingWork_isNotCounted() throws Exception {
    Duration limit = Duration.ofMillis(400);
    String result =
        CpuTime.within(
            limit,
            () -> {
              Thread.sleep(limit.multipliedBy(2));
              return "waited";
            });
    assertThat(result).isEqualTo("waited");
  }

  @Test
  void within_workThatDoesNotEnd_failsWhereItIs() {
    AtomicBoolean stop = new AtomicBoolean();
    assertThatThrownBy(() -> CpuTime.within(Duration.ofMillis(100), () -> spin(stop)))
        .isInstanceOf(AssertionError.class)
        .hasMessage("computed for longer than PT0.1S")
        .satisfies(
            error ->
                assertThat(error.getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().equals("spin")));
    stop.set(true);
  }

  @Test
  void within_workThatThrows_hasItsCause() {
    assertThatThrownBy(
            () ->
                CpuTime.within(
                    Duration.ofSeconds(10),
                    () -> {
                      throw new IOException("no disk");
                    }))
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("no disk");
  }

  private static int spin(AtomicBoolean stop) {
    int turns = 0;
    while (!stop.get()) {
      turns++;
    }
    return turns;
  }
}
