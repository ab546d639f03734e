package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.eval.SyntheticArchive;
import org.hearsay.json.Json;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.InOrder;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.Capturing;
import org.hearsay.source.input.FileSource;
import tools.jackson.core.JsonGenerator;

/**
 * {@code hearsay eval archive}: what is in a web archive, or any other file, a line a report; and
 * the archive of invented pages that this is measured with.
 */
record EvalArchive(Terminal terminal, Path out) {
  private static final long SEED = 6;

  /** Writes an archive of invented pages. */
  int make(long pages) throws IOException {
    Progress progress = progress();
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
      new SyntheticArchive(SEED).write(file, pages, progress::done);
    }
    progress.end(pages);
    return ExitStatus.DONE;
  }

  /** Writes address, title, day and number of characters of each report. */
  int run(Path in) throws IOException {
    Progress progress = progress();
    Count count = new Count();
    Capturing capturing = new Capturing(Limits.DEFAULT, false);
    try (Items items = new FileSource(Limits.DEFAULT).open(in.toString());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
      new InOrder<Item, List<Capture>>(ReadCommand.workers(), EvalArchive::weight, capturing::of)
          .run(
              items::next,
              (captures, more) -> {
                for (Capture capture : captures) {
                  write(capture, file, count);
                  progress.done(count.done);
                }
              });
    }
    progress.end(count.done, count.failed == 0 ? "" : "; " + count.failed + " rejected");
    return count.failed == 0 ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
  }

  private Progress progress() {
    return new Progress(terminal.err(), true, terminal.errIsTerminal(), System::nanoTime, "pages");
  }

  private static int weight(Item item) {
    return item instanceof Item.Raw raw ? raw.bytes().length : 1;
  }

  private void write(Capture capture, OutputStream file, Count count) throws IOException {
    switch (capture.outcome()) {
      case Rejected rejected -> {
        count.failed++;
        terminal.complain(rejected.name() + ": " + rejected.message());
      }
      case Accepted accepted -> {
        count.done++;
        write(capture.address(), accepted.report(), file);
      }
    }
  }

  private static void write(String address, Report report, OutputStream file) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.line(line)) {
      json.writeStartObject();
      json.writeStringProperty("address", address);
      Json.text(json, "title", report.title());
      Json.text(json, "published", report.published() == null ? null : "" + report.published());
      json.writeNumberProperty("characters", report.text().length());
      json.writeEndObject();
    }
    line.write('\n');
    line.writeTo(file);
  }

  /** Of reports; touched by one thread. */
  private static final class Count {
    private long done;
    private long failed;
  }
}
