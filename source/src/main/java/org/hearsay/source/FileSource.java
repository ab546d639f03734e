package org.hearsay.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;

/** Reports from files and from standard input; never reads more than the limit. */
public record FileSource(Limits limits) {
  public FileSource {
    requireNonNull(limits, "limits is null");
  }

  /** The report in a file. */
  public Outcome read(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      return new Rejected(name, Reason.MISSING, "not a file name: " + e.getReason());
    }
    if (Files.isDirectory(path)) {
      return new Rejected(name, Reason.DIRECTORY, "a directory; give the files in it");
    }
    if (!Files.exists(path)) {
      return new Rejected(name, Reason.MISSING, "no such file");
    }
    try {
      if (Files.isRegularFile(path) && Files.size(path) > limits.bytes()) {
        return tooLarge(name, Limits.size(Files.size(path)));
      }
      try (InputStream in = Files.newInputStream(path)) {
        return read(name, in);
      }
    } catch (AccessDeniedException e) {
      return new Rejected(name, Reason.UNREADABLE, "no permission to read it");
    } catch (IOException e) {
      return new Rejected(name, Reason.UNREADABLE, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * The report in a stream, which is left open.
   *
   * @throws IOException if the stream fails
   */
  public Outcome read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(limits.bytes() + 1);
    return bytes.length > limits.bytes()
        ? tooLarge(name, "more than " + limits.size())
        : ReportParser.parse(name, bytes, null);
  }

  private Outcome tooLarge(String name, String size) {
    return new Rejected(
        name, Reason.TOO_LARGE, "too large: " + size + ", the limit is " + limits.size());
  }
}
