package org.hearsay.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.hearsay.ledger.journal.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The hash that ties an entry to the one before.
 *
 * <p>SHA-256 over, one behind the other: the hash of the entry before (32 bytes; zeros for the
 * first), the number, the time recorded, then kind, head and body, each with its length before it.
 * Numbers and lengths are 8 bytes, big endian; texts are UTF-8; the body is as stored, deflated; a
 * body that is not there has the length -1. Lengths are there so that no byte can move from one
 * field to the next unseen.
 */
final class HashChain {
  static final int LENGTH = 32;

  private HashChain() {}

  /** What stands for the entry before the first. */
  static byte[] start() {
    return new byte[LENGTH];
  }

  static byte[] hash(
      byte[] before, long number, long recorded, byte[] kind, byte[] head, byte @Nullable [] body) {
    MessageDigest sha = Sha256.digest();
    sha.update(before);
    sha.update(number(number));
    sha.update(number(recorded));
    field(sha, kind);
    field(sha, head);
    field(sha, body);
    return sha.digest();
  }

  static byte[] hash(
      byte[] before, long number, long recorded, String kind, String head, byte @Nullable [] body) {
    return hash(before, number, recorded, kind.getBytes(UTF_8), head.getBytes(UTF_8), body);
  }

  private static void field(MessageDigest sha, byte @Nullable [] bytes) {
    sha.update(number(bytes == null ? -1 : bytes.length));
    if (bytes != null) {
      sha.update(bytes);
    }
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }
}
