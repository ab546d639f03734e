package org.hearsay.source.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip (PKWARE's APPNOTE 6.3) in the order of the stream, without its directory:
 * stored or deflated, their sizes told before or behind them.
 *
 * <p>Java's own ZipInputStream refuses what is stored with its size behind it, and that is how
 * browsers write the archives they make. Such an entry ends where a descriptor stands that has the
 * length and the checksum of all before it.
 */
final class ZipStream extends InputStream {
  private static final long ENTRY = 0x04034b50L;
  private static final long DESCRIPTOR = 0x08074b50L;

  /** What a zip's directory begins with, or its end where it is empty. */
  private static final Set<Long> DIRECTORY =
      Set.of(0x02014b50L, 0x06054b50L, 0x06064b50L, 0x08064b50L);

  private static final long LARGE = 0xffff_ffffL;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int ENCRYPTED = 1;
  private static final int BEHIND = 8;
  private static final int ZIP64 = 1;

  /** Bytes of a descriptor, with its mark and short or long sizes. */
  private static final int SHORT = 16;

  private static final int LONG = 24;

  private final PeekableInput in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final ExpansionLimit ratio = new ExpansionLimit();
  private How how = How.NONE;
  private boolean behind;
  private long crc;
  private long left;
  private long count;

  /** How the entry's bytes are got. */
  private enum How {
    NONE,
    COUNTED,
    INFLATED,
    BEHIND,
    SOUGHT
  }

  ZipStream(InputStream in) {
    this.in = new PeekableInput(in);
  }

  /**
   * The name of the next entry, whose bytes are those of this stream then; null if there is none.
   */
  @Nullable String next() throws IOException {
    byte[] rest = new byte[1 << 13];
    while (how != How.NONE) {
      if (read(rest, 0, rest.length) < 0) {
        break;
      }
    }
    if (in.ahead(4) < 4) {
      throw new EOFException("before the zip's directory");
    }
    if (in.peekDoubleWord(0) == ENTRY) {
      return begin();
    }
    if (!DIRECTORY.contains(in.peekDoubleWord(0))) {
      throw new ZipException("no entry of a zip where one should be");
    }
    return null;
  }

  private String begin() throws IOException {
    in.skip(6);
    int flags = in.word();
    int method = in.word();
    in.skip(4);
    crc = in.doubleWord();
    long packed = in.doubleWord();
    long size = in.doubleWord();
    int nameLength = in.word();
    int extraLength = in.word();
    String name = new String(in.take(nameLength), UTF_8);
    byte[] extra = in.take(extraLength);
    if ((flags & ENCRYPTED) != 0) {
      throw new ZipException("an entry is encrypted");
    }
    if (method != STORED && method != DEFLATED) {
      throw new ZipException("an entry is packed by method " + method);
    }
    behind = (flags & BEHIND) != 0;
    left = packed == LARGE || size == LARGE ? large(extra) : packed;
    count = 0;
    sum.reset();
    inflater.reset();
    how = method == DEFLATED ? How.INFLATED : behind && left == 0 ? How.SOUGHT : How.COUNTED;
    return name;
  }

  /** The size of what is stored, as its zip64 field tells it. */
  private static long large(byte[] extra) throws ZipException {
    for (int at = 0; at + 4 <= extra.length; ) {
      int id = (extra[at] & 0xff) | (extra[at + 1] & 0xff) << 8;
      int length = (extra[at + 2] & 0xff) | (extra[at + 3] & 0xff) << 8;
      if (id == ZIP64 && length >= 8 && at + 12 <= extra.length) {
        long size = 0;
        for (int k = 7; k >= 0; k--) {
          size = size << 8 | extra[at + 4 + k] & 0xff;
        }
        if (size < 0) {
          break;
        }
        return size;
      }
      at += 4 + length;
    }
    throw new ZipException("an entry without a size");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** At least one byte, unless the entry is at its end. */
  @Override
  public int read(byte[] out, int at, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (how != How.NONE) {
      int read =
          switch (how) {
            case COUNTED -> counted(out, at, length);
            case INFLATED -> inflated(out, at, length);
            case SOUGHT -> sought(out, at, length);
            case BEHIND -> {
              end(inflater.getBytesRead());
              yield 0;
            }
            case NONE -> 0;
          };
      if (read > 0) {
        sum.update(out, at, read);
        count += read;
        ratio.plain(read);
      }
      if (how == How.INFLATED && inflater.finished()) {
        how = How.BEHIND;
      }
      if (read > 0) {
        return read;
      }
    }
    return -1;
  }

  private int counted(byte[] out, int at, int length) throws IOException {
    if (left == 0) {
      end(count);
      return 0;
    }
    if (in.ahead(1) == 0) {
      throw new EOFException("in the middle of an entry");
    }
    int read = in.take(out, at, (int) Math.min(left, length));
    left -= read;
    ratio.packed(read);
    return read;
  }

  private int inflated(byte[] out, int at, int length) throws IOException {
    PeekableInput.Inflated to = new PeekableInput.Inflated(out, at, length);
    ratio.packed(in.inflate(inflater, to));
    return to.length();
  }

  private int sought(byte[] out, int at, int length) throws IOException {
    int ahead = in.ahead(LONG);
    if (ahead < LONG) { // A zip's directory is longer.
      throw new EOFException("in the middle of an entry");
    }
    int here = descriptor(ahead, count);
    if (here > 0) {
      in.skip(here);
      how = How.NONE;
      return 0;
    }
    // Up to the next byte that a descriptor could begin with.
    int some = 1;
    int most = Math.min(length, Math.max(1, ahead - LONG));
    while (some < most && in.peek(some) != (DESCRIPTOR & 0xff)) {
      some++;
    }
    int read = in.take(out, at, some);
    ratio.packed(read);
    return read;
  }

  /** The length of the descriptor that stands next, if it is one of the bytes so far; else 0. */
  private int descriptor(int ahead, long packed) {
    if (ahead < SHORT
        || in.peekDoubleWord(0) != DESCRIPTOR
        || in.peekDoubleWord(4) != sum.getValue()
        || in.peekDoubleWord(8) != (packed & LARGE)) {
      return 0;
    }
    // The long one first: of what is empty it begins as a short one.
    boolean isLong =
        ahead >= LONG
            && in.peekDoubleWord(12) == packed >>> 32
            && in.peekDoubleWord(16) == (count & LARGE)
            && in.peekDoubleWord(20) == count >>> 32;
    if (isLong) {
      return LONG;
    }
    return in.peekDoubleWord(12) == (count & LARGE) ? SHORT : 0;
  }

  /** Behind an entry whose end is known: its descriptor, if it has one, and its checksum. */
  private void end(long packed) throws IOException {
    how = How.NONE;
    if (!behind) {
      if (crc != sum.getValue()) {
        throw new ZipException("a checksum is wrong");
      }
      return;
    }
    int length = descriptor(in.ahead(LONG), packed);
    if (length == 0) {
      // Old ones have no mark.
      if (in.ahead(12) < 12) {
        throw new EOFException("behind an entry");
      }
      if (in.peekDoubleWord(0) != sum.getValue()) {
        throw new ZipException("a checksum is wrong");
      }
      length = isNext(SHORT - 4) || !isNext(LONG - 4) ? SHORT - 4 : LONG - 4;
    }
    in.skip(length);
  }

  /** Whether what is next in the zip begins so far ahead. */
  private boolean isNext(int index) throws IOException {
    return in.ahead(LONG) >= index + 2 && in.peek(index) == 'P' && in.peek(index + 1) == 'K';
  }

  /** Frees what is not the JVM's. */
  @Override
  public void close() {
    inflater.end();
    how = How.NONE;
  }
}
