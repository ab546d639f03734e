package org.hearsay.gazetteer.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearsay.gazetteer.GazetteerLayout;
import org.hearsay.gazetteer.GazetteerLayout.Part;
import org.hearsay.gazetteer.Place;
import org.hearsay.gazetteer.PlaceNames;

/**
 * Makes a gazetteer file: places go in one by one, the file comes out in the form of {@link
 * Layout}. What does not fit into memory waits in temporary files beside it. Not thread-safe.
 */
final class GazetteerWriter implements Closeable {
  /** The columns of a place, as a record on disk until their widths are known. */
  private static final List<Part> COLUMNS =
      List.of(
          Part.ID,
          Part.LATITUDE,
          Part.LONGITUDE,
          Part.POPULATION,
          Part.FEATURE,
          Part.AREA,
          Part.NAME);

  private final List<Path> temporary = new ArrayList<>();
  private final Path folder;
  private final Path rows;
  private final Path text;
  private final DataOutputStream rowsOut;
  private final NameTable texts;
  private final SortedNames names;
  private final NameTable.Shared features = new NameTable.Shared();
  private final NameTable.Shared areas = new NameTable.Shared();
  private final int[] largest = new int[COLUMNS.size()];
  private int count;

  /**
   * @param folder for temporary files
   */
  GazetteerWriter(Path folder) throws IOException {
    this.folder = folder;
    this.rows = temporary("rows");
    this.text = temporary("text");
    this.rowsOut = new DataOutputStream(buffered(rows));
    this.texts = new NameTable(buffered(text));
    this.names = new SortedNames(folder);
  }

  int count() {
    return count;
  }

  /** Adds a place; its row is the number of those before it. */
  int add(GazetteerEntry entry) throws IOException {
    int row = count++;
    for (String name : entry.names()) {
      name(row, name);
    }
    if (entry.feature().startsWith("A.PCL") && !entry.feature().equals("A.PCLH")) {
      names.add(GazetteerLayout.CODE + entry.area().country(), row);
    } else if (entry.feature().equals("A.ADM1") && !entry.area().firstOrder().isEmpty()) {
      names.add(GazetteerLayout.CODE + entry.area().firstOrder(), row);
    }
    write(
        entry.id(),
        packed(entry.latitude(), 90),
        packed(entry.longitude(), 180),
        GazetteerLayout.packed(entry.population()),
        features.number(entry.feature()),
        areas.number(entry.area().code()),
        texts.add(entry.names().get(0)));
    return row;
  }

  /** Adds one more name to the place in this row. */
  void name(int row, String name) throws IOException {
    String key = PlaceNames.key(name);
    if (!key.isEmpty()) {
      names.add(key, row);
    }
  }

  /** Adds a demonym of the place in this row. */
  void people(int row, String demonym) throws IOException {
    names.add(GazetteerLayout.PEOPLE + PlaceNames.key(demonym), row);
  }

  /** A place that another file has. */
  static GazetteerEntry entry(Place place) {
    Integer id = place.geonamesId();
    return new GazetteerEntry(
        id == null ? 0 : id,
        place.latitude(),
        place.longitude(),
        place.feature(),
        place.area(),
        place.population(),
        List.of(place.name()));
  }

  /** Writes the file; nothing can be added after. */
  void finish(OutputStream out) throws IOException {
    int[] featureTexts = offsets(features);
    int[] areaTexts = offsets(areas);
    texts.close();
    rowsOut.close();
    Path keys = temporary("keys");
    int[] blocks = keys(keys);
    Map<Part, int[]> columns = new EnumMap<>(Part.class);
    columns.put(Part.FEATURES, featureTexts);
    columns.put(Part.AREAS, areaTexts);
    columns.put(Part.BLOCKS, blocks);
    out.write(
        header(columns, Math.toIntExact(Files.size(text)), Math.toIntExact(Files.size(keys))));
    for (int i = 0; i < COLUMNS.size(); i++) {
      column(i, out);
    }
    for (Part part : List.of(Part.FEATURES, Part.AREAS, Part.BLOCKS)) {
      int[] values = columns.getOrDefault(part, new int[0]);
      int width = width(max(values));
      for (int value : values) {
        number(out, value, width);
      }
    }
    Files.copy(text, out);
    Files.copy(keys, out);
  }

  private void write(int... values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      largest[i] = Math.max(largest[i], values[i]);
      rowsOut.writeInt(values[i]);
    }
  }

  private byte[] header(Map<Part, int[]> columns, int textSize, int keysSize) {
    ByteBuffer header = ByteBuffer.allocate(GazetteerLayout.HEADER).putLong(GazetteerLayout.MAGIC);
    int at = GazetteerLayout.HEADER;
    for (Part part : Part.values()) {
      int column = COLUMNS.indexOf(part);
      int[] values = columns.getOrDefault(part, new int[0]);
      int width = column >= 0 ? width(largest[column]) : width(max(values));
      int size =
          switch (part) {
            case TEXTS -> textSize;
            case KEYS -> keysSize;
            default -> column >= 0 ? count : values.length;
          };
      boolean bytes = part == Part.TEXTS || part == Part.KEYS;
      header.putInt(at).putInt(bytes ? 1 : width).putInt(size);
      at = Math.addExact(at, Math.multiplyExact(size, bytes ? 1 : width));
    }
    return header.array();
  }

  private int[] offsets(NameTable.Shared shared) throws IOException {
    int[] offsets = new int[shared.texts().size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = texts.add(shared.texts().get(i));
    }
    return offsets;
  }

  private void column(int column, OutputStream out) throws IOException {
    int width = width(largest[column]);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(rows), 1 << 16))) {
      for (int row = 0; row < count; row++) {
        in.skipNBytes(4L * column);
        number(out, in.readInt(), width);
        in.skipNBytes(4L * (COLUMNS.size() - 1 - column));
      }
    }
  }

  /** Writes the keys and tells where each block of them begins. */
  private int[] keys(Path path) throws IOException {
    try (KeyBlocks blocks = new KeyBlocks(buffered(path))) {
      names.forEach(blocks::accept);
      return blocks.finish();
    }
  }

  /** Keys as they stand in the file, in blocks. */
  private static final class KeyBlocks implements Closeable {
    private final OutputStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int[] starts = new int[1024];
    private int blocks;
    private int keys;
    private int size;
    private byte[] before = new byte[0];
    private byte[] key = new byte[0];
    private int[] places = new int[16];
    private int found;

    KeyBlocks(OutputStream out) {
      this.out = out;
    }

    void accept(SortedNames.Pair pair) throws IOException {
      if (found > 0 && !Arrays.equals(pair.key(), key)) {
        flush();
      }
      key = pair.key();
      if (found == places.length) {
        places = Arrays.copyOf(places, 2 * found);
      }
      places[found++] = pair.row();
    }

    int[] finish() throws IOException {
      if (found > 0) {
        flush();
      }
      return Arrays.copyOf(starts, blocks);
    }

    private void flush() throws IOException {
      boolean first = keys++ % GazetteerLayout.BLOCK == 0;
      if (first) {
        if (blocks == starts.length) {
          starts = Arrays.copyOf(starts, 2 * blocks);
        }
        starts[blocks++] = size;
      }
      int shared = first ? 0 : shared();
      line.reset();
      varint(shared);
      varint(key.length - shared);
      line.write(key, shared, key.length - shared);
      varint(found);
      for (int i = 0; i < found; i++) {
        varint(places[i] - (i == 0 ? 0 : places[i - 1]));
      }
      line.writeTo(out);
      size = Math.addExact(size, line.size());
      before = key;
      found = 0;
    }

    private int shared() {
      int mismatch = Arrays.mismatch(before, key);
      return mismatch < 0 ? key.length : mismatch;
    }

    private void varint(int value) {
      int rest = value;
      while (rest > 0x7F) {
        line.write(0x80 | (rest & 0x7F));
        rest >>>= 7;
      }
      line.write(rest);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  private static int packed(double degrees, int shift) {
    return (int) Math.round((degrees + shift) * GazetteerLayout.DEGREE);
  }

  private static int max(int[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  private static int width(int largest) {
    return largest < 1 << 8 ? 1 : largest < 1 << 16 ? 2 : largest < 1 << 24 ? 3 : 4;
  }

  private static void number(OutputStream out, int value, int width) throws IOException {
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
      out.write(value >>> shift);
    }
  }

  private Path temporary(String name) throws IOException {
    Path path = Files.createTempFile(folder, name, ".tmp");
    temporary.add(path);
    return path;
  }

  private static OutputStream buffered(Path path) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
  }

  @Override
  public void close() throws IOException {
    rowsOut.close();
    texts.close();
    names.close();
    for (Path path : temporary) {
      Files.deleteIfExists(path);
    }
  }
}
