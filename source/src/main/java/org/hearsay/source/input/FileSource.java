package org.hearsay.source.input;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/** What is in files; never holds more of one than the limit. */
public record FileSource(Limits limits) {
  public FileSource {
    requireNonNull(limits, "limits is null");
  }

  /** What is in a file, or the one reason why nothing can be; to be closed. */
  public Items open(String name) {
    try {
      Path path = Path.of(name);
      Item problem = problem(name, path);
      if (problem != null) {
        return Items.of(List.of(problem));
      }
      InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
      try {
        return new Closing(Inputs.open(name, in, limits), in);
      } catch (IOException e) {
        in.close();
        throw e;
      }
    } catch (InvalidPathException e) {
      return none(name, Reason.MISSING, "not a file name: " + e.getReason());
    } catch (AccessDeniedException e) {
      return none(name, Reason.UNREADABLE, "no permission to read it");
    } catch (IOException e) {
      return none(name, Reason.UNREADABLE, "cannot be read: " + e.getMessage());
    }
  }

  /** Whether a file holds any number of reports, so that it should be read by one who streams. */
  public boolean isStreamed(String name) {
    try {
      Path path = Path.of(name);
      if (!Files.isRegularFile(path)) {
        return false;
      }
      try (InputStream in = Files.newInputStream(path)) {
        return Inputs.form(name, in).isStreamed();
      }
    } catch (InvalidPathException | IOException e) {
      return false; // Whoever opens it tells why.
    }
  }

  private @Nullable Item problem(String name, Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return rejected(name, Reason.DIRECTORY, "a directory; give the files in it");
    }
    if (!Files.exists(path)) {
      return rejected(name, Reason.MISSING, "no such file");
    }
    if (Files.isRegularFile(path) && Files.size(path) > limits.bytes() && !isStreamed(name)) {
      return rejected(
          name,
          Reason.TOO_LARGE,
          "too large: " + Limits.size(Files.size(path)) + ", the limit is " + limits.size());
    }
    return null;
  }

  private static Items none(String name, Reason reason, String message) {
    return Items.of(List.of(rejected(name, reason, message)));
  }

  private static Item rejected(String name, Reason reason, String message) {
    return new Item.Captured(Capture.none(Method.FILE, new Rejected(name, reason, message)));
  }

  /** Closes the file with what is read from it. */
  private record Closing(Items items, InputStream in) implements Items {
    @Override
    public @Nullable Item next() throws IOException {
      return items.next();
    }

    @Override
    public void close() throws IOException {
      try (in) {
        items.close();
      }
    }
  }
}
