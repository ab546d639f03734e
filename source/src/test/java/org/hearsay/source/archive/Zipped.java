package org.hearsay.source.archive;

import static org.hearsay.source.archive.Written.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** A zip in each of the ways in which its entries can stand, without looking at what is in it. */
final class Zipped {
  /** How an entry stands in it. */
  enum Way {
    STORED(0, 0),
    STORED_SIZE_BEHIND(0, 8),
    STORED_LONG_SIZE_BEHIND(0, 8),
    STORED_ZIP64(0, 0),
    DEFLATED(8, 0),
    DEFLATED_SIZE_BEHIND(8, 8),
    DEFLATED_LONG_SIZE_BEHIND(8, 8),
    DEFLATED_UNMARKED_SIZE_BEHIND(8, 8);

    private final int method;
    private final int flags;

    Way(int method, int flags) {
      this.method = method;
      this.flags = flags;
    }
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Zipped with(Way way, String name, byte[] plain) {
    byte[] packed = way.method == 0 ? plain : Written.deflate(plain, true);
    return with(way, name, sum(plain), plain.length, packed);
  }

  Zipped with(Way way, String name, long crc, long size, byte[] packed) {
    boolean behind = way.flags != 0;
    boolean zip64 = way == Way.STORED_ZIP64;
    long told = behind ? 0 : zip64 ? 0xffff_ffffL : 1;
    byte[] title = bytes(name);
    ByteBuffer head = buffer(30).putInt(0x04034b50).putShort((short) 20);
    head.putShort((short) way.flags).putShort((short) way.method).putInt(0);
    head.putInt(behind ? 0 : (int) crc);
    head.putInt((int) (told == 1 ? packed.length : told));
    head.putInt((int) (told == 1 ? size : told));
    head.putShort((short) title.length).putShort((short) (zip64 ? 24 : 0));
    out.writeBytes(head.array());
    out.writeBytes(title);
    if (zip64) {
      ByteBuffer extra = buffer(24).putShort((short) 0x7777).putShort((short) 0);
      extra.putShort((short) 1).putShort((short) 16).putLong(packed.length).putLong(size);
      out.writeBytes(extra.array());
    }
    out.writeBytes(packed);
    switch (way) {
      case STORED_SIZE_BEHIND, DEFLATED_SIZE_BEHIND ->
          out.writeBytes(
              buffer(16)
                  .putInt(0x08074b50)
                  .putInt((int) crc)
                  .putInt(packed.length)
                  .putInt((int) size)
                  .array());
      case STORED_LONG_SIZE_BEHIND, DEFLATED_LONG_SIZE_BEHIND ->
          out.writeBytes(
              buffer(24)
                  .putInt(0x08074b50)
                  .putInt((int) crc)
                  .putLong(packed.length)
                  .putLong(size)
                  .array());
      case DEFLATED_UNMARKED_SIZE_BEHIND ->
          out.writeBytes(
              buffer(12).putInt((int) crc).putInt(packed.length).putInt((int) size).array());
      case STORED, STORED_ZIP64, DEFLATED -> {}
    }
    return this;
  }

  /** With the beginning of a directory behind it. */
  byte[] bytesOf() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(out.toByteArray());
    whole.writeBytes(buffer(46).putInt(0x02014b50).array());
    whole.writeBytes(buffer(22).putInt(0x06054b50).array());
    return whole.toByteArray();
  }

  static long sum(byte[] plain) {
    CRC32 sum = new CRC32();
    sum.update(plain);
    return sum.getValue();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
