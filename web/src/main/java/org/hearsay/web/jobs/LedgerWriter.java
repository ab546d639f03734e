package org.hearsay.web.jobs;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LinkingRules;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the ledger. The writer's lock is held only while there is something to write, so that
 * {@code hearsay add} in a terminal gets its turn in between. Thread-safe; one thread writes at a
 * time.
 */
public final class LedgerWriter implements AutoCloseable {
  private final Path path;
  private final InstantSource clock;
  private final ReentrantLock turn = new ReentrantLock(true);
  private @Nullable Ledger open;
  private int holders;

  public LedgerWriter(Path path, InstantSource clock) {
    this.path = requireNonNull(path, "path is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Keeps the ledger open between writes, until {@link #release}. */
  void hold() {
    turn.lock();
    holders++;
    turn.unlock();
  }

  void release() {
    turn.lock();
    try {
      holders--;
      closeIfIdle();
    } finally {
      turn.unlock();
    }
  }

  /**
   * Does some work as the one writer.
   *
   * @param patience how long to wait while another process writes
   * @throws LedgerException if another process still writes, or the ledger cannot be written
   */
  public <T> T write(Duration patience, Function<Ledger, T> work) {
    turn.lock();
    try {
      return work.apply(opened(patience));
    } catch (LedgerException e) {
      closeNow();
      throw e;
    } finally {
      closeIfIdle();
      turn.unlock();
    }
  }

  private Ledger opened(Duration patience) {
    Ledger now = open;
    if (now == null) {
      now = SqliteLedger.toWrite(path, clock, patience, message -> {}, LinkingRules.standard());
      open = now;
    }
    return now;
  }

  private void closeIfIdle() {
    if (holders == 0) {
      closeNow();
    }
  }

  private void closeNow() {
    Ledger now = open;
    open = null;
    if (now != null) {
      now.close();
    }
  }

  @Override
  public void close() {
    turn.lock();
    closeNow();
    turn.unlock();
  }
}
