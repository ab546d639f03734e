package org.hearsay.model;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Limits what a test may compute by the processor's time, not the clock's: a busy machine makes
 * work take longer, but not more.
 */
public final class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long POLL_MILLIS = 50;

  private CpuTime() {}

  /**
   * Runs the work in a thread of its own and returns its result.
   *
   * @throws AssertionError as soon as that thread has computed for longer than the limit; its stack
   *     trace is the thread's, and the thread is left behind
   */
  public static <T> T within(Duration limit, Callable<T> work)
      throws InterruptedException, ExecutionException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = Thread.ofPlatform().daemon().name("limited").start(task);
    while (true) {
      try {
        return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (THREADS.getThreadCpuTime(thread.threadId()) > limit.toNanos()) {
          AssertionError error = new AssertionError("computed for longer than " + limit);
          error.setStackTrace(thread.getStackTrace());
          throw error;
        }
      }
    }
  }
}
