package org.hearsay.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The plain bytes of an archive: of each of its gzip members (RFC 1952) one after the other, or as
 * they are where it is not packed. Each member's checksum is looked at; none unpacks to more than
 * {@link ExpansionLimit} allows, nor all of them together. Leaves the stream open.
 */
final class GzipMembers extends InputStream {
  private static final int MAGIC = 0x8b1f;
  private static final int DEFLATE = 8;
  private static final int CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final PeekableInput in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final ExpansionLimit member = new ExpansionLimit();
  private final ExpansionLimit all = new ExpansionLimit();
  private State state = State.BEGIN;

  private enum State {
    BEGIN,
    PLAIN,
    BETWEEN,
    INSIDE,
    BEHIND,
    END
  }

  /** What came of the last member is not what was put into it. */
  static final class WrongChecksum extends ZipException {
    private static final long serialVersionUID = 1;

    WrongChecksum() {
      super("a checksum is wrong");
    }
  }

  GzipMembers(InputStream in) {
    this.in = new PeekableInput(in);
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
      boolean packed = in.ahead(2) >= 2 && (in.peek(0) | in.peek(1) << 8) == MAGIC;
      state = packed ? State.BETWEEN : State.PLAIN;
    }
    if (state == State.PLAIN) {
      return in.ahead(1) == 0 ? -1 : in.take(out, at, length);
    }
    while (state != State.END) {
      if (state == State.BEHIND) {
        checksum();
      } else if (state == State.BETWEEN) {
        header();
      } else {
        int read = inflated(new PeekableInput.Inflated(out, at, length), out, at);
        if (read > 0) {
          return read;
        }
      }
    }
    return -1;
  }

  private int inflated(PeekableInput.Inflated to, byte[] out, int at) throws IOException {
    packed(in.inflate(inflater, to));
    sum.update(out, at, to.length());
    member.plain(to.length());
    all.plain(to.length());
    if (inflater.finished()) {
      state = State.BEHIND;
    }
    return to.length();
  }

  private void checksum() throws IOException {
    if (in.doubleWord() != sum.getValue()
        || in.doubleWord() != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw new WrongChecksum();
    }
    state = State.BETWEEN;
  }

  private void packed(long more) {
    member.packed(more);
    all.packed(more);
  }

  /** What stands before a member; zeros between members are padding. */
  private void header() throws IOException {
    do {
      if (in.ahead(1) == 0) {
        state = State.END;
        return;
      }
    } while (in.peek(0) == 0 && in.octet() == 0);
    if (in.word() != MAGIC || in.octet() != DEFLATE) {
      throw new ZipException("no gzip member where one should be");
    }
    int flags = in.octet();
    in.skip(6);
    if ((flags & EXTRA) != 0) {
      in.skip(in.word());
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & CHECKSUM) != 0) {
      in.skip(2);
    }
    inflater.reset();
    sum.reset();
    member.restart();
    state = State.INSIDE;
  }

  private void skipText() throws IOException {
    while (in.octet() != 0) {
      // A name or a comment ends with a zero.
    }
  }

  /** Frees what is not the JVM's. */
  @Override
  public void close() {
    inflater.end();
    state = State.END;
  }
}
