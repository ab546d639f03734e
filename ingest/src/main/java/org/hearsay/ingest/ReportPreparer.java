package org.hearsay.ingest;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hearsay.ledger.journal.JournalRecord;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.model.Report;
import org.hearsay.reader.Reader;
import org.hearsay.source.Capture;
import org.hearsay.source.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Reads captures: all that costs time and writes nothing. For several threads at once.
 *
 * @param known whether the ledger has a report already, so that it is not read again
 * @param overrides what the user says of all reports
 */
public record ReportPreparer(
    Reader reader, Naming naming, KnownReports known, Overrides overrides, InstantSource clock) {
  /**
   * What the user says of all reports, against what they say of themselves.
   *
   * @param published null to believe the reports
   * @param outlet likewise
   */
  public record Overrides(@Nullable LocalDate published, @Nullable String outlet) {
    public static final Overrides NONE = new Overrides(null, null);

    Report of(Report report) {
      return report
          .withOutlet(outlet == null ? report.outlet() : outlet)
          .withPublished(published == null ? report.published() : published);
    }
  }

  /** Whether the ledger has a text from an address; called by several threads. */
  @FunctionalInterface
  public interface KnownReports {
    /**
     * @throws IllegalArgumentException if another report has the same id
     */
    boolean holds(String revision, String address, byte[] textHash);
  }

  public ReportPreparer {
    requireNonNull(reader, "reader is null");
    requireNonNull(naming, "naming is null");
    requireNonNull(known, "known is null");
    requireNonNull(overrides, "overrides is null");
    requireNonNull(clock, "clock is null");
  }

  /** What is to be written for a capture; never throws for what the capture holds. */
  public PreparedReport prepare(Capture capture) {
    return switch (capture.outcome()) {
      case Outcome.Rejected rejected ->
          rejected(capture, rejected.reason().code(), rejected.message());
      case Outcome.Accepted accepted ->
          prepare(new ParsedReport(captured(capture), named(capture, accepted.report())));
    };
  }

  /** The same for a report that is parsed. */
  public PreparedReport prepare(ParsedReport parsed) {
    JournalRecord.Captured captured = parsed.captured();
    byte[] hash = Sha256.of(parsed.report().text());
    String revision = ReadReport.revision(captured.address(), hash);
    try {
      if (holds(revision, captured.address(), hash)) {
        return new PreparedReport.Known(captured.address(), revision, parsed.report().title());
      }
      return new PreparedReport.Read(ReadReport.of(captured, reader.read(parsed.report())));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // One bad report never stops the others, whatever it did to the reader.
      return new PreparedReport.Rejected(rejected(captured, "reader", "cannot be read: " + e));
    }
  }

  private boolean holds(String revision, String address, byte[] hash) {
    try {
      return known.holds(revision, address, hash);
    } catch (LedgerException e) {
      return false; // Whoever writes asks again, and says why the ledger cannot be asked.
    }
  }

  private Report named(Capture capture, Report report) {
    boolean byAddress = capture.method() != Capture.Method.ROW;
    return overrides.of(byAddress ? report.withId(naming.address(capture)) : report);
  }

  private JournalRecord.Captured captured(Capture capture) {
    return new JournalRecord.Captured(
        naming.address(capture),
        naming.method(capture),
        fetched(capture),
        capture.type(),
        capture.bytes().orElseThrow());
  }

  private Instant fetched(Capture capture) {
    Instant stated = capture.fetched();
    return (stated == null ? clock.instant() : stated).truncatedTo(ChronoUnit.MILLIS);
  }

  private PreparedReport rejected(Capture capture, String reason, String message) {
    return new PreparedReport.Rejected(
        capture.bytes().isPresent()
            ? rejected(captured(capture), reason, message)
            : JournalRecord.Rejected.without(
                naming.address(capture),
                naming.method(capture),
                fetched(capture),
                reason,
                message));
  }

  /** The rejection of something that was captured. */
  static JournalRecord.Rejected rejected(
      JournalRecord.Captured captured, String reason, String message) {
    return new JournalRecord.Rejected(
        captured.address(),
        captured.method(),
        captured.fetched(),
        reason,
        message,
        captured.bytes());
  }
}
