package org.hearsay.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A stream of packed bytes that can be looked into before they are taken. Numbers are
 * little-endian.
 */
final class PeekableInput {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;

  PeekableInput(InputStream in) {
    this.in = in;
  }

  /** Takes one. */
  int octet() throws IOException {
    if (ahead(1) == 0) {
      throw new EOFException("in the middle of what is packed");
    }
    return buffer[from++] & 0xff;
  }

  /** Takes two. */
  int word() throws IOException {
    return octet() | octet() << 8;
  }

  /** Takes four. */
  long doubleWord() throws IOException {
    return word() | (long) word() << 16;
  }

  byte[] take(int count) throws IOException {
    byte[] out = new byte[count];
    for (int at = 0; at < count; ) {
      if (ahead(1) == 0) {
        throw new EOFException("in the middle of what is packed");
      }
      at += take(out, at, count - at);
    }
    return out;
  }

  /** Takes some of those that are there. */
  int take(byte[] out, int at, int most) {
    int some = Math.min(most, to - from);
    System.arraycopy(buffer, from, out, at, some);
    from += some;
    return some;
  }

  void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      octet();
    }
  }

  /** How many are there, at least so many unless it is at the end; at most {@value #BUFFER}. */
  int ahead(int least) throws IOException {
    if (to - from < least) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
      while (to < least) {
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
          break;
        }
        to += read;
      }
    }
    return to - from;
  }

  /** One of those that are there, not taken. */
  int peek(int index) {
    return buffer[from + index] & 0xff;
  }

  /** Four of those that are there, not taken. */
  long peekDoubleWord(int index) {
    return peek(index)
        | peek(index + 1) << 8
        | peek(index + 2) << 16
        | (long) peek(index + 3) << 24;
  }

  /**
   * Inflates some.
   *
   * @return how many were taken for them
   * @throws ZipException if they are not packed so
   */
  int inflate(Inflater inflater, Inflated to) throws IOException {
    try {
      if (inflater.needsInput()) {
        if (ahead(1) == 0) {
          throw new EOFException("in the middle of what is packed");
        }
        inflater.setInput(buffer, from, this.to - from);
      }
      to.length = inflater.inflate(to.bytes, to.at, to.most);
    } catch (DataFormatException e) {
      throw new ZipException("packed wrongly");
    }
    if (to.length == 0 && inflater.needsDictionary()) {
      throw new ZipException("packed with a dictionary");
    }
    int taken = this.to - from - inflater.getRemaining();
    from += taken;
    return taken;
  }

  /** Where inflated bytes go. */
  static final class Inflated {
    private final byte[] bytes;
    private final int at;
    private final int most;
    private int length;

    Inflated(byte[] bytes, int at, int most) {
      this.bytes = bytes;
      this.at = at;
      this.most = most;
    }

    int length() {
      return length;
    }
  }
}
