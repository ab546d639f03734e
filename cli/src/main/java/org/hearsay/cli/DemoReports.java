package org.hearsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.ingest.ParsedReport;
import org.hearsay.ledger.journal.JournalRecord.Captured;
import org.hearsay.model.Report;

/**
 * The reports of the demo: written for it from public facts, under outlets that do not exist. Each
 * file begins with a line that says so, which is captured but is no part of the report's text.
 */
final class DemoReports {
  /** Begins the first line of every file. */
  static final String MARK = "Written for the Hearsay demo";

  /** A row of index.tsv with its file. */
  record Entry(String address, byte[] bytes, Report report) {
    ParsedReport parsed(Instant fetched) {
      return new ParsedReport(
          new Captured(address, "demo", fetched, "text/plain; charset=utf-8", bytes), report);
    }
  }

  private DemoReports() {}

  /** In the order of publication. */
  static List<Entry> all() {
    return new String(bytes("index.tsv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> entry(line.split("\t", -1)))
        .toList();
  }

  private static Entry entry(String[] row) {
    byte[] bytes = bytes(row[0]);
    String file = new String(bytes, StandardCharsets.UTF_8);
    int text = file.indexOf("\n\n") + 2;
    if (!file.startsWith(MARK) || text < 2) {
      throw new IllegalStateException(row[0] + " does not say that it is written for the demo");
    }
    String title = row[4].isBlank() ? null : row[4];
    Report report =
        Report.of(row[1], file.substring(text))
            .withOutlet(row[2])
            .withPublished(LocalDate.parse(row[3]))
            .withTitle(title);
    return new Entry(row[1], bytes, report);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = DemoReports.class.getResourceAsStream("demo/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks demo/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("demo/" + name + " cannot be read", e);
    }
  }
}
