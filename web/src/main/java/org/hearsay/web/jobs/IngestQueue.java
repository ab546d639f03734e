package org.hearsay.web.jobs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
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
import java.util.function.Function;
import org.hearsay.ingest.Ingest;
import org.hearsay.ingest.LedgerWriting;
import org.hearsay.ingest.Naming;
import org.hearsay.ingest.ParsedReport;
import org.hearsay.ingest.ReportPreparer;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.reader.Reader;
import org.hearsay.source.Capture;
import org.hearsay.source.Limits;
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
  private final Ingest ingest;
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
    LedgerWriting ledger = new PatientWriting(writer);
    ReportPreparer preparer =
        new ReportPreparer(
            reader,
            Naming.ofUploads(),
            (revision, address, hash) -> ledger.write(open -> open.holds(revision, address, hash)),
            ReportPreparer.Overrides.NONE,
            clock);
    this.ingest = new Ingest(preparer, ledger);
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
            now = update(now.with(JobResults.of(ingest.ingest(next))));
          }
          return now;
        });
  }

  /** Adds reports that are parsed already. */
  public Job add(String name, List<ParsedReport> reports) {
    return begin(
        name,
        () -> {},
        job -> {
          Job now = job;
          for (ParsedReport one : reports) {
            now = update(now.with(JobResults.of(ingest.ingest(one))));
          }
          return now;
        });
  }

  /** Waits while another process writes. */
  private record PatientWriting(LedgerWriter writer) implements LedgerWriting {
    @Override
    public <T> T write(Function<Ledger, T> change) {
      return writer.write(PATIENCE, change);
    }
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

  /** Stops after the current report. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
