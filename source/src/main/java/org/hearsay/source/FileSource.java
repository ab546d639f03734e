package org.hearsay.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;

/** Reports from files and from standard input; never reads more than the limit. */
public record FileSource(Limits limits) {
  public FileSource {
    requireNonNull(limits, "limits is null");
  }

  /** The report in a file. */
  public Outcome read(String name) {
    return capture(name).outcome();
  }

  /** The report in a file, with its bytes. */
  public Capture capture(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      return none(name, Reason.MISSING, "not a file name: " + e.getReason());
    }
    if (Files.isDirectory(path)) {
      return none(name, Reason.DIRECTORY, "a directory; give the files in it");
    }
    if (!Files.exists(path)) {
      return none(name, Reason.MISSING, "no such file");
    }
    try {
      if (Files.isRegularFile(path) && Files.size(path) > limits.bytes()) {
        return Capture.none(Method.FILE, tooLarge(name, Limits.size(Files.size(path))));
      }
      try (InputStream in = Files.newInputStream(path)) {
        return capture(name, in);
      }
    } catch (AccessDeniedException e) {
      return none(name, Reason.UNREADABLE, "no permission to read it");
    } catch (IOException e) {
      return none(name, Reason.UNREADABLE, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * The report in a stream, which is left open.
   *
   * @throws IOException if the stream fails
   */
  public Outcome read(String name, InputStream in) throws IOException {
    return capture(name, in).outcome();
  }

  private Capture capture(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(limits.bytes() + 1);
    return bytes.length > limits.bytes()
        ? Capture.none(Method.FILE, tooLarge(name, "more than " + limits.size()))
        : new Capture(
            name, Method.FILE, null, Optional.of(bytes), ReportParser.parse(name, bytes, null));
  }

  private static Capture none(String name, Reason reason, String message) {
    return Capture.none(Method.FILE, new Rejected(name, reason, message));
  }

  private Rejected tooLarge(String name, String size) {
    return new Rejected(
        name, Reason.TOO_LARGE, "too large: " + size + ", the limit is " + limits.size());
  }
}
