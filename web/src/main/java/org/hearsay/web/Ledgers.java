package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.sqlite.SqliteLedger;

/**
 * The ledger as several may ask it at once: a connection for each core, handed out one by one, the
 * one used last first, which has most in memory. Thread-safe.
 */
final class Ledgers implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path path;
  private final Semaphore free;
  private final Deque<Open> idle = new ArrayDeque<>();

  Ledgers(Path path, int connections) {
    this.path = requireNonNull(path, "path is null");
    this.free = new Semaphore(connections, true);
  }

  Path path() {
    return path;
  }

  /**
   * Asks something; all of it is answered from one state of the file.
   *
   * @throws LedgerException if the ledger cannot be read
   */
  <T> T ask(Function<Open, T> question) {
    take();
    try {
      Open open = opened();
      boolean whole = false;
      try {
        List<T> out = new ArrayList<>(1);
        open.ledger().reading(() -> out.add(question.apply(open)));
        whole = true;
        return out.getFirst();
      } catch (Problem.Refusal e) {
        whole = true; // A question that is none, not a ledger that is broken.
        throw e;
      } finally {
        release(open, whole);
      }
    } finally {
      free.release();
    }
  }

  private void take() {
    try {
      if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Problem.unavailable("too much is asked at once; try again").refusal();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable("the server is stopping").refusal();
    }
  }

  private Open opened() {
    synchronized (idle) {
      Open last = idle.pollLast();
      if (last != null) {
        return last;
      }
    }
    return new Open(SqliteLedger.toRead(path));
  }

  private void release(Open open, boolean whole) {
    if (!whole) {
      open.close();
      return;
    }
    synchronized (idle) {
      idle.addLast(open);
    }
  }

  @Override
  public void close() {
    synchronized (idle) {
      idle.forEach(Open::close);
      idle.clear();
    }
  }
}
