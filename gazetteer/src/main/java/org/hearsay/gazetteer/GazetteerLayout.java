package org.hearsay.gazetteer;

/**
 * The form of a gazetteer file, version 1; all numbers are big-endian.
 *
 * <pre>
 * magic      8 bytes
 * directory  of each part: offset (4), width (4), count (4)
 * parts      columns of a place each: id, latitude, longitude, population, feature, area, name
 *            columns of offsets into texts: features, areas; of blocks of keys
 *            texts: names, features and areas (each: length in 1 byte, UTF-8)
 *            keys: blocks of {@link #BLOCK}, sorted by their UTF-8 bytes
 * </pre>
 *
 * <p>A key in a block: how many bytes it shares with the one before, how many follow, these, how
 * many places, their rows as differences; numbers as in LEB128. So a look-up is a binary search
 * over the blocks and a walk through one, and nothing has to be read before it.
 */
public final class GazetteerLayout {
  /** "HEARGAZ" and the version. */
  public static final long MAGIC = 0x4845415247415A01L;

  /** Keys in a block. */
  public static final int BLOCK = 16;

  /** Of latitude, shifted by 90, and longitude, shifted by 180: 0.0001 degrees, 11 m. */
  public static final double DEGREE = 10_000;

  /** Stands before the code of a country or first-order area in a key; no name has it. */
  public static final char CODE = '=';

  /** Stands before a demonym in a key: it names the people of a place, not the place. */
  public static final char PEOPLE = '~';

  /** The parts, in the order of the directory. */
  public enum Part {
    ID,
    LATITUDE,
    LONGITUDE,
    POPULATION,
    FEATURE,
    AREA,
    NAME,
    FEATURES,
    AREAS,
    BLOCKS,
    TEXTS,
    KEYS;

    /** Where its line of the directory stands. */
    public int directory() {
      return 8 + 12 * ordinal();
    }
  }

  /** Bytes before the first part. */
  public static final int HEADER = 8 + 12 * Part.values().length;

  private GazetteerLayout() {}

  /** Inhabitants to three digits, in two bytes: 283,649 is 284 and three zeros. */
  public static int packed(long population) {
    long digits = population;
    int zeros = 0;
    while (digits >= 1000) {
      digits = (digits + 5) / 10;
      zeros++;
    }
    return zeros * 1000 + (int) digits;
  }

  /** The inverse of {@link #packed}. */
  public static long population(int packed) {
    long population = packed % 1000;
    for (int zeros = packed / 1000; zeros > 0; zeros--) {
      population *= 10;
    }
    return population;
  }
}
