package org.hearsay.gazetteer;

import java.nio.ByteBuffer;

/** Numbers of one width in a gazetteer file, big-endian, unsigned: 3 bytes each where 3 suffice. */
record NumberColumn(ByteBuffer bytes, int offset, int width, int count) {
  NumberColumn {
    if (width < 1 || width > 4 || count < 0 || offset < 0) {
      throw new IllegalArgumentException("a column of " + count + " by " + width + " at " + offset);
    }
    if (offset + (long) width * count > bytes.limit()) {
      throw new IllegalArgumentException("a column that ends behind the file");
    }
  }

  int get(int index) {
    if (index < 0 || index >= count) {
      throw new IndexOutOfBoundsException("row " + index + " of " + count);
    }
    int at = offset + index * width;
    int value = 0;
    for (int i = 0; i < width; i++) {
      value = (value << 8) | (bytes.get(at + i) & 0xFF);
    }
    return value;
  }
}
