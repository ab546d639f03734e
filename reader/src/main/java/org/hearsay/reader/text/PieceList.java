package org.hearsay.reader.text;

import java.util.Arrays;

/** Word pieces as they are found: ids and UTF-16 offsets, half open. */
public final class PieceList {
  private int[] ids;
  private int[] starts;
  private int[] ends;
  private int size;

  PieceList(int capacity) {
    ids = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  void add(int id, int start, int end) {
    if (size == ids.length) {
      int more = size + (size >> 1) + 16;
      ids = Arrays.copyOf(ids, more);
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
    }
    ids[size] = id;
    starts[size] = start;
    ends[size++] = end;
  }

  void truncate(int newSize) {
    size = newSize;
  }

  public int size() {
    return size;
  }

  public int id(int piece) {
    return ids[piece];
  }

  /** UTF-16 index where the piece starts. */
  public int start(int piece) {
    return starts[piece];
  }

  /** UTF-16 index behind the piece. */
  public int end(int piece) {
    return ends[piece];
  }

  /** The first piece that starts at or behind this UTF-16 index; {@link #size()} if none does. */
  public int at(int index) {
    int found = Arrays.binarySearch(starts, 0, size, index);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && starts[found - 1] == index) {
      found--;
    }
    return found;
  }
}
