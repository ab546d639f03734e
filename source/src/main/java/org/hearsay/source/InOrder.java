package org.hearsay.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Works on a stream with several workers and gives the results in the stream's order, in constant
 * memory.
 *
 * <p>At most {@value #WINDOW} items and {@value #WEIGHT} units of weight are under way, so one long
 * item holds nothing up until the window behind it is full. Results are given as soon as their turn
 * has come, whether or not more input is there: a pipe with a person at its other end is answered.
 *
 * @param workers threads that work
 * @param weight of an item in any unit, for instance its characters
 * @param work from item to result, called by several threads; must not throw
 */
public record InOrder<T, R>(int workers, ToIntFunction<T> weight, Function<T, R> work) {
  static final int WINDOW = 64;
  static final int WEIGHT = 1 << 24;

  /** Where items come from; null at the end. */
  public interface Input<T> {
    @Nullable T next() throws IOException;
  }

  /** Where results go; called by one thread. */
  public interface Output<R> {
    /**
     * @param more whether the next result is ready already, so that flushing can wait
     */
    void write(R result, boolean more) throws IOException;
  }

  public InOrder {
    requireNonNull(weight, "weight is null");
    requireNonNull(work, "work is null");
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
  }

  /**
   * Runs until the input ends.
   *
   * <p>When it returns or throws, no work is under way any more.
   *
   * @throws IOException the input's or the output's; results not yet written are dropped
   */
  public void run(Input<T> input, Output<R> output) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(workers, daemon("worker"));
    ExecutorService writing = Executors.newSingleThreadExecutor(daemon("writer"));
    try {
      Window<R> window = new Window<>(new ArrayBlockingQueue<>(WINDOW), new Semaphore(WEIGHT));
      Future<?> written =
          writing.submit(
              () -> {
                window.drain(output);
                return null;
              });
      feed(input, pool, window, written);
      finish(written);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
      writing.shutdownNow();
      // What the work uses may be closed once this returns, and native code forgives that badly.
      pool.close();
    }
  }

  private void feed(Input<T> input, ExecutorService pool, Window<R> window, Future<?> written)
      throws IOException, InterruptedException {
    for (T item = input.next(); item != null; item = input.next()) {
      T next = item;
      int units = Math.clamp(weight.applyAsInt(next), 1, WEIGHT);
      // Looks at the writer now and then: it may have died of a closed pipe.
      while (!window.free().tryAcquire(units, 100, TimeUnit.MILLISECONDS)) {
        if (written.isDone()) {
          return;
        }
      }
      Pending<R> pending = new Pending<>(pool.submit(() -> work.apply(next)), units);
      while (!window.queue().offer(pending, 100, TimeUnit.MILLISECONDS)) {
        if (written.isDone()) {
          return;
        }
      }
    }
    while (!window.queue().offer(new Pending<>(null, 0), 100, TimeUnit.MILLISECONDS)) {
      if (written.isDone()) {
        return;
      }
    }
  }

  private static void finish(Future<?> written) throws IOException, InterruptedException {
    try {
      written.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static java.util.concurrent.ThreadFactory daemon(String name) {
    return Thread.ofPlatform().daemon().name(name, 1).factory();
  }

  /** A result on its way; no result at all marks the end. */
  private record Pending<R>(@Nullable Future<R> result, int units) {}

  private record Window<R>(BlockingQueue<Pending<R>> queue, Semaphore free) {
    void drain(Output<R> output) throws IOException, InterruptedException, ExecutionException {
      while (true) {
        Pending<R> pending = queue.take();
        Future<R> future = pending.result();
        if (future == null) {
          return;
        }
        R result = future.get();
        Pending<R> following = queue.peek();
        Future<R> after = following == null ? null : following.result();
        output.write(result, after != null && after.isDone());
        free.release(pending.units());
      }
    }
  }
}
