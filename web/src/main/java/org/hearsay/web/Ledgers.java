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
import org.hearsay.ledger.project.ProjectedLedger;

/**
 * The ledger as several may ask it at once: a connection for each core, handed out one by one, the
 * one used last first, which has most in memory. Thread-safe.
 */
final class Ledgers implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path path;
  private final Semaphore free;
  private final Deque<ProjectedLedger> idle = new ArrayDeque<>();

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
  <T> T ask(Function<ProjectedLedger, T> question) {
    take();
    try {
      ProjectedLedger ledger = opened();
      boolean whole = false;
      try {
        List<T> out = new ArrayList<>(1);
        ledger.file().sql().reading(() -> out.add(question.apply(ledger)));
        whole = true;
        return out.getFirst();
      } catch (Problem.Refusal e) {
        whole = true; // A question that is none, not a ledger that is broken.
        throw e;
      } finally {
        release(ledger, whole);
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

  private ProjectedLedger opened() {
    synchronized (idle) {
      ProjectedLedger last = idle.pollLast();
      if (last != null) {
        return last;
      }
    }
    return ProjectedLedger.toRead(path);
  }

  private void release(ProjectedLedger ledger, boolean whole) {
    if (!whole) {
      ledger.close();
      return;
    }
    synchronized (idle) {
      idle.addLast(ledger);
    }
  }

  @Override
  public void close() {
    synchronized (idle) {
      idle.forEach(ProjectedLedger::close);
      idle.clear();
    }
  }
}
