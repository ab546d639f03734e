package org.hearsay.web.api;

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
import org.hearsay.web.http.Problem;
import org.hearsay.web.http.ProblemException;

/**
 * Connections to the ledger for concurrent queries, one for each core. The most recently used is
 * handed out first, since it has most in memory. Thread-safe.
 */
public final class LedgerPool implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path path;
  private final Semaphore free;
  private final Deque<LedgerConnection> idle = new ArrayDeque<>();

  public LedgerPool(Path path, int connections) {
    this.path = requireNonNull(path, "path is null");
    this.free = new Semaphore(connections, true);
  }

  /**
   * Runs a query; all of it sees one state of the file.
   *
   * @throws LedgerException if the ledger cannot be read
   */
  public <T> T query(Function<LedgerConnection, T> query) {
    acquire();
    try {
      LedgerConnection open = opened();
      boolean whole = false;
      try {
        List<T> out = new ArrayList<>(1);
        open.ledger().reading(() -> out.add(query.apply(open)));
        whole = true;
        return out.getFirst();
      } catch (ProblemException e) {
        whole = true; // The request is at fault, not the connection.
        throw e;
      } finally {
        release(open, whole);
      }
    } finally {
      free.release();
    }
  }

  private void acquire() {
    try {
      if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Problem.unavailable("too many requests at once; try again").exception();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable("the server is stopping").exception();
    }
  }

  private LedgerConnection opened() {
    synchronized (idle) {
      LedgerConnection last = idle.pollLast();
      if (last != null) {
        return last;
      }
    }
    return new LedgerConnection(SqliteLedger.toRead(path));
  }

  private void release(LedgerConnection open, boolean whole) {
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
      idle.forEach(LedgerConnection::close);
      idle.clear();
    }
  }
}
