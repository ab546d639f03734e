package org.hearsay.gazetteer.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a dump, as it is, gzipped, or the one text of GeoNames' zip; held one at a time.
 *
 * <p>Bounded: a line of {@link #LONGEST}, {@link #MOST} bytes unpacked. Not thread-safe.
 */
final class DumpLines implements Closeable {
  /** Bytes in a line; GeoNames' longest have some 12,000. */
  static final int LONGEST = 1 << 16;

  /** Bytes of a dump, unpacked; all of GeoNames has 1.7 thousand million. */
  static final long MOST = 16L << 30;

  private final String file;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
  private int at;
  private int end;
  private long read;
  private long number;

  private DumpLines(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  static DumpLines open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException(
          path + (Files.isDirectory(path) ? ": a directory, not a dump" : ": no such file"));
    }
    InputStream in = Files.newInputStream(path);
    try {
      String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
      if (name.endsWith(".gz")) {
        return new DumpLines(path.toString(), new GZIPInputStream(in, 1 << 16));
      }
      return new DumpLines(path.toString(), name.endsWith(".zip") ? text(path, in) : in);
    } catch (IOException e) {
      in.close();
      throw e instanceof DamagedDump
          ? e
          : new IOException(path + ": cannot be unpacked: " + e.getMessage(), e);
    }
  }

  /** The dump inside GeoNames' zip, which may have a readme or the language codes beside it. */
  private static InputStream text(Path path, InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in, UTF_8);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith(".txt") && !name.contains("readme") && !name.contains("languagecodes")) {
        return zip;
      }
    }
    throw new DamagedDump(path.toString(), 0, "no dump (.txt) in this zip");
  }

  /** Number of the last line, from 1. */
  long number() {
    return number;
  }

  /** The next line that is not empty, without its end; null after the last. */
  @Nullable String next() throws IOException {
    while (true) {
      line.reset();
      boolean any = fill();
      if (!any) {
        return null;
      }
      number++;
      String text = decoded();
      if (number == 1 && text.startsWith("\uFEFF")) {
        text = text.substring(1);
      }
      if (!text.isEmpty()) {
        return text;
      }
    }
  }

  DamagedDump damaged(String cause) {
    return new DamagedDump(file, number, cause);
  }

  /** Reads up to the next line end; false if there is nothing more. */
  private boolean fill() throws IOException {
    boolean any = false;
    while (true) {
      if (at == end && !more()) {
        return any;
      }
      any = true;
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.write(buffer, start, at - start);
      if (line.size() > LONGEST) {
        number++;
        throw damaged("a line of more than " + LONGEST + " bytes");
      }
      if (at < end) {
        at++;
        return true;
      }
    }
  }

  private boolean more() throws IOException {
    at = 0;
    try {
      end = Math.max(0, in.read(buffer));
    } catch (IOException e) {
      throw new IOException(
          file + ": cannot be read after line " + number + ": " + e.getMessage(), e);
    }
    read += end;
    if (read > MOST) {
      throw damaged("more than 16 GiB");
    }
    return end > 0;
  }

  private String decoded() throws DamagedDump {
    int length = line.size();
    byte[] bytes = line.toByteArray();
    if (length > 0 && bytes[length - 1] == '\r') {
      length--;
    }
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw damaged("not UTF-8");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
