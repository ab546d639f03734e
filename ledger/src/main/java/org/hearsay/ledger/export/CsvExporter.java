package org.hearsay.ledger.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.hearsay.ledger.export.CsvWriter.Cell;
import org.hearsay.ledger.search.AssessedEvent;

/** A row an event, in ACLED's shape with our columns behind. */
final class CsvExporter implements Exporter {
  private final CsvWriter csv;

  CsvExporter(OutputStream out) {
    this.csv = new CsvWriter(out);
    csv.row(
        Arrays.stream(CsvColumn.values())
            .map(column -> new Cell(column.name().toLowerCase(Locale.ROOT)))
            .toList());
  }

  @Override
  public void event(AssessedEvent event) {
    CsvColumn.Row row = CsvColumn.Row.of(event);
    csv.row(Arrays.stream(CsvColumn.values()).map(column -> column.cell(row)).toList());
  }

  @Override
  public void close() {
    csv.close();
  }
}
