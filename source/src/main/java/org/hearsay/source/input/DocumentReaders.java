package org.hearsay.source.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.hearsay.model.Provenance;
import org.hearsay.model.Report;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.press.PressExport;
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.text.PlainText;

/**
 * Documents by the {@link DocumentReader} that there is: on the class path, or in the folder of
 * jars that the system property {@code hearsay.documents} names; in a {@link DocumentProcess}. It
 * is looked for when the first document comes: who has none pays nothing.
 */
final class DocumentReaders {
  private static final String FOLDER = "hearsay.documents";

  /** Looked for once. */
  private static final class Found {
    private static final Optional<DocumentReader> READER = find();
  }

  private DocumentReaders() {}

  static List<Capture> captures(Item.Raw raw, Format form, Limits limits) {
    return captures(raw, form, limits, Found.READER);
  }

  /** The report that a document is; of an export of a press database its articles. */
  static List<Capture> captures(
      Item.Raw raw, Format form, Limits limits, Optional<DocumentReader> reader) {
    Outcome outcome = outcome(raw, form, limits, reader);
    List<Capture> articles =
        outcome instanceof Outcome.Accepted accepted
            ? PressExport.captures(
                raw.address(), List.of(accepted.report().text().split("\n+", -1)))
            : List.of();
    return articles.isEmpty() ? List.of(Capture.of(raw, outcome)) : articles;
  }

  private static Outcome outcome(
      Item.Raw raw, Format form, Limits limits, Optional<DocumentReader> reader) {
    if (reader.isEmpty()) {
      return new Rejected(
          raw.address(),
          Reason.FORMAT,
          form.title() + " needs the documents module (docs/sources.md), which is not built here");
    }
    try {
      DocumentReader.Read read = reader.get().read(raw.address(), form, raw.bytes(), limits);
      String text = Paragraphs.text(null, read.paragraphs());
      Outcome outcome = PlainText.report(raw.address(), text, null);
      return outcome.map(report -> told(report, read));
    } catch (DocumentReader.Unreadable e) {
      return e.rejected();
    } catch (RuntimeException | LinkageError e) {
      return new Rejected(raw.address(), Reason.UNREADABLE, "cannot be read: " + e);
    }
  }

  private static Report told(Report report, DocumentReader.Read read) {
    Report out =
        report
            .withTitle(read.title())
            .withProvenance(Provenance.NONE.withAuthors(read.authors()).or(report.provenance()));
    return read.cut()
        ? out.withWarning(Warning.of("cut", "the document is damaged or longer than is read"))
        : out;
  }

  private static Optional<DocumentReader> find() {
    String folder = System.getProperty(FOLDER);
    try {
      return folder == null ? beside() : hasJars(Path.of(folder)) ? in(folder) : Optional.empty();
    } catch (IOException | ServiceConfigurationError e) {
      System.getLogger(DocumentReaders.class.getName())
          .log(System.Logger.Level.WARNING, "the documents module cannot be loaded: " + e);
      return Optional.empty();
    }
  }

  private static Optional<DocumentReader> in(String folder) {
    return Optional.of(DocumentProcess.of(folder));
  }

  private static Optional<DocumentReader> beside() {
    return ServiceLoader.load(DocumentReader.class, DocumentReaders.class.getClassLoader()).stream()
        .findFirst()
        .map(there -> new DocumentProcess(System.getProperty("java.class.path")));
  }

  private static boolean hasJars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".jar"));
    }
  }
}
