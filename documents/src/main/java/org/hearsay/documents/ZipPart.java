package org.hearsay.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;
import org.hearsay.source.input.CountedInput;

/** An entry's bytes, so long as they are in proportion to the packed ones; never closes the zip. */
final class ZipPart extends InputStream {
  /** More than so many bytes are looked at for their ratio to the packed ones. */
  private static final int FREE = 1 << 20;

  private static final int RATIO = 200;

  /** What the zip's reader may have taken of the entry before its first byte is asked for. */
  private static final int AHEAD = 512;

  private final ZipInputStream zip;
  private final CountedInput packed;
  private final Budget budget;
  private final long start;
  private long length;

  ZipPart(ZipInputStream zip, CountedInput packed, Budget budget) {
    this.zip = zip;
    this.packed = packed;
    this.budget = budget;
    this.start = packed.count() - AHEAD;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    int read = zip.read(bytes, from, count);
    if (read > 0) {
      length += read;
      budget.check();
      if (length > FREE && length > RATIO * (packed.count() - start)) {
        budget.end("that unpacks to far more than it is");
      }
    }
    return read;
  }
}
