package org.hearsay.source.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a stream as bytes; of one that is over the limit only the length is kept. */
public final class Lines {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long number;
  private long length;

  /**
   * @param in left open
   * @param limit bytes of a line
   */
  public Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line without its \n, cut to nothing if it is over the limit; null at the end. */
  public byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    length = 0;
    if (from == to && !fill()) {
      return null;
    }
    number++;
    while (true) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      length += end - from;
      if (length <= limit) {
        line.write(buffer, from, end - from);
      } else {
        line = new ByteArrayOutputStream();
      }
      from = end;
      if (end < to) {
        from++;
        break;
      }
      if (!fill()) {
        break;
      }
    }
    return line.toByteArray();
  }

  /** Number of the line last given, from 1. */
  public long number() {
    return number;
  }

  /** Length in bytes of the line last given, as it was in the stream. */
  public long length() {
    return length;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }
}
