package org.hearsay.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hearsay.ledger.journal.JournalRecord;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.ReadReport;
import org.hearsay.model.Report;
import org.hearsay.reader.Reader;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.Capturing;
import org.hearsay.source.web.WebSource;
import org.jspecify.annotations.Nullable;

/**
 * Captures and reads one report after the other, by several threads at once.
 *
 * @param folder of the ledger: what lies in it is named from there, so that both can move together
 * @param known asked whether a report is there already, before it is read
 */
record ReportIngest(
    Reader reader, Path folder, Ledger known, Settings settings, InstantSource clock) {
  /** What the user tells of all reports. */
  record Settings(@Nullable LocalDate published, @Nullable String outlet, Capturing capturing) {}

  /** What became of one. */
  sealed interface Result {
    /** It was read. */
    record Read(ReadReport report) implements Result {}

    /** It is in the ledger. */
    record Seen() implements Result {}

    /** It is none, or could not be read. */
    record Failed(JournalRecord.Rejected rejected) implements Result {}
  }

  /** What became of each report in an item. */
  List<Result> of(Item item) {
    return settings.capturing().of(item).stream().map(this::of).toList();
  }

  private Result of(Capture capture) {
    return switch (capture.outcome()) {
      case Rejected rejected -> failed(capture, rejected.reason().code(), rejected.message());
      case Accepted accepted -> read(capture, told(capture, accepted.report()));
    };
  }

  private Result read(Capture capture, Report report) {
    try {
      String revision = ReadReport.revision(address(capture), Sha256.of(report.text()));
      synchronized (known) {
        if (known.holds(revision, address(capture), Sha256.of(report.text()))) {
          return new Result.Seen();
        }
      }
      JournalRecord.Captured captured =
          new JournalRecord.Captured(
              address(capture),
              capture.method().code(),
              fetched(capture),
              capture.type(),
              capture.bytes().orElseThrow());
      return new Result.Read(ReadReport.of(captured, reader.read(report)));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // One bad report never stops the others, whatever it did to the reader.
      return failed(capture, "reader", "cannot be read: " + e);
    }
  }

  private Result failed(Capture capture, String reason, String message) {
    String address = address(capture);
    String method = capture.method().code();
    return new Result.Failed(
        capture.bytes().isPresent()
            ? new JournalRecord.Rejected(
                address, method, fetched(capture), reason, message, capture.bytes().get())
            : JournalRecord.Rejected.without(address, method, fetched(capture), reason, message));
  }

  private Report told(Capture capture, Report report) {
    boolean byAddress = capture.method() != Capture.Method.ROW;
    String id = byAddress ? address(capture) : report.id();
    return report
        .withId(id)
        .withOutlet(settings.outlet() == null ? report.outlet() : settings.outlet())
        .withPublished(settings.published() == null ? report.published() : settings.published());
  }

  private String address(Capture capture) {
    return address(folder, capture);
  }

  /** Under what a capture stands in the ledger. */
  static String address(Path folder, Capture capture) {
    return capture.method() == Capture.Method.ITEM || WebSource.isAddress(capture.address())
        ? capture.address()
        : address(folder, capture.address());
  }

  /** Of a file: from the ledger's folder if it lies in it, else from the root. */
  private static String address(Path folder, String name) {
    int row = name.indexOf('#');
    String file = row < 0 ? name : name.substring(0, row);
    Path path = Path.of(file).toAbsolutePath().normalize();
    String from = (path.startsWith(folder) ? folder.relativize(path) : path).toString();
    return from.replace('\\', '/') + (row < 0 ? "" : name.substring(row));
  }

  private Instant fetched(Capture capture) {
    Instant told = capture.fetched();
    return (told == null ? clock.instant() : told).truncatedTo(ChronoUnit.MILLIS);
  }
}
