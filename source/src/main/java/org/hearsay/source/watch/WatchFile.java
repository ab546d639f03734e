package org.hearsay.source.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.source.json.JsonNode;
import org.hearsay.source.web.FetchResult.Validators;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What is known of feeds from one start to the next: a line of JSON a feed. It is written anew in
 * whole, beside the old, and put in its place, so a killed process leaves one or the other.
 */
public record WatchFile(Path path) {
  private static final JsonFactory FACTORY = new JsonFactory();

  public WatchFile {
    requireNonNull(path, "path is null");
  }

  /** The feeds by their addresses; none if there is no file. */
  Map<String, FeedState> read() throws IOException {
    Map<String, FeedState> out = new LinkedHashMap<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(path, UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        FeedState one = feed(line);
        out.put(one.address(), one);
      }
      return out;
    } catch (NoSuchFileException e) {
      return out;
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw new IOException(
          path
              + ": line "
              + number
              + " is damaged; without the file all feeds are read from their beginning, and the"
              + " ledger takes nothing twice",
          e);
    }
  }

  void write(Collection<FeedState> feeds) throws IOException {
    Path beside = path.resolveSibling(path.getFileName() + ".new");
    try (BufferedWriter out = Files.newBufferedWriter(beside, UTF_8)) {
      for (FeedState feed : feeds) {
        out.write(line(feed));
        out.newLine();
      }
    }
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FeedState feed(String line) {
    if (!(JsonNode.parse(line).orElse(null) instanceof JsonNode node)) {
      throw new IllegalArgumentException("not an object");
    }
    FeedState out =
        new FeedState(
            node.text("feed").orElseThrow(() -> new IllegalArgumentException("without a feed")));
    out.validators(
        new Validators(node.text("etag").orElse(null), node.text("last-modified").orElse(null)));
    node.text("due").ifPresent(due -> out.due(Instant.parse(due)));
    node.text("failures").ifPresent(count -> out.failures(Integer.parseInt(count)));
    for (JsonNode seen : node.nodes("seen")) {
      seen.fields().forEach((id, mark) -> out.seen().put(id, mark.toString()));
    }
    for (JsonNode tries : node.nodes("tries")) {
      tries
          .fields()
          .forEach((id, count) -> out.tries().put(id, Integer.parseInt(count.toString())));
    }
    return out;
  }

  private static String line(FeedState feed) {
    java.io.StringWriter out = new java.io.StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("feed", feed.address());
      if (feed.validators().etag() != null) {
        json.writeStringProperty("etag", feed.validators().etag());
      }
      if (feed.validators().lastModified() != null) {
        json.writeStringProperty("last-modified", feed.validators().lastModified());
      }
      json.writeStringProperty("due", feed.due().toString());
      json.writeNumberProperty("failures", feed.failures());
      json.writeObjectPropertyStart("seen");
      feed.seen().forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeObjectPropertyStart("tries");
      feed.tries().forEach(json::writeNumberProperty);
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toString();
  }
}
