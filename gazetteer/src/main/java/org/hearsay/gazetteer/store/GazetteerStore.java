package org.hearsay.gazetteer.store;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.gazetteer.GazetteerFile;
import org.jspecify.annotations.Nullable;

/**
 * The gazetteers that a user has added, in a folder of their own: one file for each dump, named
 * after it, so that adding a newer {@code UA.txt} replaces the older.
 *
 * <p>A dump is turned into a file beside its place and then moved there in one step, so whoever
 * stops an addition, or finds a damaged line in it, leaves what was there.
 */
public final class GazetteerStore {
  private static final String SUFFIX = ".gaz";
  private static final String WORK = ".adding";

  private final Path folder;
  private final GazetteerFile embedded;

  /**
   * @param folder need not be there yet
   */
  public GazetteerStore(Path folder) {
    this(folder, GazetteerFile.embedded());
  }

  GazetteerStore(Path folder, GazetteerFile embedded) {
    this.folder = requireNonNull(folder, "folder is null");
    this.embedded = requireNonNull(embedded, "embedded is null");
  }

  /**
   * Where a user's gazetteers are kept unless told otherwise.
   *
   * @param environment as {@link System#getenv()} gives it
   * @param home the user's home
   * @param system name of the operating system
   */
  public static Path defaultFolder(Map<String, String> environment, String home, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base;
    if (!data.isBlank()) {
      base = Path.of(data, "hearsay");
    } else if (name.contains("mac")) {
      base = Path.of(home, "Library", "Application Support", "Hearsay");
    } else if (name.contains("windows") && environment.containsKey("LOCALAPPDATA")) {
      base = Path.of(environment.getOrDefault("LOCALAPPDATA", home), "Hearsay");
    } else {
      base = Path.of(home, ".local", "share", "hearsay");
    }
    return base.resolve("gazetteer");
  }

  /**
   * Everything there is to look names up in: the user's files in order of their names, then what is
   * built in.
   *
   * @throws IOException if a file cannot be read
   */
  public Gazetteer open() throws IOException {
    return new Gazetteer(files(""));
  }

  /**
   * What came of a dump.
   *
   * @param file the one that was made
   * @param lines of the dump
   * @param places in the file
   * @param unknown names of places that no gazetteer here has
   */
  public record Added(Path file, long lines, int places, long unknown) {}

  /**
   * Adds a dump: places, alternate names, or codes of areas.
   *
   * @param progress is told how many lines are done, after each thousand
   * @throws DamagedDump if a line cannot be understood
   * @throws IOException if a file cannot be read or written, or another addition is under way
   */
  public Added add(Path dump, LongConsumer progress) throws IOException {
    Path target = folder.resolve(name(dump) + SUFFIX);
    try (DumpLines lines = DumpLines.open(dump)) {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lock(channel)) {
        requireNonNull(lock, "lock is null");
        Path work = folder.resolve(WORK);
        remove(work);
        Files.createDirectory(work);
        try {
          return add(lines, work, target, progress);
        } finally {
          remove(work);
        }
      }
    }
  }

  private Added add(DumpLines lines, Path work, Path target, LongConsumer progress)
      throws IOException {
    Path made = work.resolve("made" + SUFFIX);
    try (GazetteerWriter writer = new GazetteerWriter(work)) {
      Addition addition = new Addition(writer, files(target.getFileName().toString()));
      for (String line = lines.next(); line != null; line = lines.next()) {
        try {
          addition.add(DumpLine.of(line));
        } catch (IllegalArgumentException e) {
          throw lines.damaged(String.valueOf(e.getMessage()));
        }
        if (lines.number() % 1000 == 0) {
          progress.accept(lines.number());
        }
      }
      if (writer.count() == 0) {
        throw lines.damaged("nothing to add: no place, and no name of a place that is known");
      }
      try (FileChannel channel =
              FileChannel.open(made, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
        writer.finish(out);
        out.flush();
        channel.force(true);
      }
      GazetteerFile.open(made);
      move(made, target);
      return new Added(target, lines.number(), writer.count(), addition.unknown);
    } catch (ArithmeticException e) {
      throw new IOException(target + ": would be larger than 2 GiB", e);
    }
  }

  /** Lines on their way into a file; all of one kind. */
  private static final class Addition {
    private final GazetteerWriter writer;
    private final List<GazetteerFile> files;
    private @Nullable KnownPlaces known;
    private long unknown;

    Addition(GazetteerWriter writer, List<GazetteerFile> files) {
      this.writer = writer;
      this.files = files;
    }

    void add(DumpLine line) throws IOException {
      switch (line) {
        case DumpLine.PlaceLine place -> {
          if (known != null) {
            throw new IllegalArgumentException("a place among names: a line of another dump");
          }
          writer.add(place.entry());
        }
        case DumpLine.NamesLine names -> {
          if (known == null && writer.count() > 0) {
            throw new IllegalArgumentException("names among places: a line of another dump");
          }
          names(names);
        }
      }
    }

    private void names(DumpLine.NamesLine line) throws IOException {
      if (known == null) {
        known = new KnownPlaces(files);
      }
      if (line.names().isEmpty()) {
        return;
      }
      Integer row = known.row(line.id(), writer);
      if (row == null) {
        unknown += line.names().size();
        return;
      }
      for (String name : line.names()) {
        writer.name(row, name);
      }
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      throw new IOException("another gazetteer is being added", e);
    }
    throw new IOException("another gazetteer is being added");
  }

  private static void move(Path made, Path target) throws IOException {
    try {
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException(target + ": its folder cannot replace a file in one step", e);
    }
  }

  /** The dump's own name without its endings: letters, digits, - and _ alone. */
  private static String name(Path dump) {
    String name = String.valueOf(dump.getFileName());
    int dot = name.indexOf('.');
    String plain = (dot < 0 ? name : name.substring(0, dot)).replaceAll("[^A-Za-z0-9_-]", "_");
    return plain.isEmpty() ? "dump" : plain.substring(0, Math.min(60, plain.length()));
  }

  /** All files but one, the built-in one last. */
  private List<GazetteerFile> files(String without) throws IOException {
    List<Path> paths = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> there = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
        for (Path path : there) {
          if (!Set.of(without).contains(path.getFileName().toString())) {
            paths.add(path);
          }
        }
      }
    }
    paths.sort(null);
    List<GazetteerFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.add(GazetteerFile.open(path));
    }
    files.add(embedded);
    return files;
  }

  /** Removes the work of an addition that was stopped. */
  private static void remove(Path work) throws IOException {
    if (!Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(work);
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(work)) {
      for (Path path : left) {
        Files.delete(path);
      }
    }
    Files.delete(work);
  }
}
