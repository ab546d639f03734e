package org.hearsay.eval;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Streams that may be gzipped, told by their first bytes. */
final class Gzip {
  private static final int MAGIC = 0x1F8B;

  private Gzip() {}

  static InputStream plain(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(2);
    int magic = (buffered.read() << 8) | buffered.read();
    buffered.reset();
    return magic == MAGIC ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }
}
