package org.hearsay.ledger.identity;

/** FNV-1a with a last step that mixes the bits: 64 bits of a text. */
final class MixedHash {
  private MixedHash() {}

  static long of(long seed, String words) {
    long hash = seed ^ 0xcbf29ce484222325L;
    for (int i = 0; i < words.length(); i++) {
      hash = (hash ^ words.charAt(i)) * 0x100000001b3L;
    }
    return of(hash);
  }

  static long of(long bits) {
    long hash = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
