package org.hearsay.ledger.export;

import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.EventSearch;

/** The formats; their columns and fields: docs/export.md. */
public enum ExportFormat {
  CSV("text/csv", "csv", (out, asOf) -> new CsvExporter(out)),
  GEOJSON("application/geo+json", "geojson", GeoJsonExporter::new),
  JSONL("application/x-ndjson", "jsonl", (out, asOf) -> new AnnotationExporter(out)),
  JSONLD("application/ld+json", "jsonld", LinkedDataExporter::new),
  PLOVER("application/x-ndjson", "plover.jsonl", (out, asOf) -> new PloverExporter(out));

  private final String mediaType;
  private final String extension;
  private final BiFunction<OutputStream, AsOf, Exporter> form;

  ExportFormat(String mediaType, String extension, BiFunction<OutputStream, AsOf, Exporter> form) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.form = form;
  }

  public String mediaType() {
    return mediaType;
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
