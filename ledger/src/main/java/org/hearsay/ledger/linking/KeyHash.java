package org.hearsay.ledger.linking;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Words as numbers of 64 bits, for indices.
 *
 * <p>FNV-1a with a last mixing step; two words that fall together cost a comparison, or a row that
 * a list would not need, once in billions.
 */
public final class KeyHash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private KeyHash() {}

  public static long of(String word) {
    long hash = OFFSET;
    for (byte b : word.getBytes(UTF_8)) {
      hash = (hash ^ (b & 0xff)) * PRIME;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    return hash ^ (hash >>> 29);
  }
}
