package org.hearsay.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * A stream as jwarc wants it, which keeps every byte of a header while it reads one: so long as
 * {@link #expectHeader} holds, no more than {@value #HEADER} bytes come.
 */
final class PlainChannel implements ReadableByteChannel {
  /** Bytes; servers end requests at 8 to 64 KiB, and answers are of their kind. */
  static final int HEADER = 256 << 10;

  /** Who has been told so often that there is no more does not listen. */
  private static final int ENDS = 8;

  private final InputStream in;
  private long allowed = Long.MAX_VALUE;
  private long read;
  private int ends;

  PlainChannel(InputStream in) {
    this.in = in;
  }

  /** A header is too long. */
  static final class HeaderTooLong extends IOException {
    private static final long serialVersionUID = 1;

    HeaderTooLong() {
      super("a header of more than " + (HEADER >> 10) + " KiB");
    }
  }

  /** It was at its end again and again: jwarc does not see the end behind empty lines. */
  static final class NoMore extends EOFException {
    private static final long serialVersionUID = 1;
  }

  void expectHeader() {
    allowed = HEADER;
  }

  void expectBody() {
    allowed = Long.MAX_VALUE;
  }

  /** Bytes that came so far. */
  long read() {
    return read;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    if (!to.hasRemaining()) {
      return 0;
    }
    if (allowed <= 0) {
      throw new HeaderTooLong();
    }
    int some = (int) Math.min(allowed, to.remaining());
    int got = in.read(to.array(), to.arrayOffset() + to.position(), some);
    if (got < 0 && ++ends > ENDS) {
      throw new NoMore();
    }
    if (got > 0) {
      to.position(to.position() + got);
      allowed -= got;
      read += got;
    }
    return got;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
