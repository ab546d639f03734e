package org.hearsay.source.archive;

import java.util.zip.ZipException;

/**
 * Ends what unpacks to more than any text would: past {@value #FREE} bytes to {@value #MOST} times
 * of what it was packed in, as {@code input.Unpacked} does.
 */
final class ExpansionLimit {
  static final long FREE = 64L << 20;
  static final int MOST = 200;

  private long packed;
  private long plain;

  void packed(long more) {
    packed += more;
  }

  void plain(long more) throws ZipException {
    plain += more;
    if (plain > FREE && plain / MOST > packed) {
      throw new ZipException("it unpacks to more than " + MOST + " times its size");
    }
  }

  void restart() {
    packed = 0;
    plain = 0;
  }
}
