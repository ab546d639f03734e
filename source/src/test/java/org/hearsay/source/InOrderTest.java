package org.hearsay.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class InOrderTest {
  @Test
  void run_workOfAnyLength_keepsTheOrder() throws IOException {
    Random random = new Random(3);
    int[] naps = IntStream.range(0, 300).map(i -> random.nextInt(3)).toArray();
    AtomicInteger next = new AtomicInteger();
    List<Integer> results = new ArrayList<>();
    new InOrder<Integer, Integer>(3, i -> 1, i -> nap(naps[i], i))
        .run(
            () -> next.get() < naps.length ? next.getAndIncrement() : null,
            (result, more) -> results.add(result));
    assertThat(results).isEqualTo(IntStream.range(0, naps.length).boxed().toList());
  }

  @Test
  void run_noMoreInputYet_givesWhatIsDone() throws IOException {
    CountDownLatch written = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    new InOrder<String, String>(2, s -> 1, s -> s)
        .run(
            () -> {
              if (asked.getAndIncrement() == 0) {
                return "first";
              }
              // The second question is answered only once the first result has come out.
              awaitQuietly(written);
              return null;
            },
            (result, more) -> written.countDown());
    assertThat(written.getCount()).isZero();
  }

  @Test
  void run_slowOutput_holdsTheInputBack() throws IOException {
    AtomicInteger given = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger out = new AtomicInteger();
    new InOrder<Integer, Integer>(2, i -> 1, i -> i)
        .run(
            () -> given.get() < 1000 ? given.getAndIncrement() : null,
            (result, more) ->
                most.accumulateAndGet(given.get() - out.getAndIncrement(), Math::max));
    assertThat(most.get()).isLessThanOrEqualTo(InOrder.WINDOW + 3);
  }

  @Test
  void run_outputFails_endsWithItsError() {
    assertThatThrownBy(
            () ->
                new InOrder<Integer, Integer>(2, i -> 1, i -> i)
                    .run(
                        () -> 1,
                        (result, more) -> {
                          throw new IOException("Broken pipe");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("Broken pipe");
  }

  @Test
  void run_outputFails_noWorkIsLeft() {
    AtomicInteger working = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new InOrder<Integer, Integer>(
                        3,
                        i -> 1,
                        i -> {
                          working.incrementAndGet();
                          long end = System.nanoTime() + 20_000_000L;
                          while (System.nanoTime() < end) {
                            Thread.onSpinWait();
                          }
                          working.decrementAndGet();
                          return i;
                        })
                    .run(
                        () -> 1,
                        (result, more) -> {
                          throw new IOException("Broken pipe");
                        }))
        .isInstanceOf(IOException.class);
    assertThat(working.get()).isZero();
  }

  private static int nap(int millis, int result) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return result;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
