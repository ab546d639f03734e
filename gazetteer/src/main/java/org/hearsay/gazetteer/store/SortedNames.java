package org.hearsay.gazetteer.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Keys with the rows of their places, sorted on disk: all of GeoNames has 30 million of them, and
 * they have to pass through a heap of 448 MB.
 *
 * <p>Put in in any order, then read once in order of the key's bytes and the row, each pair once.
 */
final class SortedNames implements Closeable {
  /** Pairs held at once; some 60 bytes each. */
  static final int RUN = 1_000_000;

  /** A key and the row of a place. */
  record Pair(byte[] key, int row) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byKey = Arrays.compareUnsigned(key, other.key);
      return byKey != 0 ? byKey : Integer.compare(row, other.row);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pair pair && compareTo(pair) == 0;
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(key) + row;
    }
  }

  /** Takes the pairs in order. */
  interface Sink {
    void accept(Pair pair) throws IOException;
  }

  private final Path folder;
  private final int most;
  private final List<Path> runs = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * @param folder for temporary files; they go when this is closed
   */
  SortedNames(Path folder) {
    this(folder, RUN);
  }

  /**
   * @param most pairs held at once
   */
  SortedNames(Path folder, int most) {
    this.folder = folder;
    this.most = most;
  }

  void add(String key, int row) throws IOException {
    pairs.add(new Pair(key.getBytes(UTF_8), row));
    if (pairs.size() == most) {
      spill();
    }
  }

  void forEach(Sink sink) throws IOException {
    if (runs.isEmpty()) {
      pairs.sort(null);
      Pair last = null;
      for (Pair pair : pairs) {
        if (!pair.equals(last)) {
          sink.accept(pair);
        }
        last = pair;
      }
      return;
    }
    spill();
    merge(sink);
  }

  private void merge(Sink sink) throws IOException {
    PriorityQueue<Run> heads = new PriorityQueue<>();
    try {
      for (Path run : runs) {
        Run opened = new Run(run);
        if (opened.next()) {
          heads.add(opened);
        } else {
          opened.close();
        }
      }
      Pair last = null;
      for (Run run = heads.poll(); run != null; run = heads.poll()) {
        if (!run.head.equals(last)) {
          sink.accept(run.head);
        }
        last = run.head;
        if (run.next()) {
          heads.add(run);
        } else {
          run.close();
        }
      }
    } finally {
      for (Run run : heads) {
        run.close();
      }
    }
  }

  private void spill() throws IOException {
    pairs.sort(null);
    Path run = Files.createTempFile(folder, "names", ".tmp");
    runs.add(run);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
      for (Pair pair : pairs) {
        out.writeShort(pair.key.length);
        out.write(pair.key);
        out.writeInt(pair.row);
      }
    }
    pairs.clear();
  }

  @Override
  public void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
  }

  /** One sorted file, read from the front. */
  private static final class Run implements Comparable<Run>, Closeable {
    private final DataInputStream in;
    private Pair head = new Pair(new byte[0], 0);

    Run(Path path) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    }

    boolean next() throws IOException {
      try {
        byte[] key = new byte[in.readUnsignedShort()];
        in.readFully(key);
        head = new Pair(key, in.readInt());
        return true;
      } catch (EOFException e) {
        return false;
      }
    }

    @Override
    public int compareTo(Run other) {
      return head.compareTo(other.head);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
