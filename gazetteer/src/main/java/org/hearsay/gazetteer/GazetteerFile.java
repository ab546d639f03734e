package org.hearsay.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.hearsay.gazetteer.GazetteerLayout.Part;

/**
 * One gazetteer file, in memory or mapped into it: names to places. See {@link GazetteerLayout}.
 *
 * <p>Opening reads the directory alone; a look-up touches a few pages. Thread-safe.
 */
public final class GazetteerFile {
  private static final String EMBEDDED = "embedded.gaz";
  private static final int LABEL_BYTES = 1 << 16;

  private final String source;
  private final ByteBuffer bytes;
  private final Map<Part, NumberColumn> columns = new EnumMap<>(Part.class);
  private final int texts;
  private final int keys;
  private final int keysEnd;

  private GazetteerFile(String source, ByteBuffer bytes) throws IOException {
    this.source = source;
    this.bytes = bytes;
    if (bytes.limit() < GazetteerLayout.HEADER || bytes.getLong(0) != GazetteerLayout.MAGIC) {
      throw new IOException(source + ": not a gazetteer file of this version");
    }
    try {
      for (Part part : Part.values()) {
        if (part != Part.TEXTS && part != Part.KEYS) {
          columns.put(part, read(part));
        }
      }
      texts = number(Part.TEXTS, 0);
      keys = number(Part.KEYS, 0);
      keysEnd = Math.addExact(keys, number(Part.KEYS, 8));
      if (texts < 0 || keys < 0 || keysEnd > bytes.limit()) {
        throw new IllegalArgumentException("a part that ends behind the file");
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IOException(source + ": a damaged gazetteer file: " + e.getMessage(), e);
    }
  }

  /**
   * Maps a file that {@code hearsay gazetteer add} made.
   *
   * @throws IOException if it cannot be read or is no gazetteer file
   */
  public static GazetteerFile open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new IOException(path + ": larger than 2 GiB");
      }
      MappedByteBuffer mapped =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()); // outlives the channel
      return new GazetteerFile(path.toString(), mapped);
    }
  }

  /**
   * The gazetteer that is built in, in one read: in a fresh JVM that takes half the time of loading
   * the classes that a mapping needs.
   */
  public static GazetteerFile embedded() {
    try (InputStream in = GazetteerFile.class.getResourceAsStream(EMBEDDED)) {
      if (in == null) {
        throw new IllegalStateException("the embedded gazetteer is missing from this build");
      }
      return new GazetteerFile(EMBEDDED, ByteBuffer.wrap(bytes(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of a stream, at once where it tells how much there is, as one from a jar does. */
  private static byte[] bytes(InputStream in) throws IOException {
    byte[] told = new byte[in.available()];
    int read = in.readNBytes(told, 0, told.length);
    byte[] rest = in.readAllBytes();
    if (rest.length == 0 && read == told.length) {
      return told;
    }
    byte[] all = Arrays.copyOf(told, read + rest.length);
    System.arraycopy(rest, 0, all, read, rest.length);
    return all;
  }

  /**
   * Tells one version of an added file from another: its name, and a checksum over its length and
   * its two ends, since a file of all countries is too long to be read through at each start. Empty
   * for what is built in, which is of the same version as the program.
   */
  public String label() {
    if (source.equals(EMBEDDED)) {
      return "";
    }
    CRC32 crc = new CRC32();
    int end = bytes.limit();
    crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, end));
    crc.update(bytes.slice(0, Math.min(end, LABEL_BYTES)));
    crc.update(bytes.slice(Math.max(0, end - LABEL_BYTES), Math.min(end, LABEL_BYTES)));
    Path name = Path.of(source).getFileName();
    return "%s:%08x".formatted(name, crc.getValue());
  }

  /** How many places it has. */
  public int size() {
    return column(Part.ID).count();
  }

  /** GeoNames id of the place in this row, 0 if it has none. */
  public int id(int row) {
    return column(Part.ID).get(row);
  }

  /** The place in this row. */
  public Place place(int row) {
    try {
      int id = id(row);
      return new Place(
          id == 0 ? null : id,
          text(value(Part.NAME, row)),
          degrees(value(Part.LATITUDE, row), 90),
          degrees(value(Part.LONGITUDE, row), 180),
          text(value(Part.FEATURES, value(Part.FEATURE, row))),
          Area.of(text(value(Part.AREAS, value(Part.AREA, row)))),
          GazetteerLayout.population(value(Part.POPULATION, row)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalStateException(source + ": damaged at place " + row, e);
    }
  }

  /** Places with this key as one of their names, in the file's order. */
  public List<Place> find(String key) {
    return IntStream.of(rows(key)).mapToObj(this::place).toList();
  }

  /** Rows of the places with this key. */
  int[] rows(String key) {
    byte[] wanted = key.getBytes(UTF_8);
    try {
      int block = block(wanted);
      return block < 0 ? new int[0] : new Walk(block).find(wanted);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalStateException(source + ": damaged among its names", e);
    }
  }

  /** The last block whose first key is not behind the wanted one; -1 if there is none. */
  private int block(byte[] wanted) {
    NumberColumn blocks = column(Part.BLOCKS);
    int low = 0;
    int high = blocks.count() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (Arrays.compareUnsigned(new Walk(middle).first(), wanted) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** Through the keys of one block. */
  private final class Walk {
    private final int end;
    private int at;
    private byte[] key = new byte[0];

    Walk(int block) {
      NumberColumn blocks = column(Part.BLOCKS);
      at = keys + blocks.get(block);
      end = block + 1 < blocks.count() ? keys + blocks.get(block + 1) : keysEnd;
    }

    byte[] first() {
      next();
      return key;
    }

    int[] find(byte[] wanted) {
      while (at < end) {
        next();
        int compared = Arrays.compareUnsigned(key, wanted);
        if (compared > 0) {
          break;
        }
        int[] rows = places();
        if (compared == 0) {
          return rows;
        }
      }
      return new int[0];
    }

    private void next() {
      int shared = varint();
      int more = varint();
      if (shared < 0 || shared > key.length || more < 0 || more > end - at) {
        throw new IndexOutOfBoundsException("a key of " + shared + " and " + more + " bytes");
      }
      byte[] following = Arrays.copyOf(key, shared + more);
      bytes.get(at, following, shared, more);
      at += more;
      key = following;
    }

    private int[] places() {
      int count = varint();
      if (count < 0 || count > end - at) {
        throw new IndexOutOfBoundsException(count + " places of one name");
      }
      int[] rows = new int[count];
      int row = 0;
      for (int i = 0; i < count; i++) {
        row += varint();
        rows[i] = row;
      }
      return rows;
    }

    private int varint() {
      int value = 0;
      int shift = 0;
      while (true) {
        byte b = bytes.get(at++);
        value |= (b & 0x7F) << shift;
        if (b >= 0) {
          return value;
        }
        shift += 7;
      }
    }
  }

  private static double degrees(int packed, int shift) {
    return Math.round(packed - shift * GazetteerLayout.DEGREE) / GazetteerLayout.DEGREE;
  }

  private String text(int offset) {
    int at = texts + offset;
    byte[] text = new byte[bytes.get(at) & 0xFF];
    bytes.get(at + 1, text);
    return new String(text, UTF_8);
  }

  private NumberColumn read(Part part) {
    return new NumberColumn(bytes, number(part, 0), number(part, 4), number(part, 8));
  }

  private int number(Part part, int field) {
    return bytes.getInt(part.directory() + field);
  }

  private int value(Part part, int row) {
    return column(part).get(row);
  }

  private NumberColumn column(Part part) {
    return requireNonNull(columns.get(part), "no such column");
  }

  @Override
  public String toString() {
    return source;
  }
}
