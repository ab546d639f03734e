package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.web.api.JobJson;
import org.hearsay.web.api.LedgerConnection;
import org.hearsay.web.api.LedgerPool;
import org.hearsay.web.api.LedgerVersion;
import org.hearsay.web.http.ApiResponse;
import org.hearsay.web.http.EventStream;
import org.hearsay.web.http.ProblemException;
import org.hearsay.web.jobs.Job;
import org.jspecify.annotations.Nullable;

/**
 * Publishes progress of jobs, and changes of the ledger by this or another process, which it looks
 * for once a second while there are subscribers. Thread-safe.
 */
final class LedgerWatch implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LedgerWatch.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LedgerPool ledgers;
  private final EventStream stream;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable LedgerVersion published;

  LedgerWatch(LedgerPool ledgers, EventStream stream) {
    this.ledgers = requireNonNull(ledgers, "ledgers is null");
    this.stream = requireNonNull(stream, "stream is null");
  }

  void start() {
    Thread.ofPlatform().daemon().name("watch").start(this::watch);
  }

  void publish(Job job) {
    stream.publish("job", written(job));
  }

  /**
   * The events that a new subscriber is sent first.
   *
   * @param jobs the latest first
   */
  List<byte[]> greeting(List<Job> jobs) {
    List<byte[]> out = new ArrayList<>();
    jobs.reversed().forEach(job -> out.add(EventStream.event("job", written(job))));
    out.add(EventStream.event("ledger", ApiResponse.written(refreshed()::write)));
    return out;
  }

  private static byte[] written(Job job) {
    return ApiResponse.written(json -> JobJson.write(json, job));
  }

  /** The version of the ledger; it is published if it is not the one that was published last. */
  private synchronized LedgerVersion refreshed() {
    LedgerVersion now = ledgers.query(LedgerConnection::refresh);
    if (!now.equals(published)) {
      published = now;
      stream.publish("ledger", ApiResponse.written(now::write));
    }
    return now;
  }

  private void watch() {
    try {
      while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      if (stream.hasSubscribers()) {
        refreshed();
      }
    } catch (LedgerException | ProblemException e) {
      // A request is answered with what is wrong; subscribers are sent nothing.
      LOG.log(Level.FINE, "the ledger cannot be read", e);
    }
  }

  /** Waits until it is closed. */
  void await() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
