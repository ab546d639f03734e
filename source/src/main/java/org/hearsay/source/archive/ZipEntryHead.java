package org.hearsay.source.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What stands before an entry of a zip (PKWARE's APPNOTE, 4.3.7). */
final class ZipEntryHead {
  /** Bytes before the name. */
  private static final int SIZE = 30;

  private ZipEntryHead() {}

  static boolean isAt(byte[] bytes) {
    return bytes.length > SIZE
        && bytes[0] == 'P'
        && bytes[1] == 'K'
        && bytes[2] == 3
        && bytes[3] == 4;
  }

  /** The name of the entry, or what there is of it. */
  static String name(byte[] bytes) {
    int length = (bytes[26] & 0xff) | (bytes[27] & 0xff) << 8;
    return new String(bytes, SIZE, Math.min(length, bytes.length - SIZE), ISO_8859_1);
  }
}
