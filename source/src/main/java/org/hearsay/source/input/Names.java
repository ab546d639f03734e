package org.hearsay.source.input;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.web.WebSource;
import org.jspecify.annotations.Nullable;

/**
 * What a user names, one after the other: files, the files in folders in the order of their names,
 * addresses, and what is in files that hold many reports. "-" is standard input.
 */
public final class Names implements Items {
  private final Limits limits;
  private final FileSource files;
  private final InputStream standard;
  private final Predicate<Path> wanted;
  private final Deque<String> names;
  private @Nullable Items open;
  private String opened = "";

  /**
   * @param standard standard input
   * @param wanted of the files in folders; hidden ones never are
   */
  public Names(List<String> names, InputStream standard, Predicate<Path> wanted, Limits limits) {
    this.names = new ArrayDeque<>(names);
    this.standard = requireNonNull(standard, "standard is null");
    this.wanted = requireNonNull(wanted, "wanted is null");
    this.limits = requireNonNull(limits, "limits is null");
    this.files = new FileSource(limits);
  }

  /** The next one; null at the end. */
  @Override
  public @Nullable Item next() {
    while (true) {
      Item item = inOpen();
      if (item != null) {
        return item;
      }
      String name = names.poll();
      if (name == null) {
        return null;
      }
      if (name.equals("-")) {
        opened = name;
        try {
          open = Inputs.open(name, standard, limits);
        } catch (IOException e) {
          return problem(name, "cannot be read: " + e.getMessage());
        }
      } else if (WebSource.isAddress(name)) {
        return new Item.Named(name);
      } else if (isFolder(name)) {
        Item problem = folder(name);
        if (problem != null) {
          return problem;
        }
      } else if (files.isStreamed(name)) {
        opened = name;
        open = files.open(name);
      } else {
        return new Item.Named(name);
      }
    }
  }

  /** Whether what came last is one of several in a file. */
  public boolean isInside() {
    return open != null;
  }

  private @Nullable Item inOpen() {
    Items now = open;
    if (now == null) {
      return null;
    }
    try {
      Item item = now.next();
      if (item == null) {
        end();
      }
      return item;
    } catch (IOException e) {
      // A damaged archive: what stood before the damage has been given.
      String name = opened;
      end();
      return problem(name, "cannot be read on: " + e.getMessage());
    }
  }

  private void end() {
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      open = null;
    }
  }

  private static boolean isFolder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (java.nio.file.InvalidPathException e) {
      return false;
    }
  }

  /** Puts the files of a folder in its place. */
  private @Nullable Item folder(String name) {
    Path folder = Path.of(name);
    try (Stream<Path> all = Files.walk(folder)) {
      List<String> in =
          all.filter(Files::isRegularFile)
              .filter(file -> isVisible(folder, file) && wanted.test(file))
              .map(Path::toString)
              .sorted()
              .toList();
      in.reversed().forEach(names::addFirst);
      return null;
    } catch (IOException | UncheckedIOException e) {
      return problem(name, "a folder that cannot be read: " + e.getMessage());
    }
  }

  private static boolean isVisible(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private static Item problem(String name, String message) {
    return new Item.Captured(
        Capture.none(Method.FILE, new Rejected(name, Reason.UNREADABLE, message)));
  }

  @Override
  public void close() {
    end();
  }
}
