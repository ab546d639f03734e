package org.hearsay.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The plain bytes of an archive: of each of its gzip members (RFC 1952) one after the other, or as
 * they are where it is not packed. Each member's checksum is looked at; none unpacks to more than
 * {@link Ratio} allows, nor all of them together. Leaves the stream open.
 */
final class Members extends InputStream {
  private static final int BUFFER = 1 << 16;
  private static final int MAGIC = 0x8b1f;
  private static final int DEFLATE = 8;
  private static final int CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final Ratio member = new Ratio();
  private final Ratio all = new Ratio();
  private int from;
  private int to;
  private State state = State.BEGIN;

  private enum State {
    BEGIN,
    PLAIN,
    BETWEEN,
    INSIDE,
    END
  }

  Members(InputStream in) {
    this.in = in;
  }

  static boolean isPacked(byte[] head) {
    return head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** At least one byte, unless it is at the end. */
  @Override
  public int read(byte[] out, int at, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (state == State.BEGIN) {
      begin();
    }
    if (state == State.PLAIN) {
      return plain(out, at, length);
    }
    while (state != State.END) {
      if (state == State.BETWEEN) {
        header();
      } else {
        int read = inflated(out, at, length);
        if (read > 0) {
          return read;
        }
      }
    }
    return -1;
  }

  private void begin() throws IOException {
    while (to < 2 && fill()) {}
    boolean packed = to >= 2 && (buffer[0] & 0xff | (buffer[1] & 0xff) << 8) == MAGIC;
    state = packed ? State.BETWEEN : State.PLAIN;
  }

  private int plain(byte[] out, int at, int length) throws IOException {
    if (from == to) {
      return in.read(out, at, length);
    }
    int some = Math.min(length, to - from);
    System.arraycopy(buffer, from, out, at, some);
    from += some;
    return some;
  }

  private int inflated(byte[] out, int at, int length) throws IOException {
    try {
      if (inflater.needsInput()) {
        need();
        inflater.setInput(buffer, from, to - from);
      }
      int read = inflater.inflate(out, at, length);
      int used = to - from - inflater.getRemaining();
      from += used;
      packed(used);
      sum.update(out, at, read);
      member.plain(read);
      all.plain(read);
      if (inflater.finished()) {
        trailer();
      } else if (read == 0 && inflater.needsDictionary()) {
        throw new ZipException("packed with a dictionary");
      }
      return read;
    } catch (DataFormatException e) {
      throw new ZipException("packed wrongly: " + e.getMessage());
    }
  }

  private void packed(long more) {
    member.packed(more);
    all.packed(more);
  }

  private void trailer() throws IOException {
    long crc = word() | (long) word() << 16;
    long size = word() | (long) word() << 16;
    if (crc != sum.getValue() || size != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw new ZipException("its checksum is wrong");
    }
    state = State.BETWEEN;
  }

  /** What stands before a member; zeros between members are padding. */
  private void header() throws IOException {
    while (from == to || buffer[from] == 0) {
      if (from == to && !fill()) {
        state = State.END;
        return;
      }
      from += buffer[from] == 0 ? 1 : 0;
    }
    if (word() != MAGIC || octet() != DEFLATE) {
      throw new ZipException("no gzip member where one should be");
    }
    int flags = octet();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(word());
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    sum.reset();
    member.restart();
    packed(10);
    state = State.INSIDE;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      octet();
    }
  }

  private void skipText() throws IOException {
    while (octet() != 0) {
      // A name or a comment ends with a zero.
    }
  }

  private int word() throws IOException {
    return octet() | octet() << 8;
  }

  private int octet() throws IOException {
    need();
    return buffer[from++] & 0xff;
  }

  private void need() throws IOException {
    if (from == to && !fill()) {
      throw new EOFException("in the middle of a gzip member");
    }
  }

  /** More behind what is there; false at the end. */
  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = 0;
    }
    int read = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, read);
    return read > 0;
  }

  /** Frees what is not the JVM's. */
  @Override
  public void close() {
    inflater.end();
    state = State.END;
  }
}
