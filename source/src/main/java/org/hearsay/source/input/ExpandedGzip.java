package org.hearsay.source.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a gzip stream unpacks to, ended where it unpacks to more than any text would: past {@value
 * #FREE} bytes to {@value #MOST} times of what it was packed in. (News as HTML or JSON packs to a
 * fifth or a tenth; zeros to a thousandth.)
 */
final class ExpandedGzip extends FilterInputStream {
  static final long FREE = 64L << 20;
  static final int MOST = 200;

  private final CountedInput packed;
  private long count;

  private ExpandedGzip(InputStream plain, CountedInput packed) {
    super(plain);
    this.packed = packed;
  }

  /** Of a stream that begins as gzip does. */
  static ExpandedGzip gzip(InputStream in) throws IOException {
    CountedInput packed = new CountedInput(in);
    return new ExpandedGzip(new java.util.zip.GZIPInputStream(packed, 1 << 16), packed);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    int read = super.read(to, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    count += read;
    if (count > FREE && count / MOST > packed.count()) {
      throw new IOException("it unpacks to more than " + MOST + " times its size");
    }
  }
}
