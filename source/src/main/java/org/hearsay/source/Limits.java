package org.hearsay.source;

import java.time.Duration;

/**
 * What is read of one report at most; foreign bytes are hostile.
 *
 * @param bytes of a file, an answer from the web or a line of a batch
 * @param time for one address, redirects included
 * @param redirects that are followed for one address
 */
public record Limits(int bytes, Duration time, int redirects) {
  /** 8 MiB (a long book, some hundred times a long report), 20 s, five redirects. */
  public static final Limits DEFAULT = new Limits(8 << 20, Duration.ofSeconds(20), 5);

  public Limits {
    if (bytes <= 0 || redirects < 0 || time.isNegative()) {
      throw new IllegalArgumentException("limits " + bytes + ", " + time + ", " + redirects);
    }
  }

  /** "8.0 MiB": the limit for people. */
  public String size() {
    return size(bytes);
  }

  /** A number of bytes for people: "47.7 MiB", "812 bytes". */
  public static String size(long bytes) {
    if (bytes < 1 << 20) {
      return bytes + " bytes";
    }
    long tenths = bytes * 10 / (1 << 20);
    return tenths / 10 + "." + tenths % 10 + " MiB";
  }
}
