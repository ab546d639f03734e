package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.hearsay.ledger.journal.JournalRecord;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.ledger.projection.AddResult;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.model.Report;
import org.hearsay.reader.Reader;
import org.hearsay.source.Capture;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Rejected;

/**
 * Adds what is given to the ledger, one after the other, by one thread: the other cores are for who
 * reads. A report that is none is written down with the reason and stops nothing. Thread-safe.
 */
final class Intake implements AutoCloseable {
  /** Bytes that may wait. */
  static final long WAITING = 64L << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int REMEMBERED = 100;

  private final Writing writing;
  private final Reader reader;
  private final InstantSource clock;
  private final Consumer<Job> told;
  private final NavigableMap<Integer, Job> jobs = new ConcurrentSkipListMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final AtomicLong waiting = new AtomicLong();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("intake").factory());

  /**
   * @param told is told each time a job gets further
   */
  Intake(Writing writing, Reader reader, InstantSource clock, Consumer<Job> told) {
    this.writing = requireNonNull(writing, "writing is null");
    this.reader = requireNonNull(reader, "reader is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.told = requireNonNull(told, "told is null");
  }

  /** The last first. */
  List<Job> jobs() {
    return List.copyOf(jobs.descendingMap().values());
  }

  Optional<Job> job(long id) {
    return Optional.ofNullable(jobs.get((int) id));
  }

  /**
   * @throws Problem.Refusal if too much waits already
   */
  Job add(Upload upload) {
    long size = upload.bytes().length;
    if (waiting.addAndGet(size) > WAITING) {
      waiting.addAndGet(-size);
      throw Problem.unavailable("too much waits to be added; try again").refusal();
    }
    return begin(
        upload.title(),
        () -> waiting.addAndGet(-size),
        job -> {
          Upload.Captures captures = upload.captures(Limits.DEFAULT);
          Job now = job;
          for (Capture next = captures.next(); next != null; next = captures.next()) {
            now = tell(now.with(result(next)));
          }
          return now;
        });
  }

  /** Adds reports that are at hand. */
  Job add(String name, List<Provided> reports) {
    return begin(
        name,
        () -> {},
        job -> {
          Job now = job;
          for (Provided one : reports) {
            now = tell(now.with(read(one.captured(), one.report())));
          }
          return now;
        });
  }

  /** What is done with a job; as far as it got. */
  @FunctionalInterface
  private interface Work {
    Job on(Job job) throws IOException;
  }

  private Job begin(String name, Runnable after, Work work) {
    Job job = tell(Job.waiting(last.incrementAndGet(), name));
    worker.execute(
        () -> {
          writing.hold();
          try {
            run(job, work);
          } finally {
            writing.release();
            after.run();
          }
        });
    return job;
  }

  private void run(Job job, Work work) {
    tell(job.with(Job.State.READING));
    try {
      tell(work.on(job).with(Job.State.DONE));
    } catch (LedgerException | IOException e) {
      tell(now(job).failed(e.getMessage() == null ? e.toString() : e.getMessage()));
    } catch (RuntimeException e) {
      tell(now(job).failed("went wrong: " + e));
    }
  }

  private Job now(Job job) {
    return jobs.getOrDefault(job.id(), job);
  }

  private Job tell(Job job) {
    jobs.put(job.id(), job);
    Iterator<Job> oldest = jobs.values().iterator();
    while (jobs.size() > REMEMBERED && oldest.hasNext()) {
      if (oldest.next().ended()) {
        oldest.remove();
      }
    }
    told.accept(job);
    return job;
  }

  private Job.Result result(Capture capture) {
    return switch (capture.outcome()) {
      case Rejected rejected -> reject(capture, rejected.reason().code(), rejected.message());
      case Accepted accepted ->
          read(
              new JournalRecord.Captured(
                  capture.address(),
                  method(capture),
                  now(),
                  capture.type(),
                  capture.bytes().orElseThrow()),
              accepted.report());
    };
  }

  private static String method(Capture capture) {
    return switch (capture.method()) {
      case ROW, ITEM -> capture.method().code();
      default -> "upload";
    };
  }

  private Job.Result read(JournalRecord.Captured captured, Report report) {
    byte[] hash = Sha256.of(report.text());
    String revision = ReadReport.revision(captured.address(), hash);
    try {
      if (writing.write(PATIENCE, ledger -> ledger.holds(revision, captured.address(), hash))) {
        return seen(captured, report, revision);
      }
      return keep(ReadReport.of(captured, reader.read(report)));
    } catch (LedgerException e) {
      throw e; // The ledger cannot be written: no report after this one could be.
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return reject(captured, "reader", "cannot be read: " + e);
    }
  }

  private Job.Result keep(ReadReport read) {
    try {
      return added(read, writing.write(PATIENCE, ledger -> ledger.add(read)));
    } catch (IllegalArgumentException e) {
      return reject(read.captured(), "ledger", "cannot be kept: " + e.getMessage());
    }
  }

  private static Job.Result seen(JournalRecord.Captured captured, Report report, String revision) {
    return new Job.Result(
        Job.Outcome.SEEN, captured.address(), revision, report.title(), 0, null, null);
  }

  private static Job.Result added(ReadReport read, AddResult added) {
    Report report = read.reading().report();
    int claims = read.reading().claims().size();
    return switch (added) {
      case AddResult.Seen seen -> seen(read.captured(), report, seen.revision());
      case AddResult.New one ->
          new Job.Result(
              Job.Outcome.ADDED,
              read.captured().address(),
              one.revision(),
              report.title(),
              claims,
              null,
              null);
      case AddResult.Changed change ->
          new Job.Result(
              Job.Outcome.CHANGED,
              read.captured().address(),
              change.revision(),
              report.title(),
              claims,
              null,
              "a new revision; of its claims " + change.changes().size() + " are not as before");
    };
  }

  private Job.Result reject(Capture capture, String reason, String message) {
    String method = method(capture);
    return reject(
        capture.bytes().isPresent()
            ? new JournalRecord.Rejected(
                capture.address(), method, now(), reason, message, capture.bytes().get())
            : JournalRecord.Rejected.without(capture.address(), method, now(), reason, message));
  }

  private Job.Result reject(JournalRecord.Captured captured, String reason, String message) {
    return reject(
        new JournalRecord.Rejected(
            captured.address(),
            captured.method(),
            captured.fetched(),
            reason,
            message,
            captured.bytes()));
  }

  private Job.Result reject(JournalRecord.Rejected rejected) {
    writing.write(PATIENCE, ledger -> ledger.reject(rejected));
    return new Job.Result(
        Job.Outcome.REJECTED,
        rejected.address(),
        null,
        null,
        0,
        rejected.reason(),
        rejected.message());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Stops after the report in hand. */
  @Override
  public void close() {
    List<Runnable> left = new ArrayList<>(worker.shutdownNow());
    left.clear();
  }
}
