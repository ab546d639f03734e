package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LinkingRules;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.reader.Reader;
import org.hearsay.source.Limits;
import org.hearsay.source.input.Capturing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-06T12:00:00Z"));

  @TempDir private Path folder;

  private final CountingReader reader = new CountingReader();

  @Test
  void run_severalInputs_eachHasOneResult() throws IOException {
    Path good = write("a.txt", "Orlund moved its fleet.");
    Path empty = write("b.txt", "");
    Path odd = write("c.txt", "This one breaks the reader.");
    Path last = write("d.txt", "Tavira moved its fleet.");

    List<IngestResult> results = run(good, empty, odd, last, folder.resolve("missing.txt"));

    assertThat(results)
        .extracting(IngestResult::address)
        .containsExactly("a.txt", "b.txt", "c.txt", "d.txt", "missing.txt");
    assertThat(results.get(0)).isInstanceOf(IngestResult.Added.class);
    assertThat(reason(results.get(1))).isEqualTo("empty");
    assertThat(reason(results.get(2))).isEqualTo("reader");
    assertThat(results.get(3)).isInstanceOf(IngestResult.Added.class);
    assertThat(reason(results.get(4))).isEqualTo("missing");
  }

  @Test
  void run_sameTextAgain_isNotReadAgain() throws IOException {
    Path file = write("a.txt", "Orlund moved its fleet.");
    run(file);
    assertThat(run(file).getFirst()).isInstanceOf(IngestResult.Known.class);
    assertThat(reader.texts).hasSize(1);
  }

  @Test
  void run_otherTextFromTheSameAddress_isNewRevision() throws IOException {
    run(write("a.txt", "Orlund moved its fleet."));
    List<IngestResult> again = run(write("a.txt", "Orlund moved its whole fleet."));
    assertThat(again.getFirst()).isInstanceOf(IngestResult.Changed.class);
  }

  @Test
  void run_overrides_goBeforeWhatReportsSay() throws IOException {
    ReportPreparer.Overrides overrides =
        new ReportPreparer.Overrides(LocalDate.of(2026, 3, 4), "Coast Wire");
    Path rows =
        write("r.jsonl", "{\"id\":\"1\",\"text\":\"One sank.\",\"published\":\"2026-03-01\"}");
    IngestResult result = run(overrides, rows).getFirst();
    assertThat(result).isInstanceOf(IngestResult.Added.class);
    Report report = ((IngestResult.Added) result).report().reading().report();
    assertThat(report.published()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(report.outlet()).isEqualTo("Coast Wire");
    assertThat(result.address()).isEqualTo("r.jsonl#1");
  }

  @Test
  void summary_countsEachKind() throws IOException {
    IngestSummary summary = new IngestSummary();
    Path file = write("a.txt", "Orlund moved its fleet.");
    run(file, write("b.txt", "")).forEach(summary::count);
    run(file).forEach(summary::count);
    assertThat(summary.text()).isEqualTo("1 added with 0 claims, 1 already there, 1 rejected");
    assertThat(summary.all()).isEqualTo(3);
  }

  @Test
  void address_fileBesideTheLedger_isNamedFromItsFolder() throws IOException {
    Path elsewhere = Files.createTempDirectory("elsewhere");
    Path file = Files.writeString(elsewhere.resolve("a.txt"), "Orlund moved its fleet.");
    assertThat(run(file).getFirst().address())
        .isEqualTo(file.toAbsolutePath().toString().replace('\\', '/'));
    Files.createDirectory(folder.resolve("in"));
    assertThat(run(write("in/a.txt", "Tavira moved its fleet.")).getFirst().address())
        .isEqualTo("in/a.txt");
  }

  private static String reason(IngestResult result) {
    assertThat(result).isInstanceOf(IngestResult.Rejected.class);
    return ((IngestResult.Rejected) result).record().reason();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<IngestResult> run(Path... files) throws IOException {
    return run(ReportPreparer.Overrides.NONE, files);
  }

  private List<IngestResult> run(ReportPreparer.Overrides overrides, Path... files)
      throws IOException {
    Path path = folder.resolve("l.db");
    List<IngestResult> results = new ArrayList<>();
    try (Ledger ledger =
            SqliteLedger.toWrite(
                path, CLOCK, Duration.ofSeconds(60), waiting -> {}, LinkingRules.standard());
        Ledger known = SqliteLedger.toRead(path);
        OrderedInputs inputs =
            new OrderedInputs(
                path,
                List.of(files).stream().map(Path::toString).toList(),
                InputStream.nullInputStream(),
                Limits.DEFAULT)) {
      ReportPreparer preparer =
          new ReportPreparer(
              reader,
              Naming.besideLedger(path),
              (revision, address, hash) -> {
                synchronized (known) {
                  return known.holds(revision, address, hash);
                }
              },
              overrides,
              CLOCK);
      new Ingest(preparer, LedgerWriting.of(ledger))
          .run(inputs::next, new Capturing(Limits.DEFAULT, false), 1, results::add);
      assertThat(ledger.decisions(AsOf.NOW)).isEmpty();
    }
    return results;
  }

  /** Finds nothing in any text, and fails for one. */
  private static final class CountingReader implements Reader {
    final List<String> texts = new ArrayList<>();

    @Override
    public synchronized Reading read(Report report) {
      texts.add(report.text());
      if (report.text().contains("breaks")) {
        throw new IllegalStateException("broken");
      }
      return Reading.empty(report, "none 1");
    }

    @Override
    public void close() {}
  }
}
