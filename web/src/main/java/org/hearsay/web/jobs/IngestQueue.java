package org.hearsay.web.jobs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
import org.hearsay.web.http.Problem;
import org.hearsay.web.http.ProblemException;

/**
 * Adds reports to the ledger, one job after the other, in one thread: the other cores are for
 * readers. Input that is not a report is recorded as rejected, with the reason, and stops nothing.
 * Thread-safe.
 */
public final class IngestQueue implements AutoCloseable {
  /** Bytes that may wait. */
  private static final long WAITING = 64L << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int REMEMBERED = 100;

  private final LedgerWriter writer;
  private final Reader reader;
  private final InstantSource clock;
  private final Consumer<Job> progress;
  private final NavigableMap<Integer, Job> jobs = new ConcurrentSkipListMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final AtomicLong waiting = new AtomicLong();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("intake").factory());

  /**
   * @param progress is given each new state of a job
   */
  public IngestQueue(
      LedgerWriter writer, Reader reader, InstantSource clock, Consumer<Job> progress) {
    this.writer = requireNonNull(writer, "writer is null");
    this.reader = requireNonNull(reader, "reader is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.progress = requireNonNull(progress, "progress is null");
  }

  /** The latest first. */
  public List<Job> jobs() {
    return List.copyOf(jobs.descendingMap().values());
  }

  public Optional<Job> job(long id) {
    return Optional.ofNullable(jobs.get((int) id));
  }

  /**
   * @throws ProblemException if too much is waiting already
   */
  public Job add(Upload upload) {
    long size = upload.bytes().length;
    if (waiting.addAndGet(size) > WAITING) {
      waiting.addAndGet(-size);
      throw Problem.unavailable("too much is waiting to be added; try again").exception();
    }
    return begin(
        upload.title(),
        () -> waiting.addAndGet(-size),
        job -> {
          Upload.Captures captures = upload.captures(Limits.DEFAULT);
          Job now = job;
          for (Capture next = captures.next(); next != null; next = captures.next()) {
            now = update(now.with(result(next)));
          }
          return now;
        });
  }

  /** Adds reports that are parsed already. */
  public Job add(String name, List<ProvidedReport> reports) {
    return begin(
        name,
        () -> {},
        job -> {
          Job now = job;
          for (ProvidedReport one : reports) {
            now = update(now.with(read(one.captured(), one.report())));
          }
          return now;
        });
  }

  /** Processes a job, and returns how far it got. */
  @FunctionalInterface
  private interface Work {
    Job process(Job job) throws IOException;
  }

  private Job begin(String name, Runnable after, Work work) {
    Job job = update(Job.waiting(last.incrementAndGet(), name));
    worker.execute(
        () -> {
          writer.hold();
          try {
            run(job, work);
          } finally {
            writer.release();
            after.run();
          }
        });
    return job;
  }

  private void run(Job job, Work work) {
    update(job.with(Job.State.READING));
    try {
      update(work.process(job).with(Job.State.DONE));
    } catch (LedgerException | IOException e) {
      update(now(job).failed(e.getMessage() == null ? e.toString() : e.getMessage()));
    } catch (RuntimeException e) {
      update(now(job).failed("failed: " + e));
    }
  }

  private Job now(Job job) {
    return jobs.getOrDefault(job.id(), job);
  }

  private Job update(Job job) {
    jobs.put(job.id(), job);
    Iterator<Job> oldest = jobs.values().iterator();
    while (jobs.size() > REMEMBERED && oldest.hasNext()) {
      if (oldest.next().ended()) {
        oldest.remove();
      }
    }
    progress.accept(job);
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
      if (writer.write(PATIENCE, ledger -> ledger.holds(revision, captured.address(), hash))) {
        return seen(captured, report, revision);
      }
      return store(ReadReport.of(captured, reader.read(report)));
    } catch (LedgerException e) {
      throw e; // The ledger cannot be written: neither could any later report.
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return reject(captured, "reader", "cannot be read: " + e);
    }
  }

  private Job.Result store(ReadReport read) {
    try {
      return added(read, writer.write(PATIENCE, ledger -> ledger.add(read)));
    } catch (IllegalArgumentException e) {
      return reject(read.captured(), "ledger", "cannot be stored: " + e.getMessage());
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
              "a new revision; " + change.changes().size() + " of its claims changed");
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
    writer.write(PATIENCE, ledger -> ledger.reject(rejected));
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

  /** Stops after the current report. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
