package org.hearsay.ledger.export;

import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.EventSearch;

/** The formats; their columns and fields: docs/export.md. */
public enum ExportFormat {
  CSV("csv", (out, asOf) -> new CsvExporter(out)),
  GEOJSON("geojson", GeoJsonExporter::new),
  JSONL("jsonl", (out, asOf) -> new AnnotationExporter(out)),
  JSONLD("jsonld", LinkedDataExporter::new),
  PLOVER("plover.jsonl", (out, asOf) -> new PloverExporter(out));

  private final String extension;
  private final BiFunction<OutputStream, AsOf, Exporter> form;

  ExportFormat(String extension, BiFunction<OutputStream, AsOf, Exporter> form) {
    this.extension = extension;
    this.form = form;
  }

  /** As files of it end, without the dot. */
  public String extension() {
    return extension;
  }

  /**
   * Begins a document.
   *
   * @param out closed with it
   * @param asOf told in the document where it has a place for it
   */
  public Exporter open(OutputStream out, AsOf asOf) {
    return form.apply(out, asOf);
  }

  /**
   * Writes all events that the filter lets through, one at a time.
   *
   * @param out closed at the end
   * @return how many
   */
  public long write(EventSearch events, EventFilter filter, OutputStream out) {
    AtomicLong count = new AtomicLong();
    try (Exporter exporter = open(out, filter.asOf())) {
      events.each(
          filter,
          event -> {
            exporter.event(event);
            count.incrementAndGet();
          });
    }
    return count.get();
  }
}
