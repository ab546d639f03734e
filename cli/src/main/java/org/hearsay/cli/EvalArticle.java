package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hearsay.json.Json;
import org.hearsay.source.page.Pages;
import tools.jackson.core.JsonGenerator;

/**
 * {@code hearsay eval article}: the article of each page of a folder, {@code ID.html} or {@code
 * ID.html.gz}.
 */
record EvalArticle(Terminal terminal, Path in, Path out) {
  private static final String PACKED = ".gz";
  private static final String PAGE = ".html";

  int run() throws IOException {
    if (!Files.isDirectory(in)) {
      terminal.complain(in + ": no such folder of pages");
      return ExitStatus.SOME_FAILED;
    }
    List<Path> pages;
    try (Stream<Path> files = Files.list(in)) {
      pages = files.filter(file -> isPage(file.toString())).sorted().toList();
    }
    if (pages.isEmpty()) {
      terminal.complain(in + ": no pages in it (ID.html or ID.html.gz)");
      return ExitStatus.SOME_FAILED;
    }
    Progress progress =
        new Progress(terminal.err(), true, terminal.errIsTerminal(), System::nanoTime, "pages");
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out));
        JsonGenerator json = Json.line(file)) {
      json.writeStartObject();
      for (Path page : pages) {
        String name = page.getFileName().toString();
        json.writeObjectPropertyStart(name.substring(0, name.lastIndexOf(PAGE)));
        json.writeStringProperty("articleBody", Pages.article(bytes(page)));
        json.writeEndObject();
        progress.done(1);
      }
      json.writeEndObject();
    }
    progress.end(pages.size());
    return ExitStatus.DONE;
  }

  private static boolean isPage(String name) {
    return name.endsWith(PAGE) || name.endsWith(PAGE + PACKED);
  }

  private static byte[] bytes(Path page) throws IOException {
    if (!page.toString().endsWith(PACKED)) {
      return Files.readAllBytes(page);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      return in.readAllBytes();
    }
  }
}
