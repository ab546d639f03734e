package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.hearsay.ledger.export.ExportFormat;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.EventSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay export}: events in the forms that other tools read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description = "Writes events in a form that other tools read (docs/export.md).",
    footer = {
      "",
      "  csv      a row an event: ACLED's columns, then ours",
      "  geojson  a feature an event; no point for somewhere in a region",
      "  jsonl    a line a claim: W3C Web Annotation with text selectors",
      "  jsonld   schema.org Claim with PROV",
      "  plover   a line an event: PLOVER",
      "",
      "Examples:",
      "  hearsay export --format csv --as-of 2022-11-10 --out events.csv",
      "  hearsay export --format jsonl --actor state:RU > claims.jsonl"
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "csv, geojson, jsonl, jsonld or plover.")
  private ExportFormat format = ExportFormat.CSV;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to; the default is standard output. It is there whole or not at all.")
  private @Nullable Path out;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Ledger open = ledger.toRead()) {
      EventFilter filter = filters.filter(open);
      EventSearch events = new EventSearch(open);
      if (out == null) {
        write(events, filter, new Kept(terminal.out()));
      } else {
        terminal.complain(toFile(out, events, filter) + " events written to " + out);
      }
      return ExitStatus.DONE;
    }
  }

  private long toFile(Path file, EventSearch events, EventFilter filter) throws IOException {
    Path whole = file.toAbsolutePath();
    Path part =
        whole.resolveSibling("." + whole.getFileName() + "." + ProcessHandle.current().pid());
    try {
      OutputStream made = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
      long count = write(events, filter, made);
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private long write(EventSearch events, EventFilter filter, OutputStream to) throws IOException {
    try {
      return format.write(events, filter, new BufferedOutputStream(to));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Standard output, which a command does not close. */
  private static final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
